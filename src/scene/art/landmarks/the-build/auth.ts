import type { Blueprint } from '../../blueprint.ts'
import { pole } from '../../kit/details.ts'
import { windowRow } from '../../kit/openings.ts'
import { crenels, hip } from '../../kit/roofs.ts'
import { type Face, box, parapet, slab } from '../../kit/solids.ts'
import { BUILD } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { plinth } from '../plinth.ts'

const STONE = '#efc9a6'
const GATEHOUSE = '#f3d7b4'
const TOWER = { width: 0.72, depth: 0.95 }
const GATE = { width: 0.75, depth: 0.7 }
const TOWERS = [-0.72, 0.72] as const
/** The gatehouse has this many storeys; only the towers go higher. */
const GATE_STOREYS = 3

/** Two towers and one way in between them, with a keyhole over the gate. */
export const auth: Blueprint = {
  storey(pen, index, z) {
    const foot = index === 0 ? plinth(pen, z, BUILD.trim, 2.2, 1.1) : z
    const height = index === 0 ? 28 : 23
    for (const x of TOWERS) {
      const colour = index % 2 === 0 ? STONE : BUILD.wall
      box(pen, {
        at: [x, 0],
        ...TOWER,
        z: foot,
        height,
        colour,
        left: (face) => slits(face, 1),
        right: (face) => slits(face, 2),
      })
      if (x < 0 && index < GATE_STOREYS)
        box(pen, { ...GATE, z: foot, height, colour: GATEHOUSE, left: gateFaceOf(index) })
    }
    return foot + height
  },
  crown(pen, z, storeys, full) {
    const roofed = full || storeys > GATE_STOREYS
    for (const x of TOWERS) {
      if (roofed) towerRoof(pen, x, z, full)
      else battlement(pen, x, z)
      if (x > 0 || storeys > GATE_STOREYS) continue
      parapet(pen, { ...GATE, z, colour: BUILD.trim })
      if (storeys === 1)
        box(pen, {
          at: [0, 0.12],
          width: 0.6,
          depth: 0.3,
          z,
          height: 18,
          colour: GATEHOUSE,
          left: (face) => keyhole(face, 5),
        })
    }
  },
}

const slits = (face: Face, count: number) =>
  windowRow(face, { count, width: 7, height: face.height * 0.5, shape: 'arched' })

function gateFaceOf(index: number): (face: Face) => void {
  if (index === 0) return portal
  return index === 1 ? (face) => keyhole(face, 4) : (face) => slits(face, 2)
}

function portal({ pen, width, height }: Face): void {
  const { brush } = pen
  const arch = (grown: number) => {
    brush.beginPath()
    brush.moveTo(3 - grown, height)
    brush.lineTo(3 - grown, 12)
    brush.arc(width / 2, 12, width / 2 - 3 + grown, Math.PI, 0)
    brush.lineTo(width - 3 + grown, height)
    brush.closePath()
  }
  arch(1.4)
  pen.fill(BUILD.trim)
  arch(0)
  pen.light('#5a3a5e', '#ffc56b')
}

function keyhole({ pen, width, height }: Face, size: number): void {
  const { brush } = pen
  const [x, y] = [width / 2, height * 0.38]
  brush.beginPath()
  brush.arc(x, y, size, 0.65 * Math.PI, 0.35 * Math.PI)
  brush.lineTo(x + size * 0.8, y + size * 2.5)
  brush.lineTo(x - size * 0.8, y + size * 2.5)
  brush.closePath()
  pen.light(BUILD.accent, '#fff0b0')
  pen.stroke('#b5762f', 0.9)
}

function towerRoof(pen: Pen, x: number, z: number, full: boolean): void {
  const at = [x, 0] as const
  const top = slab(pen, {
    at,
    width: TOWER.width + 0.12,
    depth: TOWER.depth + 0.11,
    z,
    height: 2.5,
    colour: BUILD.trim,
    shadow: false,
  })
  const tip = hip(pen, { at, ...TOWER, z: top, height: full ? 34 : 20, colour: BUILD.roof, rows: 5 })
  if (full)
    pole(pen, { at, z: tip - 1, height: 9, colour: BUILD.accent, width: 1.5, tip: BUILD.accent, night: '#fff0b0' })
}

function battlement(pen: Pen, x: number, z: number): void {
  const at = [x, 0] as const
  crenels(pen, { at, ...TOWER, z, colour: GATEHOUSE, count: 3 })
  hip(pen, { at, width: 0.38, depth: 0.55, z, height: 13, colour: BUILD.roof, rows: 2, overhang: 0.04 })
}
