import type { Browser, CDPSession, Page } from 'playwright'
import { baselineIn, untilStanding, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { median, timed, told } from './row.ts'
import type { Row } from './row.ts'

const VISITS = 3

/** Milliseconds so far: of the main thread, waiting for WebGL, of the longest task, on the clock. */
type Spent = { readonly work: number; readonly driver: number; readonly longest: number; readonly wait: number }

async function spent(page: Page, session: CDPSession, start: number): Promise<Spent> {
  const wait = Date.now() - start
  const { metrics } = await session.send('Performance.getMetrics')
  const work = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  const { longest, driver } = await page.evaluate(() => ({
    longest: globalThis.meter.longest,
    driver: globalThis.meter.driver,
  }))
  return { work, driver, longest, wait }
}

/** The main thread's work from navigation to the learner's district drawn, and to all of the city, on first visits. */
export async function measureArrival(browser: Browser, site: Site): Promise<readonly Row[]> {
  const visits: { home: Spent; whole: Spent; baseline: number }[] = []
  for (let at = 0; at < VISITS; at++) {
    visits.push(
      await visit(browser, { withClock: true }, async (page, context) => {
        const session = await context.newCDPSession(page)
        await session.send('Performance.enable')
        const start = Date.now()
        await page.goto(site.url, { waitUntil: 'commit' })
        await untilStanding(page)
        const home = await spent(page, session, start)
        await untilWhole(page)
        const whole = await spent(page, session, start)
        return { home, whole, baseline: await baselineIn(page) }
      }),
    )
  }
  const baseline = median(visits.map((one) => one.baseline))
  const of = (key: keyof Spent) => median(visits.map(({ home }) => home[key]))
  const ofWhole = (key: keyof Spent) => median(visits.map(({ whole }) => whole[key]))
  const driverNote = (driver: number, wait: number) =>
    `${driver.toFixed(0)} ms of it waiting for WebGL in software; ${wait} ms on the clock`
  return [
    timed({
      what: 'main thread, navigation to district drawn',
      value: of('work'),
      atMost: 1_000,
      baseline,
      note: `median of ${VISITS}; ${driverNote(of('driver'), of('wait'))}`,
    }),
    timed({ what: 'longest task until then', value: of('longest'), atMost: 150, baseline }),
    timed({
      what: 'main thread, the same without the driver',
      value: of('work') - of('driver'),
      atMost: 1_000,
      baseline,
    }),
    told(
      'main thread, navigation to the whole city drawn',
      `${ofWhole('work').toFixed(0)} ms`,
      `${driverNote(ofWhole('driver'), ofWhole('wait'))}; longest task ${ofWhole('longest').toFixed(0)} ms`,
    ),
  ]
}
