import { expect, test } from 'vitest'
import { createCityIndex } from '#city/city-index.ts'
import type { BuildingId, FloorId } from '#city/ids.ts'
import { UNARRANGED } from '#progress/arrangement.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { measure } from './art/bake.ts'
import type { Pen } from './art/pen.ts'
import { awningDrawing, ornamentDrawing } from './art/props/plot-props.ts'
import { AWNINGS, ORNAMENTS } from '#progress/plot.ts'
import { keyOf } from './bakery/order.ts'
import { layOut } from './lay-out.ts'
import { createDrawing } from './picture.ts'
import type { ShownState } from './picture.ts'
import { plotOrders } from './stage/plot-orders.ts'

const { city } = worldOf('database: L0 L1').index
const database = 'database' as BuildingId
const layout = await layOut(city)
const bench: Arrangement = { ornament: 'bench', awning: 'plum' }

const inputOf = (ground: ShownState, plots?: ReadonlyMap<BuildingId, Arrangement>) => ({
  index: createCityIndex(city),
  layout,
  storeys: new Map([['database@L0' as FloorId, ground]]),
  pennants: new Map(),
  plots,
  level: 0,
  fresh: new Set<BuildingId>(),
  studied: null,
})
const draw = (...inputs: readonly ReturnType<typeof inputOf>[]) => {
  const drawing = createDrawing()
  return inputs.map((input) => drawing(input).districts[0]?.buildings[0])
}
const plotOf = (ground: ShownState, plots?: ReadonlyMap<BuildingId, Arrangement>) =>
  draw(inputOf(ground, plots))[0]?.plot

test('an opened building has an awning, and what its learner set before it', () => {
  expect(plotOf('built', new Map())).toEqual(UNARRANGED)
  expect(plotOf('due', new Map([[database, bench]]))).toBe(bench)
  expect(plotOf('placed', new Map([[database, bench]]))).toBe(bench)
})

test('nothing stands before a scaffold, a plan, a placed building left as it is, or a later level', () => {
  for (const ground of ['open', 'predicted', 'locked', 'ahead'] as const)
    expect(plotOf(ground, new Map([[database, bench]]))).toBeNull()
  expect(plotOf('placed', new Map())).toBeNull()
  expect(plotOf('built')).toBeNull()
})

test('a building is drawn again when its plot is arranged, and only then', () => {
  const plots = new Map([[database, bench]])
  const [bare, first, second] = draw(
    inputOf('built', new Map()),
    inputOf('built', plots),
    inputOf('built', new Map(plots)),
  )
  expect(bare).not.toBe(first)
  expect(first).toBe(second)
})

test('by day only what is seen by day is painted, at night also the light of what has one', () => {
  const [picture] = draw(inputOf('built', new Map([[database, { ornament: 'lamp', awning: null }]])))
  const keys = (withLamps: boolean) => plotOrders(picture!, withLamps).map(keyOf)
  expect(keys(false)).toEqual([
    'awning/livery-7/albedo',
    'awning/livery-7/shadow',
    'ornament/lamp/albedo',
    'ornament/lamp/shadow',
    'prop/glow/0/albedo',
  ])
  expect(keys(true)).toEqual(expect.arrayContaining(['ornament/lamp/emissive', 'ornament/lamp/glow']))
})

/** What a drawing paints on its own base point: its size in scene pixels, and whether it throws a shadow. */
function sizeOf(draw: (pen: Pen) => void, pass: 'clear' | 'emissive' = 'clear') {
  const { bounds, shadows } = measure(draw, { pass, seed: 1 })
  return (
    bounds && {
      ...bounds,
      width: bounds.right - bounds.left,
      height: bounds.bottom - bounds.top,
      shadows: shadows.length,
    }
  )
}

test('every ornament fits its corner, throws a shadow, and differs in its outline from the others', () => {
  const outlines = new Set<string>()
  for (const ornament of ORNAMENTS) {
    const size = sizeOf(ornamentDrawing(ornament)!)!
    expect(size.width, ornament).toBeLessThan(42)
    expect(size.height, ornament).toBeGreaterThan(14)
    expect(size.bottom, ornament).toBeLessThan(13)
    expect(size.shadows, ornament).toBeGreaterThan(0)
    outlines.add(`${Math.round(size.width)}x${Math.round(size.height)}`)
  }
  expect(outlines.size).toBe(ORNAMENTS.length)
})

test('only the lamp and the kiosk give light at night', () => {
  expect(ORNAMENTS.filter((ornament) => sizeOf(ornamentDrawing(ornament)!, 'emissive'))).toEqual(['lamp', 'kiosk'])
})

test('what only a newer release knows is not drawn; such an awning is that of its district', () => {
  expect(ornamentDrawing('observatory')).toBeNull()
  const sizes = [...AWNINGS, 'silver', null].map((name) => sizeOf(awningDrawing(name, 'the-build'))?.width)
  expect(new Set(sizes).size).toBe(1)
})
