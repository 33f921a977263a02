import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The types of axe leave out the options of its checks. */
type Options = RunOptions & {
  readonly checks: Readonly<Record<string, { readonly options: Readonly<Record<string, unknown>> }>>
}

// The grain and the edges of a sheet are drawn with `::before` and `::after`. Where there are any, axe would not judge
// the contrast of the texts.
const ALL_TEXTS: Omit<Options, 'runOnly'> = {
  resultTypes: ['violations'],
  selectors: false,
  checks: { 'color-contrast': { options: { ignorePseudo: true } } },
}
const EVERYTHING: Options = { ...ALL_TEXTS, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** The only rule whose result depends on the light (day or night). */
const COLOURS: Options = { ...ALL_TEXTS, runOnly: { type: 'rule', values: ['color-contrast'] } }

/** Each violation that axe finds, with the first places of it. */
export async function violationsOf(page: Page, options = EVERYTHING): Promise<readonly string[]> {
  // It stays until the page is loaded again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${AXE};0`)
  const { violations } = await page.evaluate<AxeResults, Options>(
    (options) => (window as unknown as { axe: { run: (options: Options) => Promise<AxeResults> } }).axe.run(options),
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 4)
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary?.replace(/\s+/g, ' ')})`),
  )
}

/** What axe finds of the colours by night. Switches to them and back as the page does: by the attribute they hang on. */
export async function violationsByNight(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => void (document.documentElement.dataset['light'] = 'night'))
  const violations = await violationsOf(page, COLOURS)
  await page.evaluate(() => void (document.documentElement.dataset['light'] = 'day'))
  return violations
}
