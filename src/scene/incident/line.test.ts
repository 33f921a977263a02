import { expect, test } from 'vitest'
import { iso } from '../art/projection.ts'
import { placesInLine } from './line.ts'
import { LONGEST } from './state-at.ts'

const places = placesInLine(LONGEST)

test('a line begins at the door, and nobody stands on another', () => {
  expect(places).toHaveLength(LONGEST)
  expect(Math.hypot(places[0]![0] - iso(0, 1.24)[0], places[0]![1] - iso(0, 1.24)[1])).toBeLessThan(3)
  for (const [at, [x, y]] of places.entries())
    for (const [otherX, otherY] of places.slice(at + 1)) expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(3)
})

test('the longest line stays on its plot', () => {
  for (const [x, y] of places) {
    const [tileX, tileY] = [(x / 32 + y / 16) / 2, (y / 16 - x / 32) / 2]
    expect(Math.max(Math.abs(tileX), Math.abs(tileY))).toBeLessThan(1.31)
  }
})

test('a longer line begins like a shorter one', () => expect(places.slice(0, 7)).toEqual(placesInLine(7)))
