import type { ReactNode } from 'react'
import type { CityIndex } from '#city/city-index.ts'
import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import type { Inset } from './camera.ts'
import type { ShownState } from './picture.ts'

export type Light = 'day' | 'dusk' | 'night'

/** Where the camera rests; a new target moves it. */
export type Target =
  | { readonly kind: 'city' }
  | { readonly kind: 'district'; readonly id: DistrictId }
  | { readonly kind: 'building'; readonly id: BuildingId }
  /** All of these at once, wherever they stand. */
  | { readonly kind: 'buildings'; readonly ids: readonly BuildingId[] }
  | { readonly kind: 'monument' }

/** Whether there is a picture: `unavailable` where the browser has no WebGL, `lost` where it had and gives none any more. */
export type SceneState = 'loading' | 'standing' | 'unavailable' | 'lost'

/** What else can be asked of a picture that stands. */
export type SceneHandle = {
  /**
   * The city as it is shown now, on a canvas of that many pixels; null where it can't be read back. What is out of the
   * mist at `level` fills it; left out, at the level shown.
   */
  readonly photograph: (width: number, height: number, level?: LevelNumber) => HTMLCanvasElement | null
  /** Resolves when all that was last asked for is painted; storeys may still be on their way down. */
  readonly settled: () => Promise<void>
}

export type CitySceneProps = {
  readonly index: CityIndex
  readonly storeys: ReadonlyMap<FloorId, ShownState>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  /** Districts that open above this level lie in mist. */
  readonly level: LevelNumber
  /** The level reached: where `level` looks back, the camera keeps to what is reached. */
  readonly reached: LevelNumber
  readonly light: Light
  /** `less`: the camera cuts, storeys stand at once, nothing lives by itself. */
  readonly motion: 'full' | 'less'
  /** Boats, birds, traffic, clouds; null leaves it to how easily this device draws. */
  readonly ambient: boolean | null
  /** Pixels that panels cover, so that the city keeps to the free part. */
  readonly inset: Inset
  readonly target: Target
  /** Lit from outside, by a row of the directory. */
  readonly highlighted: BuildingId | null
  /** Their signs hang whether they are looked at or not. */
  readonly pinned?: ReadonlySet<BuildingId>
  /** Pulse: new since the learner last looked. */
  readonly fresh: ReadonlySet<BuildingId>
  /** Whether the small map has room. */
  readonly hasMap?: boolean
  /** The paper sign above a building; drawn by the caller, placed by the scene. */
  readonly renderSign: (building: BuildingId) => ReactNode
  /** What stands in place of a picture that was lost. `onAgain` tries to draw it again and says whether that can be done. */
  readonly renderLost: (onAgain: () => Promise<boolean>) => ReactNode
  readonly onHover: (building: BuildingId | null) => void
  readonly onOpen: (building: BuildingId | 'monument') => void
  readonly onState: (state: SceneState) => void
  /** Whether this device draws the city easily; found out where `ambient` is null. */
  readonly onJudged?: (isEasy: boolean) => void
  /** Handed over when the picture stands, and taken back with null. */
  readonly onHandle?: (handle: SceneHandle | null) => void
}
