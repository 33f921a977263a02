import { Suspense, lazy, use, useMemo, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { titleOf } from '#city/city.ts'
import type { BuildingId, FloorId } from '#city/ids.ts'
import { confidentMissesIn } from '#progress/confident-miss.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { CitySceneProps, SceneState, Target } from '#scene/scene-props.ts'
import { makeLearnerAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { levelOf } from '#share/floor-states.ts'
import { AmbientContext } from '#ui/ambient.ts'
import { Bars } from '#ui/bars.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { hasRoom } from '#ui/free-part.ts'
import { PersonSign } from '#ui/person-sign.tsx'
import { PictureLost } from '#ui/picture-lost.tsx'
import { Skyline } from '#ui/skyline.tsx'
import { markOf, marksOf } from '#ui/state-words.ts'
import { openHash } from '#ui/use-hash.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { NoPicture, isWithoutWebGL } from '#ui/without-webgl.tsx'
import { useLearner } from '../learner.ts'
import type { Learner } from '../learner.ts'
import { Pin } from './pin.tsx'
import { useFreePart, useLight, useViewSize, useWantsLess } from './surroundings.ts'
import type { FreePart } from './surroundings.ts'
import type { Worth } from '../overview/worth-judging.ts'

const CityScene = lazy(async (): Promise<{ default: ComponentType<CitySceneProps> }> => ({
  default: isWithoutWebGL() ? NoPicture : (await import('#scene/door.tsx')).CityScene,
}))

type StoreyState = CitySceneProps['storeys'] extends ReadonlyMap<infer _, infer State> ? State : never

/** The picture of the learner's city. Buildings with something worth judging have a pin with the number of its row. */
export function MentorPicture({
  place,
  worths,
  lit,
  aside,
  onHover,
}: {
  place: Place
  worths: readonly Worth[]
  lit: BuildingId | null
  /** Where the message about a lost picture goes if the sheet leaves no room for it in the picture. */
  aside: HTMLElement | null
  onHover: (building: BuildingId | null) => void
}) {
  const learner = useLearner()
  const { world, words, snapshot, link, views, pennants } = learner
  const [state, setState] = useState<SceneState>('loading')
  const size = useViewSize()
  const [free, freeRef] = useFreePart()
  const light = useLight()
  const wantsLess = useWantsLess()
  const life = use(AmbientContext)
  const inset = free && insetOf(free, size)
  // A strip above the sheet has no room for the name of a building above its pin; the row has it.
  const isStrip = inset?.right === 0
  const level = levelOf(world, snapshot)
  const pinned = useMemo(() => new Set(worths.flatMap(({ building }) => building ?? [])), [worths])
  const target = useMemo(() => targetOf(learner, place, [...pinned]), [learner, place, pinned])
  const highlighted = lit ?? (target.kind === 'building' ? target.id : null)
  // Close to one building, pins of other buildings would lie over it and below the sheet, so they are left out.
  const hung = useMemo(
    () => (target.kind === 'building' ? new Set([...pinned].filter((id) => id === target.id)) : pinned),
    [target, pinned],
  )
  const storeys = useMemo(() => new Map([...views].map(([id, view]) => [id, storeyOf(view)])), [views])
  const seams = useMemo(() => confidentMissesIn(views), [views])
  const shelves = useMemo(
    () => new Set([...(snapshot.reviews?.keys() ?? [])].flatMap((id) => world.reviews.get(id)?.building ?? [])),
    [world, snapshot],
  )
  const loaded = useLoaded(words.people, 'people')
  const people = loaded.kind === 'ready' ? loaded.value : undefined
  const addressOf = (id: FloorId) => makeLearnerAddress(link, { kind: 'floor', id })
  const open = (id: BuildingId | 'monument') => {
    const { monument } = world.index
    if (id !== 'monument') openHash(makeLearnerAddress(link, { kind: 'building', id }))
    else if (monument) openHash(makeLearnerAddress(link, { kind: 'floor', id: monument.id }))
  }
  return (
    <div className="mentor-picture">
      {(state === 'unavailable' || state === 'lost') && (
        <div className="mentor-still">
          <Skyline index={world.index} views={views} />
        </div>
      )}
      <div className="mentor-free" ref={freeRef} />
      {free && inset && (
        <Boundary>
          <Suspense fallback={null}>
            <CityScene
              index={world.index}
              storeys={storeys}
              pennants={pennants}
              plots={snapshot.plots}
              level={level}
              reached={level}
              light={light}
              motion={wantsLess ? 'less' : 'full'}
              {...life}
              hasMap={false}
              inset={inset}
              target={target}
              highlighted={highlighted}
              pinned={hung}
              fresh={NOTHING_NEW}
              people={people}
              seams={seams}
              shelves={shelves}
              renderSign={(building) => (
                <Sign
                  building={building}
                  worths={worths}
                  learner={learner}
                  isNamed={!pinned.has(building) || (building === highlighted && !isStrip)}
                  right={free.right}
                />
              )}
              renderPerson={(id) => {
                const person = people?.get(id)
                const floor = world.index.floorById.get(id)
                return person && floor && <PersonSign person={person} title={titleOf(floor)} href={addressOf(id)} />
              }}
              onVisit={(id) => openHash(addressOf(id))}
              renderLost={(onAgain) =>
                hasRoom(inset, size) ? (
                  <PictureLost onAgain={onAgain} covered={inset} />
                ) : (
                  aside && createPortal(<PictureLost onAgain={onAgain} />, aside)
                )
              }
              onHover={onHover}
              onOpen={open}
              onState={setState}
            />
          </Suspense>
        </Boundary>
      )}
    </div>
  )
}

function Sign({
  building,
  worths,
  learner: { world, views },
  isNamed,
  right,
}: {
  building: BuildingId
  worths: readonly Worth[]
  learner: Learner
  /** True: with its name and floors; false: only its pins. */
  isNamed: boolean
  /** Where the free part of the picture ends. */
  right: number
}): ReactNode {
  const standing = world.index.buildingById.get(building)
  if (!standing) return null
  const hasPins = worths.some((worth) => worth.building === building)
  return (
    <span className="mentor-signs">
      {isNamed && (
        // A building without pins has its sign before the scene hangs it, so only the others can be kept inside.
        <span className="sign" ref={hasPins ? keepInside(right) : null}>
          {standing.name}
          <Bars states={marksOf(standing.floors, views)} />
        </span>
      )}
      <span className="mentor-pins">
        {worths.map((worth, at) => worth.building === building && <Pin key={at} worth={worth} number={at + 1} />)}
      </span>
    </span>
  )
}

/** Nothing pulses here: the pins say where to look. */
const NOTHING_NEW: ReadonlySet<BuildingId> = new Set()

function storeyOf(view: FloorView): StoreyState {
  if (view.found) return view.standing === 'predicted' ? 'foundPredicted' : 'found'
  const mark = markOf(view)
  return mark === 'mist' ? 'locked' : mark
}

/** The target of the camera; on pages of no single place, all buildings with pins. */
function targetOf({ world }: Learner, place: Place, pinned: readonly BuildingId[]): Target {
  const atBuilding = (id: BuildingId | null | undefined): Target => (id ? { kind: 'building', id } : { kind: 'city' })
  if (place.kind === 'district') return { kind: 'district', id: place.id }
  if (place.kind === 'building') return atBuilding(place.id)
  if (place.kind === 'review') return atBuilding(world.reviews.get(place.id)?.building)
  if (place.kind === 'incident') return atBuilding(world.incidents.get(place.id)?.building)
  if (place.kind === 'checkpoint') return atBuilding(world.plan.checkpointById.get(place.id)?.building)
  if (place.kind !== 'floor') return pinned.length === 0 ? { kind: 'city' } : { kind: 'buildings', ids: pinned }
  const floor = world.index.floorById.get(place.id)
  return floor?.building === null ? { kind: 'monument' } : atBuilding(floor?.building)
}

/** CSS pixels that something covers at each side. */
const insetOf = ({ top, right, bottom }: FreePart, view: ReturnType<typeof useViewSize>): CitySceneProps['inset'] => ({
  top,
  right: Math.max(0, view.width - right),
  bottom: Math.max(0, view.height - bottom),
  left: 0,
})

/** Pixels that a sign keeps from the edges of the free part. */
const MARGIN = 8

/** Moves a sign that reaches beyond `right`, or beyond the left edge of the window. It has to hang already. */
const keepInside = (right: number) => (sign: HTMLElement | null) => {
  if (!sign) return
  sign.style.translate = 'none'
  const box = sign.getBoundingClientRect()
  const shift = Math.max(MARGIN - box.left, 0) + Math.min(right - MARGIN - box.right, 0)
  sign.style.translate = `${shift}px`
}
