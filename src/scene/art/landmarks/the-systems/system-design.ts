import type { Blueprint } from '../../blueprint.ts'
import { pole, roofGarden } from '../../kit/details.ts'
import { curtainWall } from '../../kit/glazing.ts'
import { hip } from '../../kit/roofs.ts'
import { type Face, box, parapet } from '../../kit/solids.ts'
import { SYSTEMS } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import type { Point } from '../../projection.ts'
import { plinth } from '../plinth.ts'

const CYAN_GLASS = '#7fe8e0'

type Tower = { readonly at: Point; readonly width: number; readonly colour: string }
const BACK: Tower = { at: [-0.6, -0.6], width: 0.78, colour: SYSTEMS.second }
const RIGHT: Tower = { at: [0.62, -0.62], width: 0.66, colour: SYSTEMS.wall }
const LEFT: Tower = { at: [-0.62, 0.62], width: 0.66, colour: SYSTEMS.wall }
const FRONT: Tower = { at: [0.58, 0.58], width: 0.8, colour: SYSTEMS.second }

/** Four towers connected by bridges. */
export const systemDesign: Blueprint = {
  storey(pen, index, z) {
    const foot = index === 0 ? plinth(pen, z, SYSTEMS.trim, 2.1) : z
    const height = index === 0 ? 29 : 27
    const tower = ({ at, width, colour }: Tower) => box(pen, { at, width, z: foot, height, colour, walls: glass })
    tower(BACK)
    if (index % 2 === 1) farBridges(pen, foot + 8)
    tower(RIGHT)
    tower(LEFT)
    tower(FRONT)
    if (index % 2 === 0) nearBridges(pen, foot + 13)
    return foot + height
  },
  crown(pen, z, _storeys, full) {
    const rim = ({ at, width }: Tower) => parapet(pen, { at, width, z, height: 3, colour: SYSTEMS.trim })
    rim(BACK)
    const keep = box(pen, {
      at: BACK.at,
      width: 0.5,
      z,
      height: full ? 22 : 9,
      colour: SYSTEMS.roof,
      walls: (face) => curtainWall(face, { columns: 3, tint: CYAN_GLASS }),
    })
    if (full)
      pole(pen, {
        at: BACK.at,
        z: keep,
        height: 26,
        colour: SYSTEMS.trim,
        width: 1.8,
        tip: SYSTEMS.accent,
        night: '#b6fff6',
      })
    rim(RIGHT)
    hip(pen, { at: RIGHT.at, width: 0.5, z, height: full ? 18 : 9, colour: SYSTEMS.accent })
    rim(LEFT)
    rim(FRONT)
    roofGarden(pen, { at: FRONT.at, width: 0.55, z, count: full ? 5 : 3 })
  },
}

const glass = (face: Face) => curtainWall(face, { columns: Math.round(face.width / 7), rows: 2, tint: '#a9a4f0' })
const deckGlass = (face: Face) => curtainWall(face, { columns: 4, above: 2, below: 2, tint: CYAN_GLASS, chance: 1 })

function farBridges(pen: Pen, z: number): void {
  box(pen, {
    at: [0, -0.6],
    width: 0.62,
    depth: 0.22,
    z,
    height: 9,
    colour: SYSTEMS.trim,
    shadow: false,
    left: deckGlass,
  })
  box(pen, {
    at: [-0.6, 0],
    width: 0.22,
    depth: 0.6,
    z,
    height: 9,
    colour: SYSTEMS.trim,
    shadow: false,
    right: deckGlass,
  })
}

function nearBridges(pen: Pen, z: number): void {
  box(pen, {
    at: [0.6, -0.06],
    width: 0.22,
    depth: 0.48,
    z,
    height: 9,
    colour: SYSTEMS.accent,
    shadow: false,
    right: deckGlass,
  })
  box(pen, {
    at: [-0.06, 0.62],
    width: 0.48,
    depth: 0.22,
    z,
    height: 9,
    colour: SYSTEMS.accent,
    shadow: false,
    left: deckGlass,
  })
}
