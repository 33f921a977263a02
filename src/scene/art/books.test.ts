import { expect, test } from 'vitest'
import { seedOf } from '#lib/random.ts'
import { TO_AWNING, frontReachOf } from '../front-wall.ts'
import { type Canvas, measure } from './bake.ts'
import { blueprintOf } from './blueprints.ts'
import { type BookWindow, bakeBooks, windowFor } from './books.ts'
import { DRAWN_BY_HAND, modelOf } from './models.ts'
import { iso } from './projection.ts'
import { FRONT, HALF } from './props/plot-awnings.ts'
import { createRecording } from './recording.ts'

const DISTRICT = 'somewhere'
const HOUSES = Array.from({ length: 20 }, (_, index) => `house-${index}`)
const everything = [...DRAWN_BY_HAND, ...HOUSES]

const windowOf = (building: string): BookWindow =>
  windowFor(blueprintOf(building, DISTRICT), seedOf(`${modelOf(building, DISTRICT)}/0`))!

const canvasOf = (calls: string[]) => (width: number, height: number) => {
  const { brush, calls: made } = createRecording()
  const context = Object.assign(brush, { setTransform: () => {} })
  return { width, height, toBlob: () => calls.push(...made), getContext: () => context } as unknown as Canvas
}

test.each(everything)('the ground floor of %s has a window with room for two rows of books', (building) => {
  const { width, height } = windowOf(building)
  expect(width).toBeGreaterThan(3.5)
  expect(height).toBeGreaterThan(9)
  expect(width * height).toBeLessThan(421)
})

test.each(everything)('the window of %s is not behind the awning at its door', (building) => {
  const { shadows } = measure((pen) => void blueprintOf(building, DISTRICT).storey(pen, 0, 0), {
    pass: 'clear',
    seed: 1,
  })
  const awning = frontReachOf(shadows) + TO_AWNING
  const [[left], [right]] = [iso(-HALF, awning + FRONT), iso(HALF, awning - FRONT)]
  const window = windowOf(building)
  const middle = [window.left + window.width / 2, window.top + window.height / 2] as const
  const isBeside = middle[0] < left || middle[0] > right
  const isAbove = middle[1] < iso(middle[0] / 32 + awning, awning, 25)[1]
  expect(isBeside || isAbove).toBe(true)
})

test.each(everything)('the picture of the books of %s is no larger than its window', (building) => {
  const calls: string[] = []
  const window = windowOf(building)
  const { canvas } = bakeBooks({ building, district: DISTRICT }, 1, canvasOf(calls))!
  const rise = Math.abs(window.slope) * window.width
  expect(canvas.width).toBeLessThanOrEqual(Math.ceil(window.width) + 4)
  expect(canvas.height).toBeLessThanOrEqual(Math.ceil(window.height + rise) + 4)
})

test('a window keeps its books', () => {
  const paint = () => {
    const calls: string[] = []
    const { canvas } = bakeBooks({ building: 'database', district: DISTRICT }, 2, canvasOf(calls))!
    ;(canvas as HTMLCanvasElement).toBlob(() => {})
    return calls
  }
  expect(paint()).toEqual(paint())
  expect(paint().length).toBeGreaterThan(100)
})
