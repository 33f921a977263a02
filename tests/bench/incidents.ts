import type { Browser, Page } from 'playwright'
import { baselineIn, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { type Panned, noteOf, pan } from './panning.ts'
import { bounded, median, quantile, timed } from './row.ts'
import type { Row } from './row.ts'

const NAME = 'real city, 200 requests on their way, panning'
/** Milliseconds until boats and cars are at full speed. */
const WAKES = 4_000
const FRAMES = 240
/** Draw calls that an incident may add. */
const MOST_ADDED = 4

const panWith = (browser: Browser, url: string): Promise<Panned & { readonly baseline: number }> =>
  visit(browser, { withoutDriver: true }, async (page: Page) => {
    await page.goto(url)
    await untilWhole(page)
    await page.waitForTimeout(WAKES)
    const panned = await pan(page, FRAMES)
    return { ...panned, baseline: await baselineIn(page) }
  })

/** The finished city with its ambient life and a night in which as many ask as can be shown, dragged about. */
export async function measureIncidents(browser: Browser, site: Site): Promise<readonly Row[]> {
  const quiet = await panWith(browser, `${site.url}tests/bench/incident.html?quiet`)
  const { work, byClock, draws, baseline } = await panWith(browser, `${site.url}tests/bench/incident.html`)
  const most = quantile(draws, 1)
  return [
    bounded({ what: `${NAME}: draw calls a frame`, value: most, atMost: 20, note: `median ${median(draws)}` }),
    bounded({
      what: `${NAME}: draw calls that it adds`,
      value: median(draws) - median(quiet.draws),
      atMost: MOST_ADDED,
      note: `median of ${FRAMES} frames`,
    }),
    timed({
      what: `${NAME}: our work a frame, median`,
      value: median(work),
      atMost: 1,
      baseline,
      note: `${noteOf(byClock, 0.5)}; without it ${median(quiet.work).toFixed(2)} ms`,
    }),
    timed({
      what: `${NAME}: our work a frame, p95`,
      value: quantile(work, 0.95),
      atMost: 4,
      baseline,
      note: noteOf(byClock, 0.95),
    }),
  ]
}
