import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright'
import type { Deed } from '#progress/event.ts'
import { toFloorId } from '#city/ids.ts'
import { eventsOf } from '../e2e/seed.ts'
import { baselineIn, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { bounded, kilobytes, median, timed } from './row.ts'
import type { Row } from './row.ts'

/** A review that is open from the beginning, and takes one text. */
const REVIEW = { address: '#/review/initials', field: '.try textarea' }
const PRESSES = 20

const floor = toFloorId('frontend', 0)
const DEEDS: readonly Deed[] = [
  { kind: 'begun' },
  { kind: 'predicted', floor, text: 'Somebody presses twice.', confidence: 'leaning' },
  { kind: 'built', floor, verdict: 'partly', why: '' },
]

/** A run of the code of a review, from the press to its answer on the page, and what a review weighs. */
export async function measureReviews(browser: Browser, site: Site): Promise<readonly Row[]> {
  const { waits, work, baseline } = await visit(browser, { events: eventsOf(DEEDS) }, async (page, context) => {
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    const workSoFar = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000
    }
    await page.goto(site.url + REVIEW.address)
    await page.locator(REVIEW.field).waitFor()
    const waits: number[] = []
    const work: number[] = []
    for (let press = 0; press < PRESSES; press++) {
      const name = `Ada ${press}`
      await page.locator(REVIEW.field).fill(name)
      // The next worker gets ready, and the city behind comes to rest.
      await page.waitForTimeout(300)
      const before = await workSoFar()
      waits.push(await answerTo(page, name))
      work.push((await workSoFar()) - before)
    }
    return { waits, work, baseline: await baselineIn(page) }
  })
  const largest = Math.max(...(await weightsOf(site)))
  return [
    timed({ what: 'from pressing Run it to its answer, median', value: median(waits), atMost: 100, baseline }),
    timed({ what: 'of that the main thread worked, median', value: median(work), atMost: 10, baseline }),
    bounded({ what: 'the largest review with its code, gzipped', value: kilobytes(largest), atMost: 15, unit: 'kB' }),
  ]
}

/** Presses and waits for the row of this name; milliseconds by the page's own clock. */
const answerTo = (page: Page, name: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const form = document.querySelector<HTMLFormElement>('form.try')!
        const watcher = new MutationObserver(() => {
          if (!form.querySelector('tbody td')?.textContent?.includes(name)) return
          watcher.disconnect()
          resolve(performance.now() - start)
        })
        watcher.observe(form, { childList: true, subtree: true, characterData: true })
        const start = performance.now()
        form.requestSubmit()
      }),
    name,
  )

/** Bytes of each review: what is told of it, and its code that runs. */
async function weightsOf(site: Site): Promise<readonly number[]> {
  const assets = join(site.folder, 'assets')
  const [files, runs] = await Promise.all([readdir(assets), readdir(join(assets, 'runs'))])
  const ids = (await readdir(join(import.meta.dirname, '../../content/reviews'))).map((name) => name.slice(0, -3))
  const all = [...files, ...runs.map((name) => `runs/${name}`)]
  return Promise.all(
    ids.map(async (id) => {
      const own = all.filter((file) => file.replace(/^runs\//, '').replace(/-[\w-]{8}\.js$/, '') === id)
      if (own.length === 0) throw new Error(`no file of the review ${id}`)
      const texts = await Promise.all(own.map((file) => readFile(join(assets, file))))
      return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
    }),
  )
}
