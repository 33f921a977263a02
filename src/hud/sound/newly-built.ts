import type { CityIndex } from '#city/city-index.ts'
import type { FloorId } from '#city/ids.ts'
import type { Progress } from '#progress/progress.ts'
import type { Occasion } from './score.ts'

/** The one floor that has been built between two states; null if there are none, or several: a copy brought here. */
export function newlyBuilt(before: Progress['floors'], now: Progress['floors']): FloorId | null {
  let found: FloorId | null = null
  for (const [floor, record] of now) {
    if (record.built === null || before.get(floor)?.built) continue
    if (found !== null) return null
    found = floor
  }
  return found
}

/** What is heard when a floor is built. */
export function occasionOf(index: CityIndex, id: FloorId): Occasion {
  const floor = index.floorById.get(id)
  if (!floor?.building) return 'monument'
  return floor.level === 0 && floor.storey === 0 ? 'opened' : 'raised'
}
