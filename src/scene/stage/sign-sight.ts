import type { BuildingId } from '#city/ids.ts'
import { type Camera, type Size, visibleWorld } from '../camera.ts'
import type { Target } from '../scene-props.ts'
import { overlap } from '../proximity.ts'
import type { PictureOfBuilding } from '../picture.ts'
import { grow } from './ground-frame.ts'
import type { Hook } from './signs.ts'

/** Scene pixels outside the view from which a sign may still reach into it. */
const REACH = 120
/** From this zoom on every building shows its sign if there is room. */
const SIGNS_FROM = 1.5

/** The rank of a building's sign: where signs would overlap, the lower rank wins. Null: no sign. */
export function signRank(
  { building, district }: PictureOfBuilding,
  target: Target | null,
  named: ReadonlySet<BuildingId>,
  zoom: number,
): number | null {
  // The name of the target is in the panel beside the picture, and its neighbours matter less: only named ones get a
  // sign.
  if (target?.kind === 'building') return target.id !== building && named.has(building) ? 0 : null
  if (named.has(building)) return 0
  if (target?.kind === 'district' && target.id === district) return 1
  return zoom >= SIGNS_FROM ? 2 : null
}

/** For a huge city: keeps only the signs in view. `onChange` is called with their buildings, when they change. */
export function createSignSight(onChange: (buildings: readonly BuildingId[]) => void) {
  let before = ''
  return (hooks: readonly Hook[], camera: Camera, view: Size): readonly Hook[] => {
    const sight = grow(visibleWorld(camera, view), REACH)
    const seen = hooks.filter(({ x, y }) => overlap(sight, { x, y, width: 1, height: 1 }))
    const buildings = seen.map(({ building }) => building)
    const now = buildings.join()
    if (now !== before) onChange(buildings)
    before = now
    return seen
  }
}
