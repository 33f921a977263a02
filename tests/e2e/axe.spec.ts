import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'
import { expect, test } from './city.ts'
import { MIRA, mira } from './seed.ts'
import { VIEWS, show } from './views.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}
/** The only rule whose result depends on the light (day or night). */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }

/** Each violation that axe finds, with the first places of it. */
async function violationsOf(page: Page, options = EVERYTHING): Promise<readonly string[]> {
  // It stays until the page is loaded again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${AXE};0`)
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) => (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 4)
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary?.replace(/\s+/g, ' ')})`),
  )
}

const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
}

test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

test('a fault that this test adds is found', async ({ city }) => {
  await city.open()
  await city.page.evaluate(() => document.querySelector('h1')?.append(document.createElement('button')))
  expect((await violationsOf(city.page)).join()).toMatch(/^button-name: <button>/)
})

for (const light of ['day', 'night'] as const) {
  const options = light === 'day' ? EVERYTHING : COLOURS
  for (const [device, viewport] of Object.entries(SIZES)) {
    // The colours of a light are the same at every size: once through all views is enough.
    if (light === 'day' || device === 'desktop')
      test.describe(`${light}, ${device}`, () => {
        test.use({ before: { events: mira, settings: { light } }, viewport, hasTouch: device === 'phone' })

        test(`axe finds nothing in any view of a city of ten months, ${light}, ${device}`, async ({ city }) => {
          test.setTimeout(150_000)
          for (const view of VIEWS) {
            await show(city, view)
            expect.soft(await violationsOf(city.page, options), view.name).toEqual([])
          }
        })
      })

    test.describe(`${light}, ${device}, first visit`, () => {
      test.use({ before: { settings: { light } }, viewport, hasTouch: device === 'phone' })

      test(`axe finds nothing on the first visit, ${light}, ${device}`, async ({ city }) => {
        await city.open()
        expect.soft(await violationsOf(city.page, options), 'welcome').toEqual([])
        await city.begin()
        await city.page.getByRole('button', { name: 'Show me the lesson' }).click()
        expect.soft(await violationsOf(city.page, options), 'asked for a word').toEqual([])
        await city.predict()
        expect.soft(await violationsOf(city.page, options), 'lesson').toEqual([])
        await city.raise()
        expect.soft(await violationsOf(city.page, options), 'first lights').toEqual([])
      })
    })
  }
}
