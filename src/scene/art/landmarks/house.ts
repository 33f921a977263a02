import type { Blueprint } from '../blueprint.ts'
import { door, windowRow } from '../kit/openings.ts'
import { hip } from '../kit/roofs.ts'
import { box, slab } from '../kit/solids.ts'
import type { Palette } from '../palette.ts'
import { GROUND_STOREY, UPPER_STOREY, plinth, taper } from './plinth.ts'

/** A building nobody has drawn by hand: its seed decides the family it comes from and its proportions. */
export function houseOf(seed: number, palette: Palette): Blueprint {
  const ground = 1.7 + (seed % 7) * 0.05
  const widthOf = (index: number) => taper(ground, 0.08, 1.1, index)
  return {
    storey(pen, index, z) {
      const width = widthOf(index)
      const foot = index === 0 ? plinth(pen, z, palette.trim, width) : z
      const top = box(pen, {
        width,
        z: foot,
        height: index === 0 ? GROUND_STOREY : UPPER_STOREY,
        colour: index % 2 === 0 ? palette.wall : palette.second,
        left: (face) => (index === 0 ? door(face) : windowRow(face)),
        right: (face) => windowRow(face),
      })
      return slab(pen, { width: width + 0.1, z: top, height: 2.5, colour: palette.roof, shadow: false })
    },
    crown(pen, z, storeys, full) {
      hip(pen, { width: widthOf(storeys - 1), z, height: full ? 34 : 22, colour: palette.roof })
    },
  }
}
