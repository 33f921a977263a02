import type { Renderer, TextureSource } from 'pixi.js'
import type { CityIndex } from '#city/city-index.ts'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { KeepingBakery } from '../bakery/bakery.ts'
import type { LevelNumber } from '#city/city.ts'
import type { Camera, Screen, Size } from '../camera.ts'
import type { CitySceneProps } from '../scene-props.ts'
import type { Effect } from '../gesture.ts'
import type { GroundPlan } from '../ground-plan.ts'
import type { Hook } from './signs.ts'

export type StageInput = Omit<
  CitySceneProps,
  'index' | 'renderSign' | 'renderPerson' | 'renderLost' | 'onHover' | 'onOpen' | 'onVisit' | 'onState'
>

export type Found = BuildingId | 'monument'

export type Photograph = { readonly canvas: HTMLCanvasElement; readonly camera: Camera }

export type StagePorts = {
  readonly index: CityIndex
  readonly plan: GroundPlan
  /** Where the camera was when an earlier stage of the same city lost its GPU; null at first. */
  readonly camera: Camera | null
  /** CSS pixels of the view; 1 where not known yet. */
  readonly size: Size
  readonly bakery: KeepingBakery
  /** Uploads a painted texture to the GPU. */
  readonly load: (page: TextureSource) => Promise<void>
  /** Draws a frame; calls `prepare` just before. */
  readonly render: (prepare: (renderer: Renderer) => void) => void
  /** Draws the stage into a canvas of that size; null where the pixels can't be read back. */
  readonly shoot: (size: Size) => HTMLCanvasElement | null
  /** The next frame shows the ground. */
  readonly onGround: () => void
  /** The learner's own district can be seen. */
  readonly onStanding: () => void
  /** All of the city can be seen. */
  readonly onWhole: () => void
  /** The picture has changed: the small map needs a new one. */
  readonly onPicture: () => void
  readonly onCamera: () => void
  /** True if the window has the focus and at least half of the city is uncovered. */
  readonly isInFront: () => boolean
  /** Reports whether this device draws the city fast enough; only where `ambient` is null. */
  readonly onJudged: (isEasy: boolean) => void
  /** In a huge city: the buildings whose signs are in view. */
  readonly onNear: (buildings: readonly BuildingId[]) => void
}

/** The city on the screen. It draws when `update` or a gesture changes something, and rests otherwise. */
export type Stage = {
  readonly update: (input: StageInput) => void
  readonly resize: (view: Size) => void
  readonly feel: (effect: Effect) => Found | null
  readonly stop: () => void
  /** Somebody did something on the page: ambient motion may go on. */
  readonly touch: () => void
  /** The window lost the focus, or the page is hidden: ambient motion slows down and stops. */
  readonly leave: () => void
  readonly findAt: (at: Screen) => Found | null
  /** The person at a point of the view; with a `reach` in CSS pixels, the nearest within it. */
  readonly personAt: (at: Screen, reach: number) => FloorId | null
  readonly mark: (building: BuildingId | null) => void
  readonly neighbour: (from: BuildingId | null, dx: number, dy: number) => BuildingId | null
  readonly zoom: (factor: number) => void
  readonly showWhole: () => void
  /** Where the signs hang, and that of the person `met`. */
  readonly hooks: (named: ReadonlySet<BuildingId>, met: FloorId | null) => readonly Hook<BuildingId | FloorId>[]
  readonly camera: () => Camera
  /** Moves the camera so that a point (scene pixels) is in the middle of the free part of the view. */
  readonly lookAt: (point: { x: number; y: number }) => void
  /**
   * A picture of the city as it is shown, on a new canvas: all of it, or what is out of the mist at a level. Null until
   * all of the city is shown, or where it can't be read back.
   */
  readonly photograph: (size: Size, part: 'whole' | LevelNumber) => Photograph | null
  /** Resolves when everything asked for so far is painted. */
  readonly settled: () => Promise<void>
  /** Bytes of all textures. */
  readonly textureBytes: () => number
  readonly dispose: () => void
}
