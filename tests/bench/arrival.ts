import type { Browser, CDPSession, Page } from 'playwright'
import { keyPairOf } from '#share/keys/signing.ts'
import { FOR_A_MENTOR } from '#share/snapshot.ts'
import { finished } from '#share/testing/finished.ts'
import { madeLink } from '#share/testing/made-link.ts'
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

type Arrival = { readonly home: Spent; readonly whole: Spent; readonly baseline: number }

/** First visits to an address. */
async function arrivalsAt(browser: Browser, url: string): Promise<readonly Arrival[]> {
  const visits: Arrival[] = []
  for (let at = 0; at < VISITS; at++) {
    visits.push(
      await visit(browser, { withClock: true }, async (page, context) => {
        const session = await context.newCDPSession(page)
        await session.send('Performance.enable')
        const start = Date.now()
        await page.goto(url, { waitUntil: 'commit' })
        await untilStanding(page)
        const home = await spent(page, session, start)
        await untilWhole(page)
        const whole = await spent(page, session, start)
        return { home, whole, baseline: await baselineIn(page) }
      }),
    )
  }
  return visits
}

/**
 * The main thread's work from navigation to the learner's district drawn, and to all of the city, on first visits: to
 * one's own city, and to a mentor's view of a finished one by its signed link.
 */
export async function measureArrival(browser: Browser, site: Site): Promise<readonly Row[]> {
  const visits = await arrivalsAt(browser, site.url)
  const link = await madeLink(finished, FOR_A_MENTOR, keyPairOf(new Uint8Array(32).fill(1)))
  const looks = await arrivalsAt(browser, `${site.url}#${link}`)
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
  const lookBaseline = median(looks.map((one) => one.baseline))
  const of = (part: 'home' | 'whole', key: keyof Spent, all = visits) => median(all.map((one) => one[part][key]))
  const noteOf = (part: 'home' | 'whole', all = visits) => {
    const [byClock, driver, wait] = (['byClock', 'driver', 'wait'] as const).map((key) => of(part, key, all).toFixed(0))
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
    timed({
      what: 'main thread, a mentor’s link to district drawn',
      value: of('home', 'work', looks),
      atMost: 1_000,
      baseline: lookBaseline,
      note: `median of ${VISITS}; ${noteOf('home', looks)}`,
    }),
    timed({
      what: 'longest task until then',
      value: of('home', 'longest', looks),
      atMost: 150,
      baseline: lookBaseline,
      note: 'by the clock',
    }),
    told(
      'main thread, navigation to the whole city drawn',
      `${of('whole', 'work').toFixed(0)} ms`,
      `${noteOf('whole')}; longest task ${of('whole', 'longest').toFixed(0)} ms`,
    ),
  ]
}
