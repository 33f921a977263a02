import { ChevronRight } from 'lucide-react'
import { Suspense, lazy, memo } from 'react'
import { storeyName, titleOf } from '#city/city.ts'
import type { Building, District } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { Bars } from '#ui/bars.tsx'
import { numbered, yearAt } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { roofOf } from '#ui/roofs.ts'
import { useHud } from '../hud-context.ts'
import { identityOf } from '../words/level-words.ts'
import { floorsInWords, markAt, marksOf, stateInWords, byWhom } from '#ui/state-words.ts'
import { vouchingAt } from './pennants.ts'

// Loaded late: on a first visit nothing waits, and no night is open.
const WaitingLines = lazy(() => import('./waiting-lines.tsx').then((m) => ({ default: m.WaitingLines })))
const OpenNightLine = lazy(() => import('./waiting-lines.tsx').then((m) => ({ default: m.OpenNightLine })))

type DirectoryProps = {
  readonly views: ReadonlyMap<FloorId, FloorView>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  /** The level reached; everything of a higher level is in mist. */
  readonly level: number
  /** The district that is unfolded at first. */
  readonly home: DistrictId | null
  /** The building whose row is marked: it is pointed at in the picture, or open beside it. */
  readonly lit: BuildingId | null
  readonly onHover: (building: BuildingId | null) => void
  readonly isPage: boolean
}

/**
 * The city as text: every district, building and floor with its state. For everyone, and for those who don't see the
 * picture.
 */
export const Directory = memo(function Directory(props: DirectoryProps) {
  const { world } = useHud()
  const { views, level, isPage } = props
  const hasNights = useProgress(({ incidents }) => incidents.size > 0)
  const { districts } = world.index.city
  const open = districts.filter((district) => district.level <= level)
  const misty = districts.filter((district) => district.level > level)
  const monument = world.index.monument
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <nav className="directory" aria-label="Directory of the city">
      <Heading id="directory" tabIndex={-1} className="directory-title">
        Directory
      </Heading>
      {hasNights && (
        <Suspense>
          <OpenNightLine />
        </Suspense>
      )}
      {open.map((district) => (
        <DistrictRows key={district.id} district={district} {...props} />
      ))}
      {monument && monument.level <= level && (
        <a className="directory-row directory-monument" href={makeAddress({ kind: 'floor', id: monument.id })}>
          <span>{monument.placeName}</span>
          <span className="directory-dots" />
          <Bars states={[markAt(monument.id, views)]} />
          <span className="visually-hidden">
            , the city’s own floor, {stateInWords(markAt(monument.id, views), '', null)}
          </span>
        </a>
      )}
      {misty.length > 0 && (
        <details className="directory-mist">
          <summary>
            <Mark name="mist" />
            {numbered(misty.length, 'district')} {level > 0 && 'still '}in mist
          </summary>
          <ul>
            {misty.map((district) => (
              <li key={district.id}>
                <a className="directory-row" href={makeAddress({ kind: 'district', id: district.id })}>
                  <span>{district.name}</span>
                  <span className="directory-dots" />
                  <span className="soft tiny">L{district.level}</span>
                  <span className="visually-hidden">
                    , {numbered(district.buildings.length, 'building')}, in mist, opens at{' '}
                    {identityOf(world, district.level)}
                  </span>
                </a>
                <ul className="visually-hidden">
                  {buildingsOf(props, world.index.buildingById, district).map(({ building, words }) => (
                    <li key={building.id}>
                      {building.name}, {words}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
            {monument && monument.level > level && (
              <li>
                <a className="directory-row" href={makeAddress({ kind: 'floor', id: monument.id })}>
                  <span>{monument.placeName}</span>
                  <span className="directory-dots" />
                  <span className="soft tiny">L{monument.level}</span>
                  <span className="visually-hidden">, the city’s own floor, in mist</span>
                </a>
              </li>
            )}
          </ul>
        </details>
      )}
    </nav>
  )
})

function buildingsOf(
  { views, pennants }: DirectoryProps,
  buildingById: ReadonlyMap<BuildingId, Building>,
  district: District,
  vouched?: (building: BuildingId) => string | undefined,
) {
  return district.buildings.flatMap((id) => {
    const building = buildingById.get(id)
    if (!building) return []
    const marks = marksOf(building.floors, views)
    const pennant = pennants.get(id) ?? null
    return [{ building, marks, pennant, words: floorsInWords(marks, pennant, vouched?.(id)) }]
  })
}

function DistrictRows({ district, ...props }: DirectoryProps & { district: District }) {
  const { world } = useHud()
  const { views, level, home, lit, onHover } = props
  const progress = useProgress((all) => all)
  const year = useTime(yearAt)
  const buildings = buildingsOf(props, world.index.buildingById, district, (id) => {
    const vouching = vouchingAt(world, progress, id)
    return vouching ? `vouched ${byWhom(vouching, year)}` : undefined
  })
  const shown = buildings.filter(({ building }) => building.level <= level)
  const isHome = district.id === home
  return (
    <details className="directory-district" open={isHome} style={{ '--roof': roofOf(district.id) }}>
      <summary>
        <ChevronRight className="icon" aria-hidden="true" />
        <span className="directory-swatch" />
        {district.name}
        <span className="directory-count">
          {isHome ? numbered(shown.length, 'building') : shown.length}
          {!isHome && <span className="visually-hidden"> {shown.length === 1 ? 'building' : 'buildings'}</span>}
        </span>
      </summary>
      <ul>
        {shown.map(({ building, marks, pennant, words }) => (
          <li key={building.id}>
            <a
              className={`directory-row ${lit === building.id ? 'is-lit' : ''}`}
              href={makeAddress({ kind: 'building', id: building.id })}
              onPointerEnter={() => onHover(building.id)}
              onPointerLeave={() => onHover(null)}
              onFocus={() => onHover(building.id)}
              onBlur={() => onHover(null)}
            >
              <span>{building.name}</span>
              <span className="directory-dots" />
              <Bars states={marks} isVouched={pennant === 'mentor'} />
              <span className="visually-hidden">, {words}</span>
            </a>
            {progress.begun !== null && (
              <Suspense>
                <WaitingLines building={building.id} />
              </Suspense>
            )}
            <ul className="visually-hidden" aria-label={`Floors of ${building.name}`}>
              {building.floors.flatMap((id) => {
                const floor = world.index.floorById.get(id)
                if (!floor) return []
                const words = stateInWords(markAt(id, views), identityOf(world, floor.level), null)
                return [<li key={id}>{`${storeyName(floor)}, ${titleOf(floor)}: ${words}`}</li>]
              })}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
