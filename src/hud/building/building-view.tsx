import { ArrowRight, Lamp } from 'lucide-react'
import { useEffect, useId } from 'react'
import { storeyName } from '#city/city.ts'
import type { Floor } from '#city/city.ts'
import { InlineText } from '#ui/text.tsx'
import { makeAddress } from '#share/address.ts'
import { useNow, useProgress, useSettings } from '#store/hooks.tsx'
import { StoreyPaint } from '#ui/storey.tsx'
import { useHud } from '../hud-context.ts'
import { nextFloor } from '../next-step.ts'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { Standing } from './standing-work.tsx'
import { Tower } from './tower.tsx'
import './building.css'

/** A building as a tower beside the city: its storeys, their names and their states. */
export function BuildingView({ place, onClose }: ViewProps<'building'>) {
  const { world } = useHud()
  const id = useId()
  const building = world.index.buildingById.get(place.id)
  const floors = building?.floors.flatMap((floor) => world.index.floorById.get(floor) ?? []) ?? []
  const current = useCurrent(floors)
  useLooked(place.id)
  if (!building) return null
  const district = world.index.districtById.get(building.district)
  return (
    <Sheet
      form="panel"
      titleId={id}
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className="building"
      foot={<Foot floors={floors} />}
    >
      <StoreyPaint />
      <header className="building-head">
        {district && (
          <a className="small soft building-district" href={makeAddress({ kind: 'district', id: district.id })}>
            {district.name}
          </a>
        )}
        <h1 className="h1" id={id} tabIndex={-1}>
          {building.name}
          {building.qualifier && <span className="building-qualifier soft"> {building.qualifier}</span>}
        </h1>
        <p className="serif soft">
          <InlineText text={building.rationale} />
        </p>
      </header>
      <Tower building={building} floors={floors} current={current?.id ?? null} />
      <Standing building={building.id} />
      <SureOffer />
    </Sheet>
  )
}

/** After the seventh floor built, until the eighth. */
const OFFERED_AT = 7

function SureOffer() {
  const built = useProgress((progress) => [...progress.floors.values()].filter((floor) => floor.built).length)
  if (built !== OFFERED_AT) return null
  return (
    <p>
      Seven times you said how sure you were.{' '}
      <a className="link" href="#/journal">
        See how sure you were
      </a>
    </p>
  )
}

/** The floor to go on with in this building: the lowest that is open or predicted; null if there is none. */
function useCurrent(floors: readonly Floor[]): Floor | null {
  const { views } = useHud()
  return (
    floors.find((floor) => {
      const standing = views.get(floor.id)?.standing
      return standing === 'open' || standing === 'predicted'
    }) ?? null
  )
}

function Foot({ floors }: { floors: readonly Floor[] }) {
  const { world, views } = useHud()
  const progress = useProgress((all) => all)
  const current = useCurrent(floors)
  const due = floors.find((floor) => views.get(floor.id)?.due)
  const last = floors.findLast((floor) => views.get(floor.id)?.standing === 'built')
  const nextDoor = current ? null : nextFloor(world, progress, last ?? floors[0] ?? null)
  const main = current ?? last ?? floors[0]
  if (!main) return null
  return (
    <div className="building-foot">
      <a className="slab" href={makeAddress({ kind: 'floor', id: main.id })}>
        <ArrowRight className="icon" aria-hidden="true" />
        {wordsOfMain(main, views.get(main.id)?.standing ?? 'locked')}
      </a>
      {due ? (
        <a className="link" href="#/rounds">
          <Lamp className="icon" aria-hidden="true" />
          Light {storeyWords(due)}
        </a>
      ) : (
        nextDoor && (
          <a className="link" href={makeAddress({ kind: 'floor', id: nextDoor.id })}>
            <ArrowRight className="icon" aria-hidden="true" />
            Next door: {nextDoor.placeName}
          </a>
        )
      )}
    </div>
  )
}

const storeyWords = (floor: Floor) => (floor.storey === 0 ? 'the ground floor' : storeyName(floor))

function wordsOfMain(floor: Floor, standing: string): string {
  if (standing === 'predicted') return `Go on with ${storeyWords(floor)}`
  if (standing === 'open') return `Start ${storeyWords(floor)}`
  return standing === 'locked' ? `Look ahead at ${storeyWords(floor)}` : 'Look again'
}

/** Remembers that a building was looked at, so that it no longer pulses as new. */
function useLooked(building: string) {
  const now = useNow()
  const [{ lastSeen }, update] = useSettings()
  const seen = lastSeen[building] ?? 0
  useEffect(() => {
    // Once an hour is enough: otherwise a long look would write to storage every minute.
    if (now - seen > 3_600_000) update({ lastSeen: { ...lastSeen, [building]: now } })
  }, [building, now, seen, lastSeen, update])
}
