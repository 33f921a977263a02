import process from 'node:process'
import { chromium } from 'playwright'
import type { Site } from './builds.ts'
import { median, told, unmeasured } from './row.ts'
import type { Row } from './row.ts'

// At once: the runner of this file is closed by the time it measures.
const loading = import('lighthouse')
loading.catch(() => {})

type Report = NonNullable<Awaited<ReturnType<Awaited<typeof loading>['default']>>>['lhr']

const LEAST = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 } as const
const PORT = 21_000 + Math.floor(Math.random() * 9_000)

/** Its performance is another one in every run, because it counts what else the machine does. */
const RUNS = 5

/**
 * Lighthouse's four scores on its desktop preset, of the product sent gzipped: each the median of some runs. Where it
 * can't run, the table says so.
 */
export async function measureLighthouse(site: Site): Promise<readonly Row[]> {
  const browser = await chromium.launch({
    executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      `--remote-debugging-port=${PORT}`,
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  })
  try {
    const { default: lighthouse, desktopConfig } = await loading
    const runs: Report[] = []
    for (let at = 0; at < RUNS; at++) {
      // What differs from run to run is only how fast it goes.
      const onlyCategories = at === 0 ? Object.keys(LEAST) : ['performance']
      const flags = { port: PORT, output: 'json', logLevel: 'error', onlyCategories } as const
      const result = await lighthouse(site.url, flags, desktopConfig)
      if (!result) return [unmeasured('Lighthouse', 'it gave no result')]
      runs.push(result.lhr)
    }
    return Object.entries(LEAST).map(([name, least]): Row => {
      const scoreOf = ({ categories }: Report) => Math.round((categories[name]?.score ?? 0) * 100)
      const asked = runs.filter(({ categories }) => categories[name])
      const scores = asked.map(scoreOf)
      const score = median(scores)
      const { categories, audits } = asked.find((run) => scoreOf(run) === score) ?? runs[0]!
      const failing = (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
      return {
        ...told(
          `Lighthouse ${name}`,
          String(score),
          [...(scores.length > 1 ? [`of ${scores.join(' ')}`] : []), ...failing.slice(0, 4)].join(', '),
        ),
        bound: `≥ ${least}`,
        verdict: score >= least ? 'ok' : 'MISS',
      }
    })
  } finally {
    await browser.close()
  }
}
