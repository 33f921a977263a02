import type { Blueprint } from '../../blueprint.ts'
import { pole } from '../../kit/details.ts'
import { glyphJs } from '../../kit/glyphs.ts'
import { curtainWall } from '../../kit/glazing.ts'
import { door, onSide, windowRow } from '../../kit/openings.ts'
import { type Face, box, parapet, slab } from '../../kit/solids.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso } from '../../projection.ts'
import { plinth } from '../plinth.ts'

const YELLOW = '#f7cf46'
const PALE_YELLOW = '#fbe08a'
const INK = '#5a4a50'
const SIGN = '#4a3c48'
const LETTERS = { day: '#ffd84a', night: '#ffe27a' }

/** Shifts storeys to alternating sides, a picture of callbacks. */
const offsetOf = (index: number): Point => {
  const step = index === 0 ? 0 : index % 2 === 1 ? 0.12 : -0.12
  return [step, -step]
}
const widthOf = (index: number) => (index === 0 ? 1.85 : 1.5)

/** Yellow storeys pushed this way and that, a sign box and a coil on top. */
export const javascript: Blueprint = {
  storey(pen, index, z) {
    const [at, width] = [offsetOf(index), widthOf(index)]
    const ground = index === 0
    const foot = ground ? plinth(pen, z, INK, 1.9) : z
    const top = box(pen, {
      at,
      width,
      z: foot,
      height: ground ? 29 : 25,
      colour: index % 2 === 0 ? YELLOW : PALE_YELLOW,
      left: ground ? entrance : glass,
      right: ground ? arches : glass,
    })
    return slab(pen, { at, width: width + 0.08, z: top, height: 2, colour: INK, shadow: false })
  },
  crown(pen, z, storeys, full) {
    const [at, width] = [offsetOf(storeys - 1), widthOf(storeys - 1)]
    parapet(pen, { at, width, z, colour: YELLOW, floor: '#e9c877' })
    const side = full ? 0.92 : 0.72
    const top = box(pen, {
      at,
      width: side,
      z,
      height: full ? 21 : 15,
      colour: YELLOW,
      left: sign,
      right: (face) => windowRow(face, { count: 2, height: face.height * 0.45 }),
    })
    if (full) coilMast(pen, at, top)
  },
}

const glass = (face: Face) => curtainWall(face, { columns: 5, above: 6, below: 5, margin: 4, tint: '#6a6f8c' })
const arches = (face: Face) =>
  windowRow(face, { count: 4, width: 8, height: face.height * 0.5, shape: 'arched', trim: INK })

function entrance(face: Face): void {
  arches(face)
  door(face, { width: 10 })
}

function sign({ pen, side, width, height }: Face): void {
  pen.brush.beginPath()
  pen.brush.roundRect(2.5, 2.5, width - 5, height - 5, 2)
  pen.fill(onSide(side, SIGN))
  const size = height * 0.5
  glyphJs(pen, { u: width / 2 - size * 0.57, v: height / 2 - size * 0.5, size }, LETTERS)
}

function coilMast(pen: Pen, at: Point, z: number): void {
  pole(pen, { at, z, height: 34, colour: '#7a6a74', width: 2.4, tip: '#ffe27a', night: '#fff6c0' })
  for (let turn = 0; turn < 4; turn++) {
    const [x, y] = iso(...at, z + 6 + turn * 6)
    pen.circle(x, y, 9 - turn * 1.6, 4 - turn * 0.7)
    pen.stroke('#e59a3a', 2)
  }
}
