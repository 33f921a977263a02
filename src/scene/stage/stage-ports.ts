import type { Renderer, TextureSource } from 'pixi.js'
import type { CityIndex } from '#city/city-index.ts'
import type { BuildingId } from '#city/ids.ts'
import type { KeepingBakery } from '../bakery/bakery.ts'
import type { LevelNumber } from '#city/city.ts'
import type { Camera, Screen, Size } from '../camera.ts'
import type { CitySceneProps } from '../scene-props.ts'
import type { Effect } from '../gesture.ts'
import type { Hook } from './signs.ts'

export type StageInput = Omit<CitySceneProps, 'index' | 'renderSign' | 'renderLost' | 'onHover' | 'onOpen' | 'onState'>

export type Found = BuildingId | 'monument'

export type Photograph = { readonly canvas: HTMLCanvasElement; readonly camera: Camera }

export type StagePorts = {
  readonly index: CityIndex
  /** Where the camera was when an earlier stage of the same city went dark. */
  readonly camera: Camera | null
  /** CSS pixels of the view, as far as they are known. */
  readonly size: Size
  readonly bakery: KeepingBakery
  /** Hands a painted page to the graphics card. */
  readonly load: (page: TextureSource) => Promise<void>
  /** Draws a frame, and has it prepared just before. */
  readonly render: (prepare: (renderer: Renderer) => void) => void
  /** Renders what stands on the stage into a canvas of that size; null where it can't be read back. */
  readonly shoot: (size: Size) => HTMLCanvasElement | null
  /** From the next frame on there is ground to be seen. */
  readonly onGround: () => void
  /** The learner's own district can be seen. */
  readonly onStanding: () => void
  /** All of the city can be seen. */
  readonly onWhole: () => void
  /** What stands in the picture has changed. */
  readonly onPicture: () => void
  readonly onCamera: () => void
  /** Whether someone may be looking at the city: it is not covered, and its window has the focus. */
  readonly isInFront: () => boolean
  /** Whether this device draws the city easily; said where nobody has chosen. */
  readonly onJudged: (isEasy: boolean) => void
  /** Which buildings are put up, where the city is too large for all of them. */
  readonly onNear: (buildings: readonly BuildingId[]) => void
}

/** The city on the screen: told what to show, it does so when something changes and rests otherwise. */
export type Stage = {
  readonly update: (input: StageInput) => void
  readonly resize: (view: Size) => void
  readonly feel: (effect: Effect) => Found | null
  readonly stop: () => void
  /** Someone did something on the page. */
  readonly touch: () => void
  /** Whoever looked has turned away. */
  readonly leave: () => void
  readonly findAt: (at: Screen) => Found | null
  readonly mark: (building: BuildingId | null) => void
  readonly neighbour: (from: BuildingId | null, dx: number, dy: number) => BuildingId | null
  readonly zoom: (factor: number) => void
  readonly showWhole: () => void
  readonly hooks: (named: ReadonlySet<BuildingId>) => readonly Hook[]
  readonly camera: () => Camera
  /** Puts a point of the world into the middle of the view. */
  readonly lookAt: (point: { x: number; y: number }) => void
  /** The city as it stands, on a canvas of its own: all of it, or what is out of the mist at a level. Null while it is put up. */
  readonly photograph: (size: Size, part: 'whole' | LevelNumber) => Photograph | null
  /** Resolves when all that was last asked for is painted. */
  readonly settled: () => Promise<void>
  /** Bytes of all textures. */
  readonly textureBytes: () => number
  readonly dispose: () => void
}
