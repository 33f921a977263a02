import { expect, test } from 'vitest'
import { city } from 'virtual:city'
import { ORNAMENTS } from '#progress/plot.ts'
import { TO_AWNING, frontReachOf, sheetReachOf } from '../../front-wall.ts'
import { spotOf } from '../../people.ts'
import { measure } from '../bake.ts'
import { blueprintOf } from '../blueprints.ts'
import type { Pen } from '../pen.ts'
import { iso } from '../projection.ts'
import type { Bounds } from '../ruler.ts'
import { DROP, FRONT, HALF, LOW } from './plot-awnings.ts'
import { ornamentDrawing } from './plot-props.ts'
import { FROM, RADIUS, TO, rolledSheet } from './rolled-sheet.ts'

const boundsOf = (draw: (pen: Pen) => void): Bounds => measure(draw, { pass: 'clear', seed: 1 }).bounds!
const { left, top, right, bottom } = boundsOf(rolledSheet)

/** Pixels from the middle line of a roll to that of a person, so that neither covers the other. */
const CLEAR = 4.4

/** Where the sheet of each building lies, and its awning stands: in tiles from the middle of the plot. */
const doors = city.buildings.map(({ id, district, floors }) => {
  const { shadows } = measure((pen) => void blueprintOf(id, district).storey(pen, 0, 0), { pass: 'clear', seed: 1 })
  const [x, y] = iso(0, sheetReachOf(shadows))
  const axis = Array.from({ length: 9 }, (_, at) => iso(FROM + ((TO - FROM) * at) / 8, sheetReachOf(shadows), RADIUS))
  return {
    axis,
    id,
    floors,
    awning: frontReachOf(shadows) + TO_AWNING,
    left: x + left,
    right: x + right,
    top: y + top,
    bottom: y + bottom,
  }
})

test('a rolled sheet is large enough to be seen at zoom 1, and far longer than thick', () => {
  expect(right - left).toBeGreaterThan(18)
  expect(bottom - top).toBeGreaterThan(10)
  expect(bottom - top).toBeLessThan(24)
})

test('at every building it lies under the awning, and is seen below its cloth', () => {
  for (const { id, awning, ...sheet } of doors) {
    const [[leftPost], [rightEnd]] = [iso(-HALF, awning + FRONT), iso(HALF, awning)]
    expect(sheet.left, id).toBeGreaterThan(leftPost)
    expect(sheet.right, id).toBeLessThan(rightEnd)
    // The upper left end of the sheet is its highest point.
    const [, cloth] = iso(sheet.left / 32 + awning + FRONT, awning + FRONT, LOW - DROP)
    expect(sheet.top, id).toBeGreaterThan(cloth)
  }
})

test('no ornament at the corner of a plot stands before it', () => {
  const [corner] = iso(1.12, 1.12)
  const furthest = Math.min(...ORNAMENTS.map((name) => corner + boundsOf(ornamentDrawing(name)!).left))
  for (const sheet of doors) expect(sheet.right, sheet.id).toBeLessThan(furthest + 3)
})

test('nobody whose floor stands walks where it lies', () => {
  for (const { id, floors, ...sheet } of doors) {
    for (const [storey, floor] of floors.entries()) {
      const spot = spotOf({ floor, storey })!
      for (const step of [-spot.stride, spot.stride]) {
        const [x, y] = spot.along === 'x' ? iso(spot.x + step, spot.y) : iso(spot.x, spot.y + step)
        for (const height of [0, 3, 6]) {
          const reach = Math.min(...sheet.axis.map(([ax, ay]) => Math.hypot(x - ax, y - height - ay)))
          expect(reach, `${id} ${storey}`).toBeGreaterThan(CLEAR)
        }
      }
    }
  }
})
