import { expect, test } from 'vitest'
import { door, window, windowRow } from './kit/openings.ts'
import { box } from './kit/solids.ts'
import { PLACES, panesOf } from './panes.ts'
import type { Pen } from './pen.ts'

const house = (pen: Pen) =>
  void box(pen, {
    width: 2,
    z: 0,
    height: 30,
    colour: '#f8e6c8',
    left: (face) => door(face),
    right: (face) => windowRow(face, { count: 2, width: 8, height: 14, shape: 'arched', mullion: true }),
  })

test('panes are found where they are painted, with the slope of their wall, and a door is no glass', () => {
  const [entrance, ...windows] = panesOf(house, 1)
  expect(entrance).toMatchObject({ number: 0, isGlass: false, slope: 0.5 })
  expect(windows).toMatchObject([
    { number: 1, isGlass: true, width: 8, slope: -0.5 },
    { number: 2, isGlass: true, width: 8, slope: -0.5 },
  ])
  for (const { left, height, seen } of windows) {
    expect(left).toBeGreaterThan(0)
    expect(height).toBeCloseTo(14, 0)
    expect(seen.length).toBe(PLACES)
  }
})

test('what is painted later hides a pane, or a part of it', () => {
  const behind = (at: number) =>
    panesOf((pen) => {
      pen.onWall('left', -1, 1, 30, () =>
        window({ pen, side: 'left', width: 64, height: 30 }, { u: 20, v: 8, width: 10, height: 14 }),
      )
      box(pen, { at: [at, 1.3], width: 0.6, z: 0, height: 40, colour: '#f8e6c8' })
    }, 1)[0]!.seen.length
  expect(behind(-2)).toBe(PLACES)
  expect(behind(0.05)).toBe(0)
  expect(behind(0.7)).toBeGreaterThan(0)
  expect(behind(0.7)).toBeLessThan(PLACES)
})
