import type { ReactNode } from 'react'
import type { CityIndex } from '#city/city-index.ts'
import type { LevelNumber, Person } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import type { Playback } from '#simulation/playback.ts'
import type { PartId } from '#simulation/system.ts'
import type { Inset } from './camera.ts'
import type { ShownState } from './picture.ts'

export type Light = 'day' | 'dusk' | 'night'

/** What the camera shows; a new target moves it. */
export type Target =
  | { readonly kind: 'city' }
  | { readonly kind: 'district'; readonly id: DistrictId }
  | { readonly kind: 'building'; readonly id: BuildingId }
  /** All of these buildings at once; `isClose`: as near as they let it, with less of the city around them. */
  | { readonly kind: 'buildings'; readonly ids: readonly BuildingId[]; readonly isClose?: boolean }
  | { readonly kind: 'monument' }

/** `unavailable`: the browser has no WebGL. `lost`: it had WebGL but gives none any more. */
export type SceneState = 'loading' | 'standing' | 'unavailable' | 'lost'

/** What the page can ask of a picture that is shown. */
export type SceneHandle = {
  /**
   * A picture of the city as it is shown now, in that many pixels, framed by what is out of the mist at `level`
   * (default: the level shown). Null where it can't be read back.
   */
  readonly photograph: (width: number, height: number, level?: LevelNumber) => HTMLCanvasElement | null
  /** Resolves when everything asked for so far is painted; storeys may still be moving down. */
  readonly settled: () => Promise<void>
}

/** An incident that is open. The same one is shown on as long as `playback` and `places` are the same objects. */
export type OpenIncident = {
  readonly playback: Playback
  /** The building of each part of its system. */
  readonly places: ReadonlyMap<PartId, BuildingId>
}

export type CitySceneProps = {
  readonly index: CityIndex
  readonly storeys: ReadonlyMap<FloorId, ShownState>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  /** How plots are arranged; left out: no building has an awning, as before anything was begun. */
  readonly plots?: ReadonlyMap<BuildingId, Arrangement> | undefined
  /** Districts of a higher level are in mist. */
  readonly level: LevelNumber
  /** The level reached. While `level` looks back at an earlier one, the camera still shows all that is reached. */
  readonly reached: LevelNumber
  readonly light: Light
  /** `less`: the camera cuts, storeys appear at once, nothing moves by itself. */
  readonly motion: 'full' | 'less'
  /** Whether boats, birds, traffic and clouds move; null: only if this device draws fast enough. */
  readonly ambient: boolean | null
  /** CSS pixels that panels cover, so that the city is shown in the free part. */
  readonly inset: Inset
  readonly target: Target
  /** The building marked with a ring, because its row in the directory is pointed at; null: none. */
  readonly highlighted: BuildingId | null
  /** Buildings whose signs are always shown. */
  readonly pinned?: ReadonlySet<BuildingId>
  /** Buildings with a pulsing dot: new since the learner last looked. */
  readonly fresh: ReadonlySet<BuildingId>
  /** The people of the stories. They are out at their buildings once the floor is built; left out: nobody. */
  readonly people?: ReadonlyMap<FloorId, Person> | undefined
  /** Floors with a seam of gold in their wall. */
  readonly seams?: ReadonlySet<FloorId>
  /** Buildings with a rolled sheet at their door: a review waits. Left out: none. */
  readonly sheets?: ReadonlySet<BuildingId>
  /** Buildings with books behind a window: a review is done. Left out: none. */
  readonly shelves?: ReadonlySet<BuildingId>
  /** Buildings with a thin smoke over them: an incident waits. Left out: none. */
  readonly smoke?: ReadonlySet<BuildingId>
  /** The incident that is open: its requests run along the streets. Null or left out: none. */
  readonly night?: OpenIncident | null
  /** The person whose sign is shown, because their floor is pointed at elsewhere; null: none. */
  readonly met?: FloorId | null
  /** The sign above a person: rendered by the caller, placed by the scene. */
  readonly renderPerson?: (floor: FloorId) => ReactNode
  /** A person whose sign was shown already was pressed. */
  readonly onVisit?: (floor: FloorId) => void
  /** Whether there is room for the small map. */
  readonly hasMap?: boolean
  /** The sign above a building: rendered by the caller, placed by the scene. */
  readonly renderSign: (building: BuildingId) => ReactNode
  /** Shown in place of a lost picture. `onAgain` tries to draw it again; false: that was not possible. */
  readonly renderLost: (onAgain: () => Promise<boolean>) => ReactNode
  readonly onHover: (building: BuildingId | null) => void
  readonly onOpen: (building: BuildingId | 'monument') => void
  readonly onState: (state: SceneState) => void
  /** Reports whether this device draws fast enough; measured only where `ambient` is null. */
  readonly onJudged?: (isEasy: boolean) => void
  /** Called with a handle when the picture is shown, and with null when it goes. */
  readonly onHandle?: (handle: SceneHandle | null) => void
}
