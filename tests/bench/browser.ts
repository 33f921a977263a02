import process from 'node:process'
import { chromium } from 'playwright'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'
import type { Event } from '#progress/event.ts'
import { seedEvents, seedSettings } from '../e2e/init.ts'
import { oneBaseline } from './baseline.ts'
import { installMeter } from './meter.ts'
import { median } from './row.ts'
import { installShadeMeter } from './shade-meter.ts'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-accelerated-2d-canvas',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  })

export type Visit = {
  readonly settings?: Readonly<Record<string, unknown>>
  /** What was done here before. */
  readonly events?: readonly Event[]
  readonly ratio?: number
  readonly size?: { readonly width: number; readonly height: number }
  /** Counts draw calls instead of making them: times are then ours alone, without the driver's. */
  readonly withoutDriver?: boolean
  /** Times every call into WebGL, which is itself some work. */
  readonly withClock?: boolean
  /** Counts the pixels that are shaded; nothing of the city can be seen then. */
  readonly withShades?: boolean
}

const DESK = { width: 1440, height: 900 }

/** A page of a browser that has never been here, with a meter in it. */
export async function visit<T>(
  browser: Browser,
  {
    settings = {},
    events = [],
    ratio = 1,
    size = DESK,
    withoutDriver = false,
    withClock = false,
    withShades = false,
  }: Visit,
  measure: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: ratio,
    colorScheme: 'light',
    locale: 'en-GB',
    serviceWorkers: 'block',
  })
  try {
    await context.addInitScript(seedSettings, JSON.stringify({ light: 'day', ambient: false, ...settings }))
    if (events.length > 0) await context.addInitScript(seedEvents, JSON.stringify(events))
    await context.addInitScript(installMeter, { withoutDriver, withClock })
    if (withShades) await context.addInitScript(installShadeMeter)
    return await measure(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** Until the learner's district can be seen. */
export const untilStanding = (page: Page, timeout?: number) => untilSaid(page, 'data-standing', timeout)

/** Until all of the city can be seen. */
export const untilWhole = (page: Page, timeout?: number) => untilSaid(page, 'data-whole', timeout)

/** Told by the page when it happens: one that is asked in every frame works for whoever asks. */
const untilSaid = (page: Page, attribute: string, timeout = 60_000) =>
  page.evaluate(
    ([name, most]) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          if (!document.querySelector(`.city-scene[${name}]`)) return
          watcher.disconnect()
          resolve()
        }
        const watcher = new MutationObserver(look)
        watcher.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: [name] })
        setTimeout(() => reject(new Error(`no ${name} after ${most} ms`)), most)
        look()
      }),
    [attribute, timeout] as const,
  )

/** Until nothing has been drawn for `rest` milliseconds. */
export async function untilStill(page: Page, rest = 1_500, timeout = 60_000): Promise<void> {
  const end = Date.now() + timeout
  let [before, since] = [-1, Date.now()]
  while (Date.now() < end) {
    const draws = await page.evaluate(() => globalThis.meter.draws + globalThis.meter.uploads)
    if (draws !== before) [before, since] = [draws, Date.now()]
    if (Date.now() - since >= rest) return
    await page.waitForTimeout(250)
  }
  throw new Error('the picture did not come to rest')
}

export async function baselineIn(page: Page): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < 5; at++) times.push(await page.evaluate(oneBaseline))
  return median(times)
}

/** Bytes of the page's JavaScript heap after a collection. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
