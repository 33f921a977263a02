import type { Blueprint } from '../../blueprint.ts'
import { columns } from '../../kit/details.ts'
import { door, window, windowRow } from '../../kit/openings.ts'
import { gable } from '../../kit/roofs.ts'
import { ball } from '../../kit/round.ts'
import { type Face, box, slab } from '../../kit/solids.ts'
import { LEADERSHIP } from '../../palette.ts'
import type { Pen } from '../../pen.ts'

/** A temple on three steps: slender columns, all alike, and a golden gable. */
export const technicalStandards: Blueprint = {
  storey: (pen, index, z) => (index === 0 ? temple(pen, z) : attic(pen, z)),
  crown(pen, z, storeys, full) {
    const [width, depth] = storeys === 1 ? [2, 1.6] : [1.25, 1]
    const height = (storeys === 1 ? 26 : 20) * (full ? 1 : 0.72)
    const colour = full ? '#f4c765' : '#dcc197'
    const ridge = gable(pen, {
      width,
      depth,
      z,
      height,
      colour,
      ridge: 'y',
      wall: LEADERSHIP.wall,
      gableWall: medallion,
      ...(full ? { shaded: '#d39c43' } : {}),
    })
    if (!full) return
    ball(pen, [0, depth / 2 + 0.08], ridge + 2, 3, '#ffe08a', '#fff0b0')
    for (const side of [-1, 1]) ball(pen, [(side * width) / 2, depth / 2 + 0.1], z + 3, 2.2, '#ffe08a', '#fff0b0')
  },
}

function temple(pen: Pen, z: number): number {
  const first = slab(pen, { width: 2.3, depth: 1.9, z, colour: LEADERSHIP.second })
  const second = slab(pen, { width: 2.2, depth: 1.8, z: first, colour: LEADERSHIP.wall })
  const floor = slab(pen, { width: 2.1, depth: 1.7, z: second, colour: LEADERSHIP.second })
  const height = 32
  box(pen, {
    width: 1.5,
    depth: 1.1,
    z: floor,
    height,
    colour: '#e9d6bb',
    left: cellaFront,
    right: (face) => windowRow(face, { count: 3, width: 6, height: 17 }),
  })
  columns(pen, { width: 1.88, depth: 1.48, z: floor, height, colour: '#fffaf0', count: 6 })
  const architrave = slab(pen, { width: 2.06, depth: 1.66, z: floor + height, colour: LEADERSHIP.wall, height: 4 })
  return slab(pen, { width: 2.12, depth: 1.72, z: architrave, colour: LEADERSHIP.trim, height: 2, shadow: false })
}

function attic(pen: Pen, z: number): number {
  const top = box(pen, {
    width: 1.2,
    depth: 0.95,
    z,
    height: 18,
    colour: LEADERSHIP.wall,
    walls: (face) => windowRow(face, { width: 7, pitch: 11, height: 10, shape: 'arched' }),
  })
  return slab(pen, { width: 1.35, depth: 1.1, z: top, colour: LEADERSHIP.trim })
}

function cellaFront(face: Face): void {
  windowRow(face, { count: 4, width: 6, height: 17 })
  door(face, { width: 12, height: face.height * 0.8, shape: 'square' })
}

const medallion = (face: Face) =>
  window(face, {
    u: face.width / 2 - 5,
    v: face.height * 0.46,
    width: 10,
    height: 10,
    shape: 'round',
    filling: LEADERSHIP.roof,
    night: '#ffd98a',
    chance: 1,
  })
