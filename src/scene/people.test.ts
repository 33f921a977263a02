import { expect, test } from 'vitest'
import { city } from 'virtual:city'
import type { FloorId } from '#city/ids.ts'
import { layOut } from './lay-out.ts'
import { LOOKS, MOST_PEOPLE, type Spot, spotOf, strideAt } from './people.ts'

const layout = await layOut(city)
const plots = layout.plateaus.flatMap((plateau) => plateau.plots.map((plot) => ({ plateau, plot })))
const floorsOf = (id: string) => city.buildings.find((building) => building.id === id)!.floors
const spotsOf = (floors: readonly FloorId[]): readonly Spot[] =>
  floors.flatMap((floor, storey) => spotOf({ floor, storey }) ?? [])

/** Both ends of a walk. */
const endsOf = ({ x, y, along, stride }: Spot) =>
  [-stride, stride].map((step) => (along === 'x' ? { x: x + step, y } : { x, y: y + step }))

test('every floor of the city has room for its person, on stone, in front of the house', () => {
  const outside = plots.flatMap(({ plateau, plot }) => {
    const floors = floorsOf(plot.building)
    const ends = spotsOf(floors).flatMap(endsOf)
    const off = ends.filter(({ x, y }) => {
      const [atX, atY] = [plot.x + x - plateau.x, plot.y + y - plateau.y]
      return atX < 0 || atY < 0 || atX > plateau.width || atY > plateau.depth || Math.max(x, y) < 1.3
    })
    return ends.length === floors.length * 2 && off.length === 0 ? [] : [plot.building]
  })
  expect(outside).toEqual([])
})

test('nobody of a building comes within a fifth of a tile of another, or of the front corner', () => {
  for (const { plot } of plots) {
    const spots = spotsOf(floorsOf(plot.building))
    for (const [at, spot] of spots.entries()) {
      for (const { x, y } of endsOf(spot)) {
        expect(Math.hypot(x - 1.12, y - 1.12)).toBeGreaterThan(0.4)
        for (const other of spots.slice(at + 1))
          for (const there of endsOf(other)) expect(Math.hypot(x - there.x, y - there.y)).toBeGreaterThan(0.2)
      }
    }
  }
})

test('a person stands where they stood, whoever else is out, and no plot has more than it holds', () => {
  const floor = 'house@L1' as FloorId
  expect(spotOf({ floor, storey: 1 })).toEqual(spotOf({ floor, storey: 1 }))
  expect(spotOf({ floor, storey: MOST_PEOPLE - 1 })).not.toBeNull()
  expect(spotOf({ floor, storey: MOST_PEOPLE })).toBeNull()
})

test('the people of the city have many looks', () => {
  const looks = city.buildings.flatMap(({ floors }) => spotsOf(floors).map(({ look }) => look))
  expect(new Set(looks).size).toBe(LOOKS)
})

test('a walk goes from end to end without a jump, and rests at both', () => {
  const steps = Array.from({ length: 1001 }, (_, at) => strideAt(at / 1000))
  const jumps = steps.map((step, at) => Math.abs(step - (steps[at - 1] ?? step)))
  expect([Math.min(...steps), Math.max(...steps), steps.at(-1)]).toEqual([-1, 1, -1])
  expect(Math.max(...jumps)).toBeLessThan(0.03)
})
