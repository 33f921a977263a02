import type { Pen } from './pen.ts'

/**
 * How a building is drawn, storey by storey. Each storey is painted alone and stacked later:
 * what it looks like may depend on its index, never on how many stand above it.
 */
export type Blueprint = {
  /**
   * Draws storey `index` (0 at the ground) with its base at height `z`. Returns the height of its top, always above
   * `z`.
   */
  storey(pen: Pen, index: number, z: number): number
  /** Draws the roof on `storeys` storeys: a small sign of the building, or its whole landmark once `full`. */
  crown(pen: Pen, z: number, storeys: number, full: boolean): void
}
