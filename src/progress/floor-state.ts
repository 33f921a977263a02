import type { Floor, LevelNumber } from '#city/city.ts'
import type { FloorId } from '#city/ids.ts'
import type { Confidence, Verdict } from './event.ts'
import type { Progress } from './progress.ts'
import type { World } from './world.ts'

export const STANDINGS = ['locked', 'open', 'predicted', 'built'] as const
export type Standing = (typeof STANDINGS)[number]

/** What all views show of a floor. */
export type FloorView = {
  readonly standing: Standing
  /** Built, and its lights are out until it is recalled. */
  readonly due: boolean
  /** Stands by placement alone: no lesson and no recall has lit it yet. */
  readonly placed: boolean
  /** Not reached yet, shown by looking ahead. */
  readonly ahead: boolean
  readonly confidence: Confidence | null
  readonly verdict: Verdict | null
}

export const nothingDue: ReadonlySet<FloorId> = new Set()

/** A floor that is not known counts as locked. */
export function floorStanding(world: World, progress: Progress, id: FloorId): Standing {
  const floor = world.index.floorById.get(id)
  return floor ? standingOf(world, progress, floor) : 'locked'
}

/** Built by its learner or placed, like all below it. */
export const isBuilt = (world: World, progress: Progress, floor: Floor) =>
  standsAlone(progress, floor) && gapBelow(world, progress, floor) === -1

/** Floors of the same building that have to be built before this one, from the ground up. */
export function unbuiltBelow(world: World, progress: Progress, floor: Floor): readonly FloorId[] {
  const gap = gapBelow(world, progress, floor)
  const storeys = storeysOf(world, floor)
  return gap === -1 ? [] : storeys.slice(gap, storeys.indexOf(floor.id))
}

/** Of a floor that is known: stands by placement, whoever lit it since. */
export const isPlaced = (progress: Progress, floor: Floor) => floor.level < progress.placement

export function floorView(world: World, progress: Progress, floor: Floor, due: ReadonlySet<FloorId>): FloorView {
  const standing = standingOf(world, progress, floor)
  const record = standing === 'locked' ? undefined : progress.floors.get(floor.id)
  const built = standing === 'built' ? (record?.built ?? null) : null
  return {
    standing,
    due: standing === 'built' && due.has(floor.id),
    placed: isPlaced(progress, floor) && built === null && !record?.recalls.length,
    ahead: false,
    confidence: record?.prediction?.confidence ?? null,
    verdict: built?.verdict ?? null,
  }
}

/** Every floor of the city, in the order of the document. `due` comes from the review schedule, or is `nothingDue` until that is loaded. */
export function standingOfAll(
  world: World,
  progress: Progress,
  due: ReadonlySet<FloorId>,
): ReadonlyMap<FloorId, FloorView> {
  return new Map(world.index.city.floors.map((floor) => [floor.id, floorView(world, progress, floor, due)]))
}

/** The city as it is at `level`: above the level reached as it will be, claiming nothing; below it as far as that level goes. */
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
  confidence: null,
  verdict: null,
}
const toCome: FloorView = { ...inMist, standing: 'open', ahead: true }

function standingOf(world: World, progress: Progress, floor: Floor): Standing {
  if (floor.level > progress.level) return 'locked'
  if (isBuilt(world, progress, floor)) return 'built'
  return progress.floors.get(floor.id)?.prediction ? 'predicted' : 'open'
}

/** Where the lowest storey is missing under a floor; -1 where none is. */
function gapBelow(world: World, progress: Progress, floor: Floor): number {
  for (const [position, id] of storeysOf(world, floor).entries()) {
    if (id === floor.id) return -1
    const below = world.index.floorById.get(id)
    if (below && !standsAlone(progress, below)) return position
  }
  return -1
}

/** The city's own floor stands on nothing. */
function storeysOf(world: World, floor: Floor): readonly FloorId[] {
  return (floor.building !== null && world.index.buildingById.get(floor.building)?.floors) || []
}

function standsAlone(progress: Progress, floor: Floor): boolean {
  if (floor.level > progress.level) return false
  return isPlaced(progress, floor) || Boolean(progress.floors.get(floor.id)?.built)
}
