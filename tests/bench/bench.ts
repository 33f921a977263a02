import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { measureArrival } from './arrival.ts'
import { baselineHere } from './baseline.ts'
import { openBrowser } from './browser.ts'
import { buildBenchPage, buildIncidentPage, buildProduct } from './builds.ts'
import type { Site } from './builds.ts'
import { measureDeeds } from './deeds.ts'
import { measureFirstPaint } from './first-paint.ts'
import { measureHugeCity } from './huge-city.ts'
import { measureIncidents } from './incidents.ts'
import { measureLighthouse } from './lighthouse.ts'
import { measureLinks } from './links.ts'
import { measureMounts } from './mounts.ts'
import { measureOverdraw } from './overdraw.ts'
import { measurePanning, measureTextures } from './panning.ts'
import { measureReviews } from './reviews.ts'
import { measureNights } from './nights.ts'
import { printTable, told, unmeasured } from './row.ts'
import type { Row } from './row.ts'
import { measureSimulation } from './simulation.ts'
import { measureStillness } from './stillness.ts'
import { weigh } from './weight.ts'
import { measureContent } from './words.ts'

/** Measures, prints one table and leaves with 0, also where a bound is missed; with 1 where something can't be measured. */
export async function main(args: readonly string[]): Promise<number> {
  const start = performance.now()
  const after = (flag: string) => (args.includes(flag) ? (args[args.indexOf(flag) + 1] ?? '') : null)
  const only = after('--only')
  const rows: Row[] = []
  const closing: (() => Promise<void>)[] = []
  const once = (open: () => Promise<Site>) => {
    let site: Promise<Site> | null = null
    return () => {
      site ??= open().then((opened) => {
        closing.push(opened.close)
        return opened
      })
      return site
    }
  }
  const product = once(buildProduct)
  const page = once(() => buildBenchPage('production'))
  const incidentPage = once(buildIncidentPage)
  const strictPage = once(() => buildBenchPage('development'))
  const browser = await openBrowser()
  const baseline = baselineHere()

  const groups: readonly (readonly [string, () => Promise<readonly Row[]> | readonly Row[]])[] = [
    ['weight', async () => weigh(browser, await product())],
    ['lighthouse', async () => measureLighthouse(await product())],
    ['paint', async () => measureFirstPaint(browser, await product())],
    ['arrival', async () => measureArrival(browser, await product())],
    ['stillness', async () => measureStillness(browser, await product())],
    ['panning', async () => measurePanning(browser, await product())],
    ['incidents', async () => measureIncidents(browser, await incidentPage())],
    ['nights', async () => measureNights(browser, await product())],
    ['overdraw', async () => measureOverdraw(browser, await product())],
    ['textures', async () => measureTextures(browser, await product())],
    ['huge', async () => measureHugeCity(browser, await page())],
    ['reviews', async () => measureReviews(browser, await product())],
    ['mounts', async () => measureMounts(browser, await strictPage())],
    ['content', () => measureContent(baselineHere())],
    ['progress', () => measureDeeds(baselineHere())],
    ['links', () => measureLinks(baselineHere())],
    ['simulation', () => measureSimulation(baselineHere())],
  ]
  for (const [name, measure] of groups) {
    if (only !== null && !name.startsWith(only)) continue
    const begun = performance.now()
    try {
      rows.push(...(await measure()))
    } catch (error) {
      rows.push(unmeasured(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)))
    }
    process.stderr.write(`${name} (${((performance.now() - begun) / 1000).toFixed(0)} s)\n`)
  }
  await browser.close()
  for (const close of closing) await close()
  const seconds = (performance.now() - start) / 1000
  rows.push({
    ...told('the whole bench', `${seconds.toFixed(0)} s`),
    bound: '≤ 360 s',
    verdict: seconds <= 360 ? 'ok' : 'MISS',
  })
  rows.push(
    told('baseline: a fixed piece of arithmetic', `${baseline.toFixed(1)} ms`, 'in Node; rows of the page use its own'),
  )
  console.log(printTable(rows))
  const file = after('--json')
  if (file) await writeFile(file, `${JSON.stringify({ baseline, seconds, rows }, null, 2)}\n`)
  return rows.some(({ verdict }) => verdict === 'unmeasured') ? 1 : 0
}
