import process from 'node:process'
import { chromium } from 'playwright'
import type { Site } from './builds.ts'
import { told, unmeasured } from './row.ts'
import type { Row } from './row.ts'

// At once: the runner of this file is closed by the time it measures.
const loading = import('lighthouse')
loading.catch(() => {})

const LEAST = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 } as const
const PORT = 21_000 + Math.floor(Math.random() * 9_000)

/** Lighthouse's four scores on its desktop preset, of the product sent gzipped. Where it can't run, the table says so. */
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
    const result = await lighthouse(site.url, { port: PORT, output: 'json', logLevel: 'error' }, desktopConfig)
    if (!result) return [unmeasured('Lighthouse', 'it gave no result')]
    const { categories, audits } = result.lhr
    return Object.entries(LEAST).map(([name, least]): Row => {
      const category = categories[name]
      const score = Math.round((category?.score ?? 0) * 100)
      const failing = (category?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
      return {
        ...told(`Lighthouse ${name}`, String(score), failing.slice(0, 4).join(', ')),
        bound: `≥ ${least}`,
        verdict: score >= least ? 'ok' : 'MISS',
      }
    })
  } finally {
    await browser.close()
  }
}
