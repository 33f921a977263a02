import type { Blueprint } from '../../blueprint.ts'
import { pole } from '../../kit/details.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { cylinder, dome } from '../../kit/round.ts'
import { OPERATIONS } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { UNIT, iso } from '../../projection.ts'

const IRON = '#5a4a64'
/** Radius of the tower at the foot of storey `index`, in tiles. */
const radiusAt = (index: number) => Math.max(0.36, 0.68 - 0.14 * index)

/** A lighthouse with white and red bands. */
export const reliability: Blueprint = {
  storey(pen, index, z) {
    const ground = index === 0
    const foot = ground ? rock(pen, z) : z
    const [from, to] = [radiusAt(index), radiusAt(index + 1)]
    const bands = ground ? 3 : 2
    const height = ground ? 19 : 24
    let top = foot
    for (let step = 0; step < bands; step++) {
      const radiusOf = (part: number) => from + ((to - from) * part) / bands
      const red = (step + (ground ? 1 : 0)) % 2 === 0
      top = cylinder(pen, {
        radius: radiusOf(step),
        topRadius: radiusOf(step + 1),
        z: top,
        height,
        colour: red ? OPERATIONS.second : OPERATIONS.wall,
      })
    }
    const middle = (top - foot) * 0.42
    roundWindows(pen, {
      radius: (from + to) / 2 - 0.01,
      z: foot,
      height: top - foot,
      count: 2,
      from: 0.35,
      to: 0.75,
      share: 0.12,
      arched: true,
      sill: middle,
      head: middle + 9,
    })
    return top
  },
  crown(pen, z, storeys, full) {
    const radius = radiusAt(storeys) * (full ? 1 : 0.86)
    const deck = cylinder(pen, { radius: radius + 0.15, z, height: 3, colour: IRON })
    railing(pen, deck, radius + 0.13, true)
    const lamp = radius * 0.74
    const height = full ? 16 : 11
    cylinder(pen, { radius: lamp, z: deck, height, colour: '#ffe9a8', top: '#ffe9a8', shadow: false })
    lantern(pen, deck, lamp, height)
    railing(pen, deck, radius + 0.13, false)
    const apex = dome(pen, {
      radius: radius * 0.9,
      z: deck + height,
      colour: OPERATIONS.roof,
      rise: full ? 0.95 : 0.6,
      ribs: 6,
    })
    if (full) pole(pen, { z: apex, height: 10, colour: IRON, tip: OPERATIONS.accent })
  },
}

function rock(pen: Pen, z: number): number {
  const ledge = cylinder(pen, { radius: 1.1, z, height: 7, colour: '#b8a08c' })
  return cylinder(pen, { radius: 0.92, z: ledge, height: 4, colour: '#d8c4ac' })
}

/** Panes of light between iron bars. */
function lantern(pen: Pen, z: number, radius: number, height: number): void {
  const [x, y] = iso(0, 0, z)
  if (pen.emissive) {
    pen.brush.beginPath()
    pen.brush.rect(x - radius * UNIT, y - height, 2 * radius * UNIT, height)
    pen.light('#fff6c8', '#ffe9b0')
  }
  roundWindows(pen, {
    radius,
    z,
    height,
    count: 6,
    share: 0.44,
    sill: 1,
    head: height - 1,
    glass: '#fff3c0',
    night: '#fffbe0',
    chance: 1,
  })
}

function railing(pen: Pen, z: number, radius: number, far: boolean): void {
  const [x, y] = iso(0, 0, z)
  const [wide, high] = [radius * UNIT, (radius * UNIT) / 2]
  const from = far ? Math.PI : 0
  for (let post = 0; post < 8; post++) {
    const angle = from + (Math.PI * post) / 7
    const [postX, postY] = [x + wide * Math.cos(angle), y + high * Math.sin(angle)]
    pen.line([postX, postY], [postX, postY - 6], IRON, 1)
  }
  pen.brush.beginPath()
  pen.brush.ellipse(x, y - 6, wide, high, 0, from, from + Math.PI)
  pen.stroke(IRON, 0.9)
}
