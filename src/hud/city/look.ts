import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { Progress } from '#progress/progress.ts'
import { lookAhead, nothingDue, standingOfAll } from '#progress/floor-state.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import type { CitySceneProps, OpenIncident } from '#scene/scene-props.ts'
import { pennantsOf } from './pennants.ts'
import { storeysAhead, storeysOf } from './picture-state.ts'

/** What the picture can show in place of the city as it is now. */
export type Look =
  /** Another level, later or earlier. */
  | { readonly kind: 'level'; readonly level: LevelNumber }
  /** The city at an earlier moment. No lights are out: what was due then is not known any more. */
  | { readonly kind: 'moment'; readonly progress: Progress }
  /** The city as it is, without the interface, while a level is being raised. */
  | { readonly kind: 'ceremony' }
  /** The city as it is, with an incident in it. */
  | {
      readonly kind: 'night'
      readonly night: OpenIncident
      /** A building was pressed. Returns whether it is one of the incident's. */
      readonly onBuilding: (building: BuildingId) => boolean
    }

/** The city as it is now. */
export type Standing = {
  readonly progress: Progress
  readonly views: ReadonlyMap<FloorId, FloorView>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  readonly due: ReadonlySet<FloorId>
}

export type Shown = Pick<CitySceneProps, 'storeys' | 'pennants' | 'plots' | 'level'> & {
  readonly views: ReadonlyMap<FloorId, FloorView>
}

/** What the picture shows: the look, but the city as it is where there is none and before anything was begun. */
export function shownAt(world: World, city: Standing, look: Look | null): Shown {
  const { progress, views, pennants, due } = city
  if (progress.begun === null) return { views, pennants, level: progress.level, storeys: storeysOf(views) }
  if (look?.kind === 'moment') {
    const then = standingOfAll(world, look.progress, nothingDue)
    return {
      views: then,
      storeys: storeysOf(then),
      pennants: pennantsOf(world, look.progress),
      plots: look.progress.plots,
      level: look.progress.level,
    }
  }
  const { plots } = progress
  const level = look?.kind === 'level' ? look.level : progress.level
  if (level === progress.level) return { views, pennants, plots, level, storeys: storeysOf(views) }
  const there = lookAhead(world, progress, level, due)
  return { views, pennants, plots, level, storeys: level > progress.level ? storeysAhead(there) : storeysOf(there) }
}
