import { useId } from 'react'
import { plainTextOf } from '#city/text.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { Bars } from '#ui/bars.tsx'
import { Mark } from '#ui/mark.tsx'
import { roofOf } from '#ui/roofs.ts'
import { InlineText } from '#ui/text.tsx'
import { useHud } from '../hud-context.ts'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { identityOf } from '../words/level-words.ts'
import { floorsInWords, marksOf } from '#ui/state-words.ts'
import './building.css'

/** A district beside the city: what it is for, why it opens at its level, and its buildings. */
export function DistrictView({ place, onClose }: ViewProps<'district'>) {
  const { world, views } = useHud()
  const level = useProgress((progress) => progress.level)
  const id = useId()
  const district = world.index.districtById.get(place.id)
  if (!district) return null
  return (
    <Sheet
      form="panel"
      titleId={id}
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className="building roofed"
      roof={roofOf(district.id)}
    >
      <header className="building-head">
        <p className="small soft district-state">
          {district.level > level && <Mark name="mist" />}
          {district.level > level
            ? `In mist, opens at ${identityOf(world, district.level)}`
            : `Open since ${identityOf(world, district.level)}`}
        </p>
        <h1 className="h1" id={id} tabIndex={-1}>
          {district.name}
        </h1>
        <p className="serif soft">
          <InlineText text={district.tagline} />
        </p>
      </header>
      {plainTextOf(district.whyNow) !== '' && (
        <p className="serif district-why">
          <InlineText text={district.whyNow} />
        </p>
      )}
      <h2 className="h3 district-buildings">Buildings</h2>
      <ul className="district-list">
        {district.buildings.flatMap((buildingId) => {
          const building = world.index.buildingById.get(buildingId)
          if (!building) return []
          const marks = marksOf(building.floors, views)
          return [
            <li key={buildingId}>
              <a href={makeAddress({ kind: 'building', id: buildingId })}>{building.name}</a>
              <Bars states={marks} />
              <p className="tiny soft">{floorsInWords(marks, null)}</p>
            </li>,
          ]
        })}
      </ul>
    </Sheet>
  )
}
