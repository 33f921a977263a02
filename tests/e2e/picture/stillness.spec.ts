import { expect, test } from '../city.ts'
import { mira } from '../seed.ts'
import { STILL, countFrames, duringRest } from './frames.ts'

test.beforeEach(({ context }) => countFrames(context))

test.describe('with boats, birds and traffic off', () => {
  test.use({ before: { events: mira } })

  test('nothing moves, so nothing is drawn', async ({ city }) => {
    test.setTimeout(120_000)
    const { page } = city
    await city.open()
    await expect.poll(() => page.evaluate(() => window.counted.draws), { timeout: 45_000 }).toBeGreaterThan(0)
    await expect.poll(() => duringRest(page, 3_000), { timeout: 60_000 }).toEqual(STILL)

    await city.go('#/building/database')
    await expect.poll(() => duringRest(page, 3_000), { timeout: 60_000 }).toEqual(STILL)
  })
})

test.describe('with boats, birds and traffic on', () => {
  test.use({
    before: { events: mira, settings: { motion: 'system', ambient: true } },
    contextOptions: { reducedMotion: 'no-preference' },
  })

  test('the city moves while it is visible and rests in a hidden tab', async ({ city }) => {
    test.setTimeout(120_000)
    const { page } = city
    await city.open()
    await expect.poll(async () => (await duringRest(page, 1_000)).draws, { timeout: 45_000 }).toBeGreaterThan(0)
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    // Pictures that were being painted when the tab was hidden are still finished and shown, so wait for rest.
    await expect.poll(() => duringRest(page, 3_000), { timeout: 45_000 }).toEqual(STILL)

    await page.evaluate(() => {
      Reflect.deleteProperty(document, 'hidden')
      Reflect.deleteProperty(document, 'visibilityState')
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(async () => (await duringRest(page, 1_000)).draws, { timeout: 30_000 }).toBeGreaterThan(0)
  })
})
