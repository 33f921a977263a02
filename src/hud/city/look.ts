import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { Progress } from '#progress/progress.ts'
import { lookAhead, nothingDue, standingOfAll } from '#progress/floor-state.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import type { CitySceneProps } from '#scene/scene-props.ts'
import { pennantsOf } from './pennants.ts'
import { storeysAhead, storeysOf, villageOf } from './picture-state.ts'

/** What the picture can show besides the city as it stands. */
export type Look =
  /** Another level, ahead or back. */
  | { readonly kind: 'level'; readonly level: LevelNumber }
  /** The city as it once was. Its lights are on: what was due then is not known any more. */
  | { readonly kind: 'moment'; readonly progress: Progress }
  /** The city as it stands, while a level is being raised: the interface has left. */
  | { readonly kind: 'ceremony' }

/** The city as it stands. */
export type Standing = {
  readonly progress: Progress
  readonly views: ReadonlyMap<FloorId, FloorView>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  readonly due: ReadonlySet<FloorId>
}

export type Shown = Pick<CitySceneProps, 'storeys' | 'pennants' | 'level'> & {
  readonly views: ReadonlyMap<FloorId, FloorView>
}

/** What the picture shows: the village before anything was begun, what is looked at, or the city as it stands. */
export function shownAt(world: World, city: Standing, look: Look | null): Shown {
  const { progress, views, pennants, due } = city
  if (progress.begun === null) return { views, pennants, level: progress.level, storeys: villageOf(world) }
  if (look?.kind === 'moment') {
    const then = standingOfAll(world, look.progress, nothingDue)
    return {
      views: then,
      storeys: storeysOf(then),
      pennants: pennantsOf(world, look.progress),
      level: look.progress.level,
    }
  }
  const level = look?.kind === 'level' ? look.level : progress.level
  if (level === progress.level) return { views, pennants, level, storeys: storeysOf(views) }
  const there = lookAhead(world, progress, level, due)
  return { views, pennants, level, storeys: level > progress.level ? storeysAhead(there) : storeysOf(there) }
}
