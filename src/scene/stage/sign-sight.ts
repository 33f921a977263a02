import type { BuildingId } from '#city/ids.ts'
import { type Camera, type Size, visibleWorld } from '../camera.ts'
import { overlap } from '../near.ts'
import { grow } from './ground-frame.ts'
import type { Hook } from './signs.ts'

/** Scene pixels outside the view from which a sign may reach into it. */
const REACH = 120

/** The page of a huge city holds no more signs than can be seen; `onChange` is told whose they are. */
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
