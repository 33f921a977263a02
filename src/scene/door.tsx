import type { ReactNode } from 'react'
import type { CityIndex } from '#city/city-index.ts'
import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import type { Inset } from './camera.ts'

/** How one storey stands in the picture. */
export type StoreyState = 'locked' | 'open' | 'predicted' | 'built' | 'due' | 'placed'

export type Light = 'day' | 'dusk' | 'night'

/** Where the camera rests; a new target moves it. */
export type Target =
  | { readonly kind: 'city' }
  | { readonly kind: 'district'; readonly id: DistrictId }
  | { readonly kind: 'building'; readonly id: BuildingId }
  | { readonly kind: 'monument' }

/** Whether there is a picture: `unavailable` where the browser has no WebGL. */
export type SceneState = 'loading' | 'standing' | 'unavailable'

export type CitySceneProps = {
  readonly index: CityIndex
  readonly storeys: ReadonlyMap<FloorId, StoreyState>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  /** Districts that open above this level lie in mist. */
  readonly level: LevelNumber
  /** The level reached, where `level` looks beyond it: what stands above it is drawn as a ghost. */
  readonly reached: LevelNumber
  readonly light: Light
  /** `less`: the camera cuts, storeys stand at once, nothing lives by itself. */
  readonly motion: 'full' | 'less'
  /** Boats, birds, traffic, clouds. */
  readonly ambient: boolean
  /** Pixels that panels cover, so that the city keeps to the free part. */
  readonly inset: Inset
  readonly target: Target
  /** Lit from outside, by a row of the directory. */
  readonly highlighted: BuildingId | null
  /** Pulse: new since the learner last looked. */
  readonly fresh: ReadonlySet<BuildingId>
  /** The paper sign above a building; drawn by the caller, placed by the scene. */
  readonly renderSign: (building: BuildingId) => ReactNode
  readonly onHover: (building: BuildingId | null) => void
  readonly onOpen: (building: BuildingId | 'monument') => void
  readonly onState: (state: SceneState) => void
}

/** The city as a picture. The outline beside it says the same in words. */
export function CityScene(_: CitySceneProps) {
  return <div className="city-scene" />
}
