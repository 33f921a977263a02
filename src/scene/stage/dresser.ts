import type { Order } from '../bakery/order.ts'
import type { Picture, PictureOfBuilding } from '../picture.ts'
import type { BuildingView } from './building.ts'

/** Adds to buildings that stand. */
export type Dresser = {
  /** The textures that it needs for a building. */
  readonly ordersOf: (picture: PictureOfBuilding) => readonly Order[]
  /**
   * Called whenever a building is shown. `rising`: the lowest storey that is still on its way down, infinity if none is;
   * `isNew`: a storey has just landed. Textures that are not painted yet are left out: it is called again with them.
   */
  readonly dress: (view: BuildingView, rising: number, isNew: boolean) => void
  readonly undress: (view: BuildingView) => void
  /** Shows what belongs to no building. */
  readonly showCity: (picture: Picture, withMotion: boolean) => void
}
