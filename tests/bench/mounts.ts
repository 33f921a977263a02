import type { Browser, Page } from 'playwright'
import { heapOf, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { bounded, kilobytes } from './row.ts'
import type { Row } from './row.ts'

const MOUNTS = 30
const WARM_UP = 20

/** What is left behind when the scene comes and goes many times, each time twice as StrictMode has it. */
export const measureMounts = (browser: Browser, site: Site): Promise<readonly Row[]> =>
  visit(browser, { withoutDriver: true }, async (page, context) => {
    const session = await context.newCDPSession(page)
    await page.goto(`${site.url}?buildings=2&floors=2&still`)
    await untilWhole(page)
    await page.evaluate(() => globalThis.bench.unmount())
    const measure = async () => ({
      heap: await heapOf(session),
      objects: await page.evaluate(() => globalThis.meter.objects()),
      canvases: await page.evaluate(() => document.querySelectorAll('canvas').length),
    })
    await comeAndGo(page, WARM_UP)
    const before = await measure()
    await comeAndGo(page, MOUNTS)
    const after = await measure()
    return [
      bounded({
        what: `heap left behind by ${MOUNTS} mounts, each`,
        value: kilobytes(Math.max(0, after.heap - before.heap)) / MOUNTS,
        atMost: 20,
        unit: 'kB',
        note: `${(before.heap / 1e6).toFixed(1)} MB before, ${(after.heap / 1e6).toFixed(1)} MB after`,
      }),
      bounded({
        what: `objects of WebGL left behind by ${MOUNTS} mounts`,
        value: after.objects - before.objects,
        atMost: 0,
        note: `${before.objects} before, ${after.canvases} canvases after`,
      }),
    ]
  })

async function comeAndGo(page: Page, times: number): Promise<void> {
  for (let at = 0; at < times; at++) {
    await page.evaluate(() => globalThis.bench.mount())
    await untilWhole(page)
    await page.evaluate(() => globalThis.bench.unmount())
  }
}
