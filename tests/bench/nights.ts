import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright'
import type { Deed } from '#progress/event.ts'
import { toFloorId } from '#city/ids.ts'
import { eventsOf } from '../e2e/seed.ts'
import { baselineIn, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { bounded, kilobytes, told, timed } from './row.ts'
import type { Row } from './row.ts'

/** An incident that opens early and lasts long after its alert. */
const ADDRESS = '#/incident/three-to-two'
const floor = toFloorId('debugging', 0)
const DEEDS: readonly Deed[] = [
  { kind: 'begun' },
  { kind: 'predicted', floor, text: 'Nobody looks at the log.', confidence: 'leaning' },
  { kind: 'built', floor, verdict: 'partly', why: '' },
]
const WAYS = ['Graphs', 'Log', 'In words']
/** Three pictures at 60 times; the night is over soon after. */
const SECONDS = 6
const STILL_SECONDS = 5

/** What an incident costs while its night runs and while it stands, and what it weighs. */
export async function measureNights(browser: Browser, site: Site): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const way of WAYS) {
    const { task, script, baseline } = await visit(browser, { events: eventsOf(DEEDS) }, async (page, context) => {
      // The picture has rows of its own.
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      })
      const session = await context.newCDPSession(page)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      await begin(page, site)
      await page.getByText(way, { exact: true }).click()
      // What is out of view costs less.
      await page.locator('.graphs, .log, .in-words').evaluate((seen) => seen.scrollIntoView({ block: 'end' }))
      await run(page)
      await sweep(page)
      const used = await usedIn(page, session)
      return { ...used, baseline: await baselineIn(page) }
    })
    rows.push(
      timed({
        what: `a night at 60 times, ${way.toLowerCase()}: main thread a second`,
        value: task,
        atMost: 8,
        baseline,
        note: `of these ${script.toFixed(1)} ms in scripts; without the picture`,
      }),
    )
  }
  const { still, chunks } = await visit(
    browser,
    { events: eventsOf(DEEDS), withoutDriver: true },
    async (page, context) => {
      await page.goto(site.url)
      await untilWhole(page)
      await page.waitForTimeout(3_000)
      const loading: Promise<number>[] = []
      context.on('response', (response) => {
        if (response.url().endsWith('.js')) loading.push(response.body().then((body) => gzipSync(body).length))
      })
      await begin(page, site)
      await run(page)
      await page.waitForTimeout(500)
      await page.getByRole('button', { name: 'Stop', exact: true }).click()
      await page.waitForTimeout(1_500)
      const before = await framesIn(page)
      await page.waitForTimeout(STILL_SECONDS * 1000)
      const after = await framesIn(page)
      return { still: after - before, chunks: await Promise.all(loading) }
    },
  )
  const largest = Math.max(...(await weightsOf(site)))
  return [
    ...rows,
    bounded({ what: `frames and callbacks in ${STILL_SECONDS} s while a night stands`, value: still, atMost: 0 }),
    told(
      'JavaScript that comes with the page of an incident, gzipped',
      `${kilobytes(chunks.reduce((sum, bytes) => sum + bytes, 0)).toFixed(1)} kB`,
      `${chunks.length} files, with the worker and one incident`,
    ),
    bounded({ what: 'the largest incident, gzipped', value: kilobytes(largest), atMost: 15, unit: 'kB' }),
  ]
}

/** Opens the incident and begins its night. */
async function begin(page: Page, site: Site): Promise<void> {
  await page.goto(site.url + ADDRESS)
  await page.getByRole('button', { name: 'Begin the night' }).click()
  await page.locator('.time-bar').waitFor()
}

/** Lets time run 60 times as fast, on over the alert, where it stops by itself. */
async function run(page: Page): Promise<void> {
  await page.getByText('60×', { exact: true }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.locator('.night-alert').waitFor()
  // A press in the first moment after it is taken for one that was to stop time.
  await page.waitForTimeout(1_000)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.waitForTimeout(500)
}

/** Sweeps what the page left behind before: when the browser does that by itself is chance, and no cost of the night. */
async function sweep(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as { gc?: () => void }).gc?.())
  await page.waitForTimeout(200)
}

/** Milliseconds of the main thread a second, and those of them in scripts. */
async function usedIn(page: Page, session: CDPSession) {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const named = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return { at: named('Timestamp'), task: named('TaskDuration'), script: named('ScriptDuration') }
  }
  const start = await read()
  await page.waitForTimeout(SECONDS * 1000)
  const end = await read()
  const isRunning = await page.getByRole('button', { name: 'Stop', exact: true }).isVisible()
  if (!isRunning) throw new Error('the night stood still before it was measured')
  const perSecond = (from: number, to: number) => ((to - from) * 1000) / SECONDS
  return { task: perSecond(start.task, end.task), script: perSecond(start.script, end.script) }
}

const framesIn = (page: Page) => page.evaluate(() => globalThis.meter.draws + globalThis.meter.callbacks)

/** Bytes of each incident: all that is told of it. */
async function weightsOf(site: Site): Promise<readonly number[]> {
  const assets = join(site.folder, 'assets')
  const files = await readdir(assets)
  const ids = (await readdir(join(import.meta.dirname, '../../content/incidents'))).map((name) => name.slice(0, -3))
  return Promise.all(
    ids.map(async (id) => {
      const own = files.find((file) => file.replace(/-[\w-]{8}\.js$/, '') === id)
      if (!own) throw new Error(`no file of the incident ${id}`)
      return gzipSync(await readFile(join(assets, own))).length
    }),
  )
}
