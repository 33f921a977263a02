import type { Browser, CDPSession, Page } from 'playwright'
import { baselineIn, untilStanding, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { median, timed, told } from './row.ts'
import type { Row } from './row.ts'

const VISITS = 3
/** How many times slower a small device is. */
const SLOWER = 4

/**
 * Milliseconds so far: what the main thread has worked, what its tasks took by the clock, with what else the machine did
 * meanwhile, and how much of that was waiting for WebGL; the longest task by the clock; since the navigation.
 */
type Spent = {
  readonly work: number
  readonly byClock: number
  readonly driver: number
  readonly longest: number
  readonly wait: number
}

async function spent(page: Page, session: CDPSession, start: number): Promise<Spent> {
  const wait = Date.now() - start
  const { metrics } = await session.send('Performance.getMetrics')
  const millisecondsOf = (metric: string) => (metrics.find(({ name }) => name === metric)?.value ?? Number.NaN) * 1000
  const { longest, driver } = await page.evaluate(() => ({
    longest: globalThis.meter.longest,
    driver: globalThis.meter.driver,
  }))
  return { work: millisecondsOf('ThreadTime'), byClock: millisecondsOf('TaskDuration'), driver, longest, wait }
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
  const slow: number[] = []
  for (let at = 0; at < VISITS; at++)
    slow.push(
      await visit(browser, {}, async (page, context) => {
        const session = await context.newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
        await page.goto(site.url, { waitUntil: 'commit' })
        await untilStanding(page)
        return page.evaluate(() => globalThis.meter.longest)
      }),
    )
  const baseline = median(visits.map((one) => one.baseline))
  const of = (part: 'home' | 'whole', key: keyof Spent) => median(visits.map((one) => one[part][key]))
  const noteOf = (part: 'home' | 'whole') => {
    const [byClock, driver, wait] = (['byClock', 'driver', 'wait'] as const).map((key) => of(part, key).toFixed(0))
    return `by the clock ${byClock} ms, ${driver} of them waiting for WebGL in software; drawn ${wait} ms after`
  }
  return [
    timed({
      what: 'main thread, navigation to district drawn',
      value: of('home', 'work'),
      atMost: 1_000,
      baseline,
      note: `median of ${VISITS}; ${noteOf('home')}`,
    }),
    timed({
      what: 'longest task until then',
      value: of('home', 'longest'),
      atMost: 150,
      baseline,
      note: 'by the clock',
    }),
    timed({
      what: `longest task until then, main thread ${SLOWER} times slower`,
      value: median(slow),
      atMost: 100,
      baseline,
      note: `by the clock; median of ${VISITS}`,
    }),
    told(
      'main thread, navigation to the whole city drawn',
      `${of('whole', 'work').toFixed(0)} ms`,
      `${noteOf('whole')}; longest task ${of('whole', 'longest').toFixed(0)} ms`,
    ),
  ]
}
