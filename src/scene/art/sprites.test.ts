import { expect, test } from 'vitest'
import { type Baked, type Canvas, glowOf } from './bake.ts'
import { blueprintOf } from './blueprints.ts'
import { PROP_KINDS, variantsOf } from './props/kinds.ts'
import { createRecording } from './recording.ts'
import {
  STOREY_STATES,
  type StoreyOrder,
  bakeArmillary,
  bakeCrown,
  bakeFountain,
  bakePlot,
  bakeProp,
  bakeStorey,
  storeyHeight,
} from './sprites.ts'

/** A fake canvas: the test environment has none. */
function canvasOf(width: number, height: number): Canvas {
  const { brush } = createRecording()
  const context = Object.assign(brush, { setTransform: () => {}, fillRect: () => {}, drawImage: () => {} })
  return { width, height, toBlob: () => {}, getContext: () => context } as unknown as HTMLCanvasElement
}

const database: StoreyOrder = {
  building: 'database',
  district: 'the-build',
  storey: 0,
  state: 'built',
  light: 'albedo',
  scale: 2,
}
const sizeOf = (baked: Baked | null): readonly [number, number] =>
  baked ? [baked.canvas.width / baked.scale, baked.canvas.height / baked.scale] : [0, 0]

test('the canvas of a storey is cut to what is painted around its base point', () => {
  const baked = bakeStorey(database, canvasOf)
  const [width, height] = sizeOf(baked)
  // The plinth has a radius of 1.1 tiles, and the storey is 32.5 px high.
  expect(width).toBeCloseTo(2 * 1.1 * 45.25 + 2, -0.5)
  expect(baked?.height).toBe(32.5)
  expect(height).toBeGreaterThan(32.5 + 1.1 * 45.25)
  expect(baked?.anchor.x).toBeCloseTo(0.5, 1)
  expect(baked?.top).toBeGreaterThan(32.5)
})

test('only built storeys give light', () => {
  const lights = STOREY_STATES.map((state) => [
    state,
    bakeStorey({ ...database, state, light: 'emissive' }, canvasOf) !== null,
  ])
  expect(Object.fromEntries(lights)).toEqual({
    locked: false,
    open: false,
    predicted: false,
    built: true,
    due: false,
    placed: false,
    found: false,
    foundPredicted: false,
  })
})

test('only standing storeys throw a shadow', () => {
  const shadows = STOREY_STATES.map((state) => [
    state,
    (bakeStorey({ ...database, state }, canvasOf)?.shadows.length ?? 0) > 0,
  ])
  expect(Object.fromEntries(shadows)).toEqual({
    locked: false,
    open: false,
    predicted: false,
    built: true,
    due: true,
    placed: true,
    found: true,
    foundPredicted: true,
  })
})

test('a scaffold stands higher than the storey it wraps, and keeps its place in the stack', () => {
  const [built, open] = [bakeStorey(database, canvasOf), bakeStorey({ ...database, state: 'open' }, canvasOf)]
  expect(open?.top).toBeGreaterThan((built?.top ?? 0) + 8)
  expect(open?.height).toBe(built?.height)
  expect(storeyHeight(blueprintOf('database', 'the-build'), 0)).toBe(built?.height)
})

test('a crown of a due building gives no light', () => {
  const crown = {
    building: 'reliability',
    district: 'the-operations',
    storeys: 2,
    full: true,
    light: 'emissive',
    scale: 1,
  } as const
  expect(bakeCrown({ ...crown, state: 'due' }, canvasOf)).toBeNull()
  expect(bakeCrown({ ...crown, state: 'built' }, canvasOf)).not.toBeNull()
})

test('the armillary sphere rises above the fountain', () => {
  const [fountain, sphere] = [bakeFountain('albedo', 2, canvasOf), bakeArmillary('built', 'albedo', 2, canvasOf)]
  expect(sphere?.top).toBeGreaterThan(4 * (fountain?.top ?? 0))
  expect(bakeArmillary('built', 'emissive', 2, canvasOf)).not.toBeNull()
  expect(bakeArmillary('open', 'emissive', 2, canvasOf)).toBeNull()
})

test('a plot plan lies flat on 2.4 tiles', () => {
  const [width, height] = sizeOf(bakePlot(2, canvasOf))
  expect(width / height).toBeCloseTo(2, 1)
  expect(width).toBeGreaterThan(2.4 * 64)
})

test.each(PROP_KINDS)('every %s can be drawn, day and night', (kind) => {
  for (let variant = 0; variant < variantsOf(kind); variant++) {
    const day = bakeProp({ kind, variant, light: 'albedo', scale: 2 }, canvasOf)
    expect(sizeOf(day).every((size) => size > 2 && size < 400)).toBe(true)
    bakeProp({ kind, variant, light: 'emissive', scale: 2 }, canvasOf)
  }
})

test('a glow keeps the base point of the light it surrounds', () => {
  const light = bakeStorey({ ...database, light: 'emissive' }, canvasOf)
  if (!light) throw new Error('a built storey gives light')
  const glow = glowOf(light, canvasOf)
  const baseOf = ({ canvas, scale, anchor }: Baked) => [
    (anchor.x * canvas.width) / scale - 14,
    (anchor.y * canvas.height) / scale - 14,
  ]
  const [x, y] = baseOf(glow)
  expect(x).toBeCloseTo((light.anchor.x * light.canvas.width) / light.scale)
  expect(y).toBeCloseTo((light.anchor.y * light.canvas.height) / light.scale)
})
