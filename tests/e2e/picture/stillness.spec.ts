import type { BrowserContext, Page } from 'playwright/test'
import { expect, test } from '../city.ts'
import { mira } from '../seed.ts'

declare global {
  interface Window {
    counted: { callbacks: number; draws: number }
  }
}

/** Counts what the page asks of the browser: frames, and drawings of WebGL. */
const countFrames = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.counted = { callbacks: 0, draws: 0 }
    const ask = window.requestAnimationFrame
    window.requestAnimationFrame = (callback) => {
      window.counted.callbacks += 1
      return Reflect.apply(ask, window, [callback])
    }
    for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const) {
      const draw: (...args: never[]) => void = WebGL2RenderingContext.prototype[name]
      Object.defineProperty(WebGL2RenderingContext.prototype, name, {
        value(this: WebGL2RenderingContext, ...args: never[]) {
          window.counted.draws += 1
          return Reflect.apply(draw, this, args)
        },
      })
    }
  })

/** What happens while nobody touches the page for so long (milliseconds). */
async function duringRest(page: Page, rest: number) {
  await page.evaluate(() => {
    window.counted = { callbacks: 0, draws: 0 }
  })
  await page.waitForTimeout(rest)
  return page.evaluate(() => ({
    ...window.counted,
    animations: document.getAnimations().filter(({ playState }) => playState === 'running').length,
  }))
}

const STILL = { callbacks: 0, draws: 0, animations: 0 }

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

  test('the city lives while it is seen and rests in a hidden tab', async ({ city }) => {
    test.setTimeout(120_000)
    const { page } = city
    await city.open()
    await expect.poll(async () => (await duringRest(page, 1_000)).draws, { timeout: 45_000 }).toBeGreaterThan(0)
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    // What was being painted when the tab was left is still hung up.
    await expect.poll(() => duringRest(page, 3_000), { timeout: 45_000 }).toEqual(STILL)

    await page.evaluate(() => {
      Reflect.deleteProperty(document, 'hidden')
      Reflect.deleteProperty(document, 'visibilityState')
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(async () => (await duringRest(page, 1_000)).draws, { timeout: 30_000 }).toBeGreaterThan(0)
  })
})
