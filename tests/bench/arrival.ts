import type { Browser } from 'playwright'
import { baselineIn, untilStanding, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { median, timed } from './row.ts'
import type { Row } from './row.ts'

const VISITS = 3

/** The main thread's work from navigation to the learner's district drawn, on first visits. */
export async function measureArrival(browser: Browser, site: Site): Promise<readonly Row[]> {
  const visits: { work: number; driver: number; longest: number; wait: number; baseline: number }[] = []
  for (let at = 0; at < VISITS; at++) {
    visits.push(
      await visit(browser, { withClock: true }, async (page, context) => {
        const session = await context.newCDPSession(page)
        await session.send('Performance.enable')
        const start = Date.now()
        await page.goto(site.url, { waitUntil: 'commit' })
        await untilStanding(page)
        const wait = Date.now() - start
        const { metrics } = await session.send('Performance.getMetrics')
        const work = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
        const { longest, driver } = await page.evaluate(() => ({
          longest: globalThis.meter.longest,
          driver: globalThis.meter.driver,
        }))
        return { work, driver, longest, wait, baseline: await baselineIn(page) }
      }),
    )
  }
  const of = (key: keyof (typeof visits)[number]) => median(visits.map((one) => one[key]))
  return [
    timed({
      what: 'main thread, navigation to district drawn',
      value: of('work'),
      atMost: 1_000,
      baseline: of('baseline'),
      note: `median of ${VISITS}; ${of('driver').toFixed(0)} ms of it waiting for WebGL in software; ${of('wait')} ms on the clock`,
    }),
    timed({ what: 'longest task until then', value: of('longest'), atMost: 150, baseline: of('baseline') }),
    timed({
      what: 'main thread, the same without the driver',
      value: of('work') - of('driver'),
      atMost: 1_000,
      baseline: of('baseline'),
    }),
  ]
}
