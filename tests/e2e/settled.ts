import type { Page } from 'playwright/test'
import { expect } from './city.ts'

/** Waits until nothing more has been fetched for half a second. */
export async function allFetched(page: Page): Promise<void> {
  let before = -1
  await expect
    .poll(
      async () => {
        const last = before
        before = await page.evaluate(() => performance.getEntriesByType('resource').length)
        return before === last
      },
      { intervals: [500] },
    )
    .toBe(true)
}

/** Gives the window another size, and waits until the page has drawn itself for it. */
export async function resize(page: Page, [width, height]: readonly [width: number, height: number]): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
