import type { TextureSource } from 'pixi.js'
import type { CityIndex } from '#city/city-index.ts'
import type { BuildingId } from '#city/ids.ts'
import type { KeepingBakery } from '../bakery/bakery.ts'
import type { Camera, Size } from '../camera.ts'
import type { CitySceneProps } from '../door.tsx'

export type StageInput = Omit<CitySceneProps, 'index' | 'renderSign' | 'onHover' | 'onOpen' | 'onState'>

export type Found = BuildingId | 'monument'

export type Photograph = { readonly canvas: HTMLCanvasElement; readonly camera: Camera }

export type StagePorts = {
  readonly index: CityIndex
  /** Where the camera was when an earlier stage of the same city went dark. */
  readonly camera: Camera | null
  readonly bakery: KeepingBakery
  /** Hands a painted page to the graphics card. */
  readonly load: (page: TextureSource) => Promise<void>
  readonly render: () => void
  /** Renders what stands on the stage into a canvas of that size; null where it can't be read back. */
  readonly shoot: (size: Size) => HTMLCanvasElement | null
  /** The learner's own district can be seen. */
  readonly onStanding: () => void
  /** What stands in the picture has changed. */
  readonly onPicture: () => void
  readonly onCamera: () => void
  /** Which buildings are put up, where the city is too large for all of them. */
  readonly onNear: (buildings: readonly BuildingId[]) => void
}
