import type { Picture } from '../picture.ts'
import type { BuildingView } from './building.ts'

/** Adds to buildings that stand. */
export type Dresser = {
  /**
   * Called whenever a building is shown. `rising`: the lowest storey that is still on its way down, infinity if none is;
   * `isNew`: a storey has just landed.
   */
  readonly dress: (view: BuildingView, rising: number, isNew: boolean) => void
  readonly undress: (view: BuildingView) => void
  /** Shows what belongs to no building. */
  readonly showCity: (picture: Picture, withMotion: boolean) => void
}
