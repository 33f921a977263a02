import type { Browser, Page } from 'playwright'
import { untilWhole, untilStill, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { bounded } from './row.ts'
import type { Row } from './row.ts'

const SECONDS = 10

/** A city in which nothing moves, and one whose ambient life nobody sees. */
export async function measureStillness(browser: Browser, site: Site): Promise<readonly Row[]> {
  const still = await visit(browser, {}, async (page) => {
    await page.goto(site.url)
    await untilWhole(page)
    await untilStill(page, 4_000)
    return countFor(page)
  })
  const hidden = await visit(
    browser,
    { settings: { ambient: true, motion: 'full' }, withoutDriver: true },
    async (page) => {
      await page.goto(site.url)
      await untilWhole(page)
      const alive = await countFor(page, 1)
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { get: () => true })
        Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
        document.dispatchEvent(new Event('visibilitychange'))
      })
      await page.waitForTimeout(300)
      return { ...(await countFor(page)), alive: alive.callbacks }
    },
  )
  return [
    bounded({ what: `frames drawn in ${SECONDS} s while nothing moves`, value: still.draws, atMost: 0 }),
    bounded({ what: `animation callbacks in ${SECONDS} s while nothing moves`, value: still.callbacks, atMost: 0 }),
    bounded({
      what: `frames and callbacks in ${SECONDS} s in a hidden tab`,
      value: hidden.draws + hidden.callbacks,
      atMost: 0,
      note: `ambient life on: ${hidden.alive} callbacks in a second before it was hidden`,
    }),
  ]
}

async function countFor(page: Page, seconds = SECONDS): Promise<{ draws: number; callbacks: number }> {
  const read = () => page.evaluate(() => ({ draws: globalThis.meter.draws, callbacks: globalThis.meter.callbacks }))
  const before = await read()
  await page.waitForTimeout(seconds * 1000)
  const after = await read()
  return { draws: after.draws - before.draws, callbacks: after.callbacks - before.callbacks }
}
