import type { Blueprint } from '../../blueprint.ts'
import { type TowerCrane, towerCrane } from '../../kit/crane.ts'
import { strip, window, windowRow } from '../../kit/openings.ts'
import { type Face, box, parapet, slab } from '../../kit/solids.ts'
import { PIPELINE } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import type { Point } from '../../projection.ts'
import { plinth } from '../plinth.ts'

const SHED = { at: [0, -0.25] as Point, width: 2, depth: 1.35 }
const CRANE: Omit<TowerCrane, 'z' | 'size'> = { at: [0, -0.5], colour: PIPELINE.roof, load: PIPELINE.accent }

/** A shed where containers come in and go out, with a crane. */
export const ciCd: Blueprint = {
  storey(pen, index, z) {
    const foot = index === 0 ? plinth(pen, z, PIPELINE.wall, 2.1, 2) : z
    const top = box(pen, {
      ...SHED,
      z: foot,
      height: index === 0 ? 29 : 25,
      colour: index % 2 === 0 ? PIPELINE.second : PIPELINE.wall,
      left: index === 0 ? loadingBays : (face) => windowRow(face, { width: 9, pitch: 13, height: 14, mullion: true }),
      right: (face) => windowRow(face, { count: 3, width: 8, height: 14 }),
    })
    const roof = slab(pen, {
      ...SHED,
      width: 2.05,
      depth: 1.4,
      z: top,
      height: 2,
      colour: PIPELINE.trim,
      shadow: false,
    })
    if (index === 0) {
      // An awning may stand between them.
      container(pen, [-0.68, 0.72], foot, PIPELINE.accent, 0.64)
      container(pen, [-0.68, 0.72], foot + 12, '#4fa3c8', 0.56)
      container(pen, [0.76, 0.72], foot, PIPELINE.roof, 0.48)
    }
    return roof
  },
  crown(pen, z, _storeys, full) {
    parapet(pen, { ...SHED, z, colour: PIPELINE.wall })
    if (full) container(pen, [-0.5, -0.4], z, PIPELINE.roof)
    container(pen, full ? [0.3, -0.1] : [-0.45, 0.05], z, PIPELINE.accent)
    towerCrane(pen, { ...CRANE, z, size: full ? 1 : 0.6 })
  },
}

function loadingBays(face: Face): void {
  for (let bay = 0; bay < 3; bay++) {
    window(face, {
      u: 6 + bay * 20,
      v: 8,
      width: 14,
      height: face.height - 8,
      filling: '#2c4a5c',
      night: '#ffd58a',
      chance: 1,
      sill: false,
    })
  }
}

function container(pen: Pen, at: Point, z: number, colour: string, width = 0.8): void {
  const ribs = ({ width, height }: Face) => {
    for (let u = 3; u < width - 1; u += 3) strip(pen, u, 1, 1, height - 2, 'rgba(40,20,60,.14)')
  }
  box(pen, { at, width, depth: 0.34, z, height: 12, colour, walls: ribs })
}
