import type { Blueprint } from '../../blueprint.ts'
import { flag } from '../../kit/details.ts'
import { window, windowRow } from '../../kit/openings.ts'
import { gable } from '../../kit/roofs.ts'
import { type Face, box, slab } from '../../kit/solids.ts'
import { PEOPLE } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { plinth, taper } from '../plinth.ts'

const DEPTH = 1.5
const widthOf = (index: number) => (index === 0 ? 2.05 : taper(1.7, 0.06, 1.4, index))

/** A gabled hall with one large arch, a red carpet and flags. */
export const hiring: Blueprint = {
  storey(pen, index, z) {
    const width = widthOf(index)
    const foot = index === 0 ? plinth(pen, z, PEOPLE.trim, 2.1, 1.6) : z
    if (index === 0) carpet(pen, z)
    const top = box(pen, {
      width,
      depth: DEPTH,
      z: foot,
      height: index === 0 ? 33 : 26,
      colour: index === 0 ? PEOPLE.second : PEOPLE.wall,
      left: index === 0 ? greatArch : (face) => windowRow(face, { width: 8, pitch: 13, height: 15, shape: 'arched' }),
      right: (face) => windowRow(face, { count: 3, width: 8, height: 16, shape: 'arched' }),
    })
    return slab(pen, { width: width + 0.1, depth: DEPTH + 0.1, z: top, colour: PEOPLE.trim, shadow: false })
  },
  crown(pen, z, storeys, full) {
    const width = widthOf(storeys - 1)
    gable(pen, {
      width,
      depth: DEPTH,
      z,
      height: full ? 28 : 20,
      colour: PEOPLE.roof,
      ridge: 'y',
      wall: PEOPLE.wall,
      gableWall: roundel,
    })
    flag(pen, [-0.62, 0.62], z, full ? 38 : 22, PEOPLE.accent)
    if (full) flag(pen, [0.62, 0.62], z, 38, '#f6b545')
  },
}

const roundel = (face: Face) =>
  window(face, { u: face.width / 2 - 5, v: face.height * 0.44, width: 10, height: 10, shape: 'round' })

function carpet(pen: Pen, z: number): void {
  if (pen.emissive) return
  pen.onGround(z, () => {
    pen.brush.beginPath()
    pen.brush.rect(-0.22, 0.8, 0.44, 0.47)
    pen.fill('#d5506e')
  })
}

function greatArch(face: Face): void {
  const { pen, width, height } = face
  const { brush } = pen
  windowRow(face, { count: 4, width: 8, height: height * 0.5, shape: 'arched', margin: 5 })
  brush.beginPath()
  brush.moveTo(width / 2 - 13, height)
  brush.lineTo(width / 2 - 13, 17)
  brush.arc(width / 2, 17, 13, Math.PI, 0)
  brush.lineTo(width / 2 + 13, height)
  brush.closePath()
  pen.light(
    pen.gradient(
      [0, 4],
      [0, height],
      [
        [0, '#8a4a5a'],
        [1, '#c9516b'],
      ],
    ),
    '#ffd08a',
  )
  brush.beginPath()
  brush.arc(width / 2, 17, 14, Math.PI, 0)
  pen.stroke(PEOPLE.trim, 3)
}
