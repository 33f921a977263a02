import type { Blueprint } from '../../blueprint.ts'
import { bush, pole } from '../../kit/details.ts'
import { arcade, strip, window, windowRow } from '../../kit/openings.ts'
import { hip } from '../../kit/roofs.ts'
import { type Face, box, parapet, slab } from '../../kit/solids.ts'
import { BUILD } from '../../palette.ts'
import type { Point } from '../../projection.ts'
import { plinth, taper } from '../plinth.ts'

const TOWER: Point = [-0.25, -0.25]
const HANDS = '#5a3a4a'
const TERRACE: readonly Point[] = [
  [0.78, -0.3],
  [0.75, 0.2],
  [0.75, 0.55],
  [0.8, 0.85],
  [0.45, 0.8],
  [0.1, 0.8],
  [-0.3, 0.8],
  [-0.7, 0.82],
]

const towerWidth = (index: number) => taper(1.22, 0.04, 1, index)

/** An open arcade for requests to come in, a roof terrace, and a clock tower for answers in time. */
export const restApi: Blueprint = {
  storey(pen, index, z) {
    if (index > 0) {
      const width = towerWidth(index)
      const top = box(pen, {
        at: TOWER,
        width,
        z,
        height: 27,
        colour: BUILD.wall,
        walls: (face) => windowRow(face, { count: 2, margin: 7, width: 8, height: 15, shape: 'arched' }),
      })
      return slab(pen, { at: TOWER, width: width + 0.12, z: top, colour: BUILD.trim, shadow: false })
    }
    const foot = plinth(pen, z, BUILD.trim, 2.05)
    const top = box(pen, { width: 2.05, z: foot, height: 38, colour: BUILD.second, walls: hall })
    const floor = slab(pen, { width: 2.17, z: top, colour: BUILD.trim, shadow: false })
    parapet(pen, { width: 2.1, z: floor, height: 3, colour: BUILD.trim, floor: '#e9a98a' })
    for (const place of TERRACE) bush(pen, place, floor + 1, 3.6)
    return floor
  },
  crown(pen, z, storeys, full) {
    const width = full ? 1.05 : 0.9
    const top = box(pen, {
      at: TOWER,
      width,
      z,
      height: full ? 24 : 18,
      colour: storeys === 1 ? BUILD.trim : BUILD.wall,
      walls: clock,
    })
    const cornice = slab(pen, {
      at: TOWER,
      width: width + 0.14,
      z: top,
      height: 2.5,
      colour: BUILD.trim,
      shadow: false,
    })
    const tip = hip(pen, {
      at: TOWER,
      width,
      z: cornice,
      height: full ? 40 : 18,
      colour: BUILD.roof,
      rows: full ? 6 : 3,
    })
    if (full) pole(pen, { at: TOWER, z: tip, height: 12, colour: BUILD.accent, tip: BUILD.accent })
  },
}

/** Arches below, a row of small windows above. */
function hall(face: Face): void {
  arcade(face, { count: 5, head: 0.4 })
  windowRow(face, { count: 5, margin: 4.4, width: 6, height: 7, v: 4, sill: false })
  strip(face.pen, 0, 12.6, face.width, 1.2, 'rgba(255,246,230,.55)')
}

function clock(face: Face): void {
  const { pen, width, height } = face
  const size = height * 0.68
  const [x, y] = [width / 2, height / 2]
  window(face, {
    u: x - size / 2,
    v: y - size / 2,
    width: size,
    height: size,
    shape: 'round',
    filling: '#fffaf0',
    night: '#fff3c8',
    chance: 1,
  })
  pen.brush.beginPath()
  pen.brush.moveTo(x, y - size * 0.33)
  pen.brush.lineTo(x, y)
  pen.brush.lineTo(x + size * 0.25, y + size * 0.12)
  pen.trace(HANDS, HANDS, 1.4)
}
