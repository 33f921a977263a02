import type { Blueprint } from '../../blueprint.ts'
import { flag } from '../../kit/details.ts'
import { curtainWall } from '../../kit/glazing.ts'
import { windowRow } from '../../kit/openings.ts'
import { hip } from '../../kit/roofs.ts'
import { ball } from '../../kit/round.ts'
import { type Face, box, parapet, slab } from '../../kit/solids.ts'
import { SECURITY } from '../../palette.ts'
import { plinth } from '../plinth.ts'

const [BASE, SHAFT] = [1.7, 0.95]

/** A watchtower: a broad foot, a slim shaft, and a lookout with glass on every side. */
export const threatModeling: Blueprint = {
  storey(pen, index, z) {
    if (index > 0)
      return box(pen, { width: SHAFT, z, height: 38, colour: SECURITY.wall, walls: (face) => slits(face, 1) })
    const foot = plinth(pen, z, SECURITY.second, BASE)
    const top = box(pen, { width: BASE, z: foot, height: 28, colour: SECURITY.second, walls: (face) => slits(face, 3) })
    return parapet(pen, { width: BASE, z: top, colour: SECURITY.wall })
  },
  crown(pen, z, storeys, full) {
    const size = full ? 1 : 0.8
    const neck = storeys === 1 ? box(pen, { width: SHAFT * 0.9, z, height: 14, colour: SECURITY.wall }) : z
    const corbel = slab(pen, { width: 1.15 * size, z: neck, colour: SECURITY.trim, shadow: false })
    const deck = slab(pen, { width: 1.45 * size, z: corbel, colour: SECURITY.second })
    const head = box(pen, { width: 1.3 * size, z: deck, height: 15 * size, colour: SECURITY.wall, walls: lookout })
    const tip = hip(pen, { width: 1.4 * size, z: head, height: full ? 26 : 15, colour: SECURITY.roof, overhang: 0.14 })
    if (!full) return
    ball(pen, [0, 0], tip + 5, 6, SECURITY.accent, '#fff0b0')
    flag(pen, [0, 0], tip + 8, 18, '#ef6f5e')
  },
}

const slits = (face: Face, count: number) =>
  windowRow(face, { count, width: 7, height: Math.min(16, face.height * 0.5), shape: 'arched' })
const lookout = (face: Face) => curtainWall(face, { columns: 5, tint: '#8fd0d8', chance: 1 })
