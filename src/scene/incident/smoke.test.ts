import { expect, test } from 'vitest'
import { smokeAt } from './smoke.ts'

test('without failures there is no smoke', () => {
  expect(smokeAt(0, 12)).toEqual([])
  expect(smokeAt(0.005, 12)).toEqual([])
})

test('the more fails, the more smoke', () => {
  const areas = [0.02, 0.1, 0.3, 0.6, 1].map((failing) =>
    smokeAt(failing, 12).reduce((sum, { size }) => sum + size ** 2, 0),
  )
  expect(areas).toEqual(areas.toSorted((a, b) => a - b))
  expect(areas.at(-1)).toBeGreaterThan(2 * areas[0]!)
})

test('a puff comes and goes without a jump', () => {
  for (let at = 0; at < 240; at++) {
    const [now, soon] = [smokeAt(0.5, at / 20), smokeAt(0.5, at / 20 + 0.001)]
    const seen = (puffs: typeof now) => puffs.reduce((sum, { alpha, y }) => sum + alpha * (200 + y), 0)
    expect(Math.abs(seen(now) - seen(soon))).toBeLessThan(4)
  }
})

test('the same moment is the same smoke', () => expect(smokeAt(0.4, 33.3)).toEqual(smokeAt(0.4, 33.3)))
