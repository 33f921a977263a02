import type { Blueprint } from '../../blueprint.ts'
import { bush, column, pole } from '../../kit/details.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { cylinder, dome } from '../../kit/round.ts'
import { prism } from '../../kit/solids.ts'
import { LEADERSHIP } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { byDepth, ring } from '../../projection.ts'
import { taper } from '../plinth.ts'

const hexagon = (radius: number) => ring(0, 0, radius, 6, 0.26)

/** Round decks on columns, one on top of another, with a golden dome on the topmost. */
export const platformThinking: Blueprint = {
  storey(pen, index, z) {
    if (index > 0) return deck(pen, z, taper(0.74, 0.06, 0.56, index), LEADERSHIP.wall)
    const foot = prism(pen, { outline: hexagon(1.16), z, height: 4, colour: LEADERSHIP.second })
    return deck(pen, deck(pen, foot, 1.12, LEADERSHIP.second), 0.86, LEADERSHIP.wall)
  },
  crown(pen, z, _storeys, full) {
    const size = full ? 1 : 0.8
    const drum = cylinder(pen, { radius: 0.48 * size, z, height: full ? 9 : 5, colour: LEADERSHIP.wall })
    if (full) roundWindows(pen, { radius: 0.48, z, height: 9, count: 6, share: 0.36, sill: 2, head: 7, chance: 1 })
    const apex = dome(pen, {
      radius: 0.45 * size,
      z: drum,
      colour: full ? LEADERSHIP.roof : LEADERSHIP.accent,
      rise: 1,
      ribs: 8,
    })
    if (full) pole(pen, { z: apex, height: 14, colour: '#ffffff', tip: LEADERSHIP.roof, night: '#fff0b0' })
  },
}

/** A round room in the middle, columns around it, and a planted plate on top. */
function deck(pen: Pen, z: number, radius: number, colour: string): number {
  const height = 21
  cylinder(pen, { radius: radius * 0.46, z, height, colour: LEADERSHIP.accent, shadow: false })
  roundWindows(pen, { radius: radius * 0.46, z, height, count: 4, share: 0.4, chance: 1 })
  for (const at of hexagon(radius - 0.14).toSorted(byDepth))
    column(pen, { at, z, height, colour: LEADERSHIP.wall, radius: 0.055 })
  const top = prism(pen, { outline: hexagon(radius), z: z + height, height: 5, colour })
  for (const at of hexagon(radius - 0.16)) bush(pen, at, top, 3.2)
  return top
}
