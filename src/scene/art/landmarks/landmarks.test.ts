import { expect, test } from 'vitest'
import type { Blueprint } from '../blueprint.ts'
import { blueprintOf } from '../blueprints.ts'
import { PASSES, type Pass, Pen } from '../pen.ts'
import { createRecording } from '../recording.ts'
import { Ruler } from '../ruler.ts'
import { LANDMARKS } from './landmarks.ts'

/** Storeys of the real city, ground floor included. */
const STOREYS = {
  frontend: 3,
  javascript: 5,
  'rest-api': 4,
  'server-runtime': 3,
  database: 6,
  auth: 6,
  debugging: 4,
  'version-control': 4,
  'terminal-shell': 3,
  vulnerabilities: 5,
  'secrets-env-vars': 4,
  'threat-modeling': 3,
  'ci-cd': 4,
  'cloud-environments': 1,
  observability: 4,
  'async-real-time': 3,
  'system-design': 4,
  testing: 4,
  performance: 2,
  reliability: 2,
  hiring: 2,
  'engineering-culture': 2,
  onboarding: 2,
  'platform-thinking': 1,
  'technical-standards': 1,
  mentorship: 1,
  'post-mortems': 1,
}
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8]
const HOUSES = Array.from({ length: 20 }, (_, index) => `house-${index}`)
const everything = [...LANDMARKS.keys(), ...HOUSES]

const NUMBER = String.raw`-?[\d.]+(?:e-?\d+)?`
const COLOUR = new RegExp(`^(#[0-9a-f]{6}|rgba\\((${NUMBER},){3}${NUMBER}\\)|gradient)$`)

/**
 * Draws the storeys and the crown, each with a pen of its own, as in baking. Returns the calls made and the storeys'
 * heights.
 */
function drawn(blueprint: Blueprint, storeys: number, pass: Pass, full = false) {
  const { brush, calls } = createRecording()
  const heights = Array.from({ length: storeys }, (_, index) =>
    blueprint.storey(new Pen(brush, pass, index + 1), index, 0),
  )
  blueprint.crown(new Pen(brush, pass, 99), 0, storeys, full)
  return { calls, heights }
}

test('the real buildings all have a landmark', () => {
  expect([...LANDMARKS.keys()]).toEqual(Object.keys(STOREYS))
})

test.each(everything)('%s can be drawn with any number of storeys, each 12 to 90 pixels high', (id) => {
  const blueprint = blueprintOf(id, 'somewhere-new')
  for (const storeys of COUNTS) {
    for (const pass of PASSES) {
      const { calls, heights } = drawn(blueprint, storeys, pass, storeys === 8)
      expect(heights.filter((height) => height < 12 || height > 90)).toEqual([])
      expect(calls.filter((call) => /NaN|Infinity|undefined|null/.test(call))).toEqual([])
    }
  }
})

test.each(everything)('%s uses only colours that a canvas understands', (id) => {
  const blueprint = blueprintOf(id, 'somewhere-new')
  const colours = PASSES.flatMap((pass) => drawn(blueprint, 3, pass, true).calls)
    .filter((call) => /^(fillStyle|strokeStyle|stop) /.test(call))
    .map((call) => call.split(' ').at(-1) ?? '')
  expect(colours.filter((colour) => !COLOUR.test(colour))).toEqual([])
})

test.each(everything)('%s is drawn the same twice', (id) => {
  const once = drawn(blueprintOf(id, 'security'), 3, 'clear', true)
  expect(drawn(blueprintOf(id, 'security'), 3, 'clear', true)).toEqual(once)
})

test.each(everything)(
  'all passes of %s use equally many random numbers, so that lit windows match those seen by day',
  (id) => {
    const blueprint = blueprintOf(id, 'security')
    const after = PASSES.map((pass) => {
      const pen = new Pen(new Ruler(), pass, 5)
      blueprint.storey(pen, 0, 0)
      blueprint.storey(pen, 1, 40)
      blueprint.crown(pen, 80, 2, true)
      return pen.random()
    })
    expect(new Set(after).size).toBe(1)
  },
)

test.each([...LANDMARKS.keys()])('%s has a crown from its first storey on, and a higher one when full', (id) => {
  const blueprint = blueprintOf(id, 'the-build')
  const topOf = (full: boolean) => {
    const ruler = new Ruler()
    blueprint.crown(new Pen(ruler, 'clear', 1), 0, 1, full)
    return -(ruler.painted?.top ?? 0)
  }
  expect(topOf(false)).toBeGreaterThan(8)
  expect(topOf(true)).toBeGreaterThan(topOf(false))
})

test.each([...LANDMARKS.keys()])('%s gives light at night', (id) => {
  const ruler = new Ruler()
  blueprintOf(id, 'the-build').storey(new Pen(ruler, 'emissive', 1), 0, 0)
  expect(ruler.painted).not.toBeNull()
})

/** Notes how high the paths reach in each column of eight pixels. */
class Skyline extends Ruler {
  readonly columns = new Map<number, number>()
  protected override touch(x: number, y: number): void {
    super.touch(x, y)
    const column = Math.round(x / 8)
    this.columns.set(column, Math.max(this.columns.get(column) ?? -Infinity, Math.round(-y)))
  }
}

function skylineOf(id: string, storeys: number, full: boolean): ReadonlyMap<number, number> {
  const blueprint = blueprintOf(id, 'the-build')
  const skyline = new Skyline()
  let z = 0
  for (let index = 0; index < storeys; index++) z = blueprint.storey(new Pen(skyline, 'clear', index), index, z)
  blueprint.crown(new Pen(skyline, 'clear', 99), z, storeys, full)
  return skyline.columns
}

/** In how many columns the two differ by more than 5 pixels. */
function differenceOf(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const columns = new Set([...one.keys(), ...other.keys()])
  return [...columns].filter((column) => Math.abs((one.get(column) ?? -99) - (other.get(column) ?? -99)) > 5).length
}

test.each([
  ['full', (storeys: number) => storeys, 6],
  ['at their first storey', () => 1, 3],
] as const)('no two landmarks share a silhouette %s', (_when, storeysOf, least) => {
  const skylines = Object.entries(STOREYS).map(
    ([id, storeys]) => [id, skylineOf(id, storeysOf(storeys), storeysOf(storeys) === storeys)] as const,
  )
  const alike = skylines.flatMap(([id, skyline], index) =>
    skylines
      .slice(index + 1)
      .flatMap(([other, otherSkyline]) => (differenceOf(skyline, otherSkyline) < least ? [`${id} and ${other}`] : [])),
  )
  expect(alike).toEqual([])
})
