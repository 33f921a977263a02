import type { Floor, LevelNumber } from '#city/city.ts'
import type { FloorId } from '#city/ids.ts'
import type { Confidence, Verdict } from './event.ts'
import type { Progress } from './progress.ts'
import type { World } from './world.ts'

export const STANDINGS = ['locked', 'open', 'predicted', 'built'] as const
export type Standing = (typeof STANDINGS)[number]

/** The state of a floor that all views show. */
export type FloorView = {
  readonly standing: Standing
  /** Built and due for review: its lights are out until it is recalled. */
  readonly due: boolean
  /** Counts as built only by placement: its learner has neither built nor recalled it yet. */
  readonly placed: boolean
  /** The learner has not reached its level; it is shown because the view looks ahead. */
  readonly ahead: boolean
  /** Not built, but its building stands: a ground floor of level 0, as ordered and never looked into. */
  readonly found: boolean
  readonly confidence: Confidence | null
  readonly verdict: Verdict | null
}

export const nothingDue: ReadonlySet<FloorId> = new Set()

/** The standing of a floor; an unknown floor is `locked`. */
export function floorStanding(world: World, progress: Progress, id: FloorId): Standing {
  const floor = world.index.floorById.get(id)
  return floor ? standingOf(world, progress, floor) : 'locked'
}

/** Whether a floor and all floors below it in its building were built by the learner or placed. */
export const isBuilt = (world: World, progress: Progress, floor: Floor) =>
  standsAlone(progress, floor) && gapBelow(world, progress, floor) === -1

/** The floors below in the same building, upwards from the lowest that is not built; empty if all are built. */
export function unbuiltBelow(world: World, progress: Progress, floor: Floor): readonly FloorId[] {
  const gap = gapBelow(world, progress, floor)
  const storeys = storeysOf(world, floor)
  return gap === -1 ? [] : storeys.slice(gap, storeys.indexOf(floor.id))
}

/** Whether a floor counts as built by placement, also if it was built or recalled since. */
export const isPlaced = (progress: Progress, floor: Floor) => floor.level < progress.placement

/** Whether a floor stands before it is built: a building of level 0 is there from the start. */
export const standsAsOrdered = ({ level, storey, building }: Floor) => level === 0 && storey === 0 && building !== null

export function floorView(world: World, progress: Progress, floor: Floor, due: ReadonlySet<FloorId>): FloorView {
  const standing = standingOf(world, progress, floor)
  const record = standing === 'locked' ? undefined : progress.floors.get(floor.id)
  const built = standing === 'built' ? (record?.built ?? null) : null
  return {
    standing,
    due: standing === 'built' && due.has(floor.id),
    placed: isPlaced(progress, floor) && built === null && !record?.recalls.length,
    ahead: false,
    found: standing !== 'locked' && standing !== 'built' && standsAsOrdered(floor),
    confidence: record?.prediction?.confidence ?? null,
    verdict: built?.verdict ?? null,
  }
}

/**
 * The state of every floor, in the order of the document. `due` comes from the review schedule; until that is loaded,
 * pass `nothingDue`.
 */
export function standingOfAll(
  world: World,
  progress: Progress,
  due: ReadonlySet<FloorId>,
): ReadonlyMap<FloorId, FloorView> {
  return new Map(world.index.city.floors.map((floor) => [floor.id, floorView(world, progress, floor, due)]))
}

/**
 * The state of every floor for a view of the city at `level`. Floors above `level` are locked; those not reached yet
 * are open, with `ahead` set; all others are as they are.
 */
export function lookAhead(
  world: World,
  progress: Progress,
  level: LevelNumber,
  due: ReadonlySet<FloorId>,
): ReadonlyMap<FloorId, FloorView> {
  return new Map(
    world.index.city.floors.map((floor) => {
      if (floor.level > level) return [floor.id, inMist]
      return [floor.id, floor.level > progress.level ? toCome : floorView(world, progress, floor, due)]
    }),
  )
}

const inMist: FloorView = {
  standing: 'locked',
  due: false,
  placed: false,
  ahead: false,
  found: false,
  confidence: null,
  verdict: null,
}
const toCome: FloorView = { ...inMist, standing: 'open', ahead: true }

function standingOf(world: World, progress: Progress, floor: Floor): Standing {
  if (floor.level > progress.level) return 'locked'
  if (isBuilt(world, progress, floor)) return 'built'
  return progress.floors.get(floor.id)?.prediction ? 'predicted' : 'open'
}

/** The index of the lowest floor below this one that is not built; -1 if all are built. */
function gapBelow(world: World, progress: Progress, floor: Floor): number {
  for (const [position, id] of storeysOf(world, floor).entries()) {
    if (id === floor.id) return -1
    const below = world.index.floorById.get(id)
    if (below && !standsAlone(progress, below)) return position
  }
  return -1
}

/** All floors of the building, from the ground up; empty for the city's own floor. */
function storeysOf(world: World, floor: Floor): readonly FloorId[] {
  return (floor.building !== null && world.index.buildingById.get(floor.building)?.floors) || []
}

/** Whether a floor of a reached level was built or placed, whatever is below it. */
function standsAlone(progress: Progress, floor: Floor): boolean {
  if (floor.level > progress.level) return false
  return isPlaced(progress, floor) || Boolean(progress.floors.get(floor.id)?.built)
}
