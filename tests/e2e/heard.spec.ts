import type { Page } from 'playwright/test'
import { expect, test } from './city.ts'
import { MIRA, mira } from './seed.ts'

declare global {
  interface Window {
    heard: string[]
  }
}

/** Runs in the page: records what a screen reader says by itself each time a live region changes. */
function listen(): void {
  window.heard = []
  new MutationObserver((records) => {
    const regions = new Set<Element>()
    for (const { target, addedNodes } of records) {
      const changed = [target, ...addedNodes]
      for (const node of changed) {
        const region = (node instanceof Element ? node : node.parentElement)?.closest('[role=alert], [role=status]')
        if (region) regions.add(region)
      }
    }
    for (const region of regions) window.heard.push(region.textContent.replace(/\s+/g, ' ').trim())
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

/** How often something was said that begins with these words. */
const heard = (page: Page, words: string) =>
  page.evaluate((words) => window.heard.filter((each) => each.startsWith(words)).length, words)

/** Does something twice, and checks that these words are heard twice. */
async function twice(page: Page, words: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate(listen)
  for (const times of [1, 2]) {
    await act()
    await page.mouse.move(5, 5)
    await expect.poll(() => heard(page, words), words).toBeGreaterThanOrEqual(times)
  }
}

test('a floor says again what it is still waiting for', async ({ city }) => {
  const { page } = city
  await city.open('#/floor/server-runtime@L0')
  await page.getByLabel('Your prediction').fill('The disk.')
  await twice(page, 'Say how sure you are', () => page.getByRole('button', { name: 'Show me the lesson' }).click())
  await city.predict()
  await twice(page, 'Say first whether you saw it coming', () =>
    page.getByRole('button', { name: 'Open the building' }).click(),
  )
})

test.describe('in a city of ten months', () => {
  test.use({ before: { events: mira } })
  test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

  test('a wrong address of evidence is said again', async ({ city }) => {
    const { page } = city
    await city.open('#/checkpoint/phase-2/still-open')
    await page
      .getByRole('button', { name: /^Add evidence for/ })
      .first()
      .click()
    await page.getByLabel('Its address').fill('not a link at all')
    await twice(page, 'This is no web address', () => page.getByRole('button', { name: 'Show it' }).click())
  })

  test('a link that is none, and a level that was not chosen, are said again', async ({ city }) => {
    const { page } = city
    await city.open('#/open')
    await page.getByLabel('The message, or the link').fill('Hello')
    const title = 'There is no'
    await page.getByRole('button', { name: 'Open the link' }).click()
    const said = (await page.getByRole('alert').locator('.h3').textContent()) ?? title
    await twice(page, said, () => page.getByRole('button', { name: 'Open the link' }).click())
    await city.go('#/placement')
    await twice(page, 'Choose a level first', () => page.getByRole('button', { name: 'Place me there' }).click())
  })

  test('a copy that can’t be taken in is said again', async ({ city }) => {
    const { page } = city
    await city.open('#/settings')
    const file = { name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') }
    const field = page.getByLabel('Bring a copy here')
    await field.setInputFiles(file)
    const said = (await page.locator('.settings-brought .fault').textContent()) ?? ''
    await twice(page, said.slice(0, 20), () => field.setInputFiles(file))
  })

  test('another query with as many results is said', async ({ city }) => {
    const { page } = city
    await city.open('#/search')
    const field = page.getByRole('combobox', { name: 'Search' })
    await twice(page, 'No results', () => field.pressSequentially('zzzz'))
  })
})
