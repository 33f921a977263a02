import { ArrowRight, Lamp } from 'lucide-react'
import { Suspense, lazy, useEffect, useId } from 'react'
import { storeyName } from '#city/city.ts'
import type { Floor } from '#city/city.ts'
import type { FloorId } from '#city/ids.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { gateOf } from '#progress/gate.ts'
import type { GateView } from '#progress/gate.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { InlineText } from '#ui/text.tsx'
import { makeAddress } from '#share/address.ts'
import { useNow, useProgress, useSettings } from '#store/hooks.tsx'
import { StoreyPaint } from '#ui/storey.tsx'
import { useHud } from '../hud-context.ts'
import { isAfterLevel } from '../level/after-level-note.ts'
import { nextFloor } from '../next-step.ts'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { IncidentsHere } from './incidents-here.tsx'
import { MakeItYours } from './make-it-yours.tsx'
import { raiseWords } from '../words/level-words.ts'
import { ReviewsHere } from './reviews-here.tsx'
import { Standing } from './standing-work.tsx'
import { Tower } from './tower.tsx'
import './building.css'

const AfterLevelPart = lazy(() => import('../level/after-level-card.tsx').then((m) => ({ default: m.AfterLevelPart })))

/** A building as a tower beside the city: its storeys, their names and their states. */
export function BuildingView({ place, onClose }: ViewProps<'building'>) {
  const { world } = useHud()
  const id = useId()
  const progress = useProgress((all) => all)
  const building = world.index.buildingById.get(place.id)
  const floors = building?.floors.flatMap((floor) => world.index.floorById.get(floor) ?? []) ?? []
  const current = useCurrent(floors)
  useLooked(place.id)
  if (!building) return null
  const district = world.index.districtById.get(building.district)
  const gate = gateOf(world, progress)
  // Where the last floor of a level was built, and only there, what comes next stands before all else.
  const isLast = !current && isAfterLevel(gate) && floors.some(({ id: floor }) => floor === lastBuilt(progress))
  return (
    <Sheet
      form="panel"
      titleId={id}
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className="building"
      foot={<Foot floors={floors} gate={gate} />}
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
      {isLast && isAfterLevel(gate) && (
        <Suspense>
          <AfterLevelPart gate={gate} />
        </Suspense>
      )}
      <Tower building={building} floors={floors} current={current?.id ?? null} />
      <ReviewsHere building={building.id} />
      <IncidentsHere building={building.id} />
      <MakeItYours building={building} isCalm={isLast} />
      <Standing building={building.id} />
      <SureOffer />
    </Sheet>
  )
}

/** The floor that was built last; null if none was. */
function lastBuilt({ floors }: Progress): FloorId | null {
  const built = [...floors].flatMap(([id, { built: each }]) => (each ? [{ id, at: each.at }] : []))
  return built.toSorted((a, b) => b.at - a.at)[0]?.id ?? null
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

function Foot({ floors, gate }: { floors: readonly Floor[]; gate: GateView | null }) {
  const { world, views } = useHud()
  const progress = useProgress((all) => all)
  const current = useCurrent(floors)
  const due = floors.find((floor) => views.get(floor.id)?.due)
  const last = floors.findLast((floor) => views.get(floor.id)?.standing === 'built')
  const main = current ?? last ?? floors[0]
  if (!main) return null
  const own = {
    address: makeAddress({ kind: 'floor', id: main.id }),
    words: wordsOfMain(main, views.get(main.id)),
  }
  // In a finished building the way on comes first, and the floor itself is a quiet link.
  const on = current || !last ? null : wayOn(world, gate, nextFloor(world, progress, last))
  return (
    <div className="building-foot">
      <a className="slab" href={(on ?? own).address}>
        <ArrowRight className="icon" aria-hidden="true" />
        {(on ?? own).words}
      </a>
      {due ? (
        <a className="link" href="#/rounds">
          <Lamp className="icon" aria-hidden="true" />
          Light {storeyWords(due)}
        </a>
      ) : (
        on && (
          <a className="link quiet-link" href={own.address}>
            {own.words}
          </a>
        )
      )}
    </div>
  )
}

type WayOn = { readonly address: string; readonly words: string }

/** From a finished building: the next floor elsewhere, else the next level or what it asks for; null if nothing is left. */
function wayOn(world: World, gate: GateView | null, next: Floor | null): WayOn | null {
  if (next) return { address: makeAddress({ kind: 'floor', id: next.id }), words: `Next door: ${next.placeName}` }
  if (!gate) return null
  if (gate.isOpen) return { address: '#/raise', words: raiseWords(world, gate) }
  if (gate.isOnCredit) return { address: '#/raise', words: `${raiseWords(world, gate)} on credit` }
  const [id] = gate.credit?.owed ?? gate.missingCheckpoints
  return id
    ? {
        address: makeAddress({ kind: 'checkpoint', id }),
        words: gate.credit ? 'Show what is owed' : 'Go on with the real work',
      }
    : null
}

const storeyWords = (floor: Floor) => (floor.storey === 0 ? 'the ground floor' : storeyName(floor))

function wordsOfMain(floor: Floor, view: FloorView | undefined): string {
  const standing = view?.standing ?? 'locked'
  if (standing === 'predicted') return `Go on with ${storeyWords(floor)}`
  if (standing === 'open') return `${view?.found ? 'Look into' : 'Start'} ${storeyWords(floor)}`
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
