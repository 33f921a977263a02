import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDistrictId } from '#city/ids.ts'
import { iso } from '../art/projection.ts'
import type { Plateau } from '../layout.ts'
import { landTiles, liesIn } from './ground-frame.ts'

const plateauAt = (x: number, y: number, size = 36, z = 20): Plateau => ({
  district: toDistrictId(`${x} ${y}`),
  level: 0,
  x,
  y,
  width: size,
  depth: size,
  z,
  plots: [],
  roads: [],
  ornaments: [],
})

test('liesIn finds a plateau in every area that contains a point of it', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  const away = fc.integer({ min: -200, max: 200 })
  fc.assert(
    fc.property(away, away, part, part, part, part, (x, y, along, across, up, aside) => {
      const plateau = plateauAt(x, y)
      const [left, top] = iso(x + along * 36, y + across * 36, up * plateau.z)
      return liesIn(plateau, { x: left - aside * 900, y: top - up * 500, width: 900, height: 500 })
    }),
  )
})

test('liesIn finds nothing in the empty corners of a plateau’s frame', () => {
  const [x, y] = iso(0, 36)
  expect(liesIn(plateauAt(0, 0), { x: x - 10, y: y + 200, width: 300, height: 300 })).toBe(false)
})

test('every tile of the ground lists the land on it and no other', () => {
  const plateaus = [plateauAt(0, 0), plateauAt(200, 0)]
  const layout = { plateaus, bridges: [], shores: [], monument: { x: 0, y: 0, z: 0 } }
  const lands = landTiles(layout, { x: 0, y: 0 }).map(({ land }) => land.plateaus.map(({ x }) => x).join())
  expect(new Set(lands)).toEqual(new Set(['0', '200']))
})
