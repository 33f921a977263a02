import type { Browser, Page } from 'playwright'
import { visit } from './browser.ts'
import type { Site } from './builds.ts'
import { median, told } from './row.ts'
import type { Row } from './row.ts'

const VISITS = 3

type Painted = {
  /** Milliseconds from the navigation on: the page's own words, and those of the program in their place. */
  readonly words: number
  readonly program: number
  readonly layout: number
  readonly paint: number
}

/** The browser's own names of what the main thread does before a frame can be drawn. */
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout'])
const PAINT = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit'])

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
}

/** When words are on the screen of a first visit, and what of that is layout and painting. */
export async function measureFirstPaint(browser: Browser, site: Site): Promise<readonly Row[]> {
  const visits: Painted[] = []
  for (let at = 0; at < VISITS; at++)
    visits.push(
      await visit(browser, {}, async (page) => {
        await browser.startTracing(page, { categories: ['devtools.timeline', 'loading'] })
        await page.goto(site.url, { waitUntil: 'commit' })
        const shown = await untilSaid(page)
        const trace = await browser.stopTracing()
        return { ...shown, ...workIn(trace) }
      }),
    )
  const of = (key: keyof Painted) => median(visits.map((one) => one[key]))
  return [
    told(
      'words on screen: first contentful paint',
      `${of('words').toFixed(0)} ms`,
      `median of ${VISITS}; the program has taken them over after ${of('program').toFixed(0)} ms`,
    ),
    told('style and layout until the program has spoken', `${of('layout').toFixed(0)} ms`, 'main thread, by the clock'),
    told('painting until then', `${of('paint').toFixed(0)} ms`, 'main thread, by the clock'),
  ]
}

/** The program takes the heading of the HTML over, or replaces it; that is drawn by the second frame after. */
const untilSaid = (page: Page): Promise<{ words: number; program: number }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const nextFrame = (then: () => void) => requestAnimationFrame(then)
        const look = () => {
          const [words] = performance.getEntriesByName('first-contentful-paint')
          if (!words || !document.querySelector('h1:not(.prerendered *)')) return nextFrame(look)
          nextFrame(() => nextFrame(() => resolve({ words: words.startTime, program: performance.now() })))
        }
        look()
      }),
  )

function workIn(trace: Buffer): { layout: number; paint: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  const page = traceEvents.find(({ name }) => name === 'firstContentfulPaint')
  const sum = (names: ReadonlySet<string>) =>
    traceEvents
      .filter(({ name, ph, pid, tid }) => ph === 'X' && names.has(name) && pid === page?.pid && tid === page.tid)
      .reduce((total, { dur = 0 }) => total + dur / 1000, 0)
  return { layout: sum(LAYOUT), paint: sum(PAINT) }
}
