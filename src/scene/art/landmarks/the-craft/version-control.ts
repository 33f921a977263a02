import type { Blueprint } from '../../blueprint.ts'
import { WHITE, mix } from '../../colour.ts'
import { pole } from '../../kit/details.ts'
import { door, onSide, strip, window } from '../../kit/openings.ts'
import { hip } from '../../kit/roofs.ts'
import { type Face, box } from '../../kit/solids.ts'
import { CRAFT } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { iso } from '../../projection.ts'
import { plinth, taper } from '../plinth.ts'

const TIMBER = '#8a5a3c'
const widthOf = (index: number) => taper(1.95, 0.27, 0.95, index)

/** A pagoda of timber frames: each roof covers the one before, and a branch grows from the top. */
export const versionControl: Blueprint = {
  storey(pen, index, z) {
    const width = widthOf(index)
    const foot = index === 0 ? plinth(pen, z, '#cbb894', width) : z
    const top = box(pen, {
      width: width - 0.25,
      z: foot,
      height: index === 0 ? 24 : 19,
      colour: index % 2 === 0 ? CRAFT.wall : CRAFT.second,
      left: (face) => (index === 0 ? groundFloor(face) : frames(face)),
      right: frames,
    })
    hip(pen, { width: width + 0.02, z: top, height: 15, colour: CRAFT.roof, overhang: 0.2 })
    return top + 9
  },
  crown(pen, z, storeys, full) {
    const size = full ? 1 : 0.6
    const top = widthOf(storeys - 1)
    if (storeys > 0) hip(pen, { width: top * 0.62, z: z - 3, height: 12, colour: CRAFT.roof, overhang: 0.06, rows: 3 })
    branch(pen, z + 7, size)
  },
}

function frames(face: Face): void {
  const { pen, side, width, height } = face
  for (let beam = 0; beam < 4; beam++) strip(pen, (beam * (width - 2)) / 3, 0, 2, height, onSide(side, CRAFT.trim))
  const bay = (width - 5) / 3
  for (let index = 0; index < 3; index++) {
    window(face, {
      u: 5 + index * bay,
      v: 4,
      width: bay - 7,
      height: height - 9,
      trim: CRAFT.trim,
      sill: false,
      mullion: true,
    })
  }
}

function groundFloor(face: Face): void {
  frames(face)
  door(face, { width: 11, height: face.height * 0.75 })
}

/** Three commits on their branches. */
function branch(pen: Pen, z: number, size: number): void {
  pole(pen, { z, height: 42 * size, colour: TIMBER, width: 3 * size })
  const nodes = [
    [12, -15, 16, '#ef6f5e'],
    [20, 15, 14, '#5fc0b0'],
    [42, 0, 2, CRAFT.accent],
  ] as const
  for (const [height, right, up, colour] of nodes) {
    const [x, y] = iso(0, 0, z + height * size)
    const end = [x + right * size, y - up * size] as const
    pen.line([x, y], [end[0], y - up * 0.4 * size], TIMBER, 2.4 * size)
    pen.line([end[0], y - up * 0.4 * size], end, TIMBER, 2.4 * size)
    pen.circle(end[0], end[1], 5.2 * size)
    pen.light(colour, mix(colour, WHITE, 0.4))
    pen.stroke('#fff6e6', 1.4)
  }
}
