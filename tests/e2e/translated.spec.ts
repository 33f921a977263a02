import type { Page } from 'playwright/test'
import { expect, test } from './city.ts'
import { MIRA, mira } from './seed.ts'

/**
 * Runs in the page: translates it as browsers do, also later additions. The translation of a text is the text in
 * capital letters.
 */
function translate(way: 'instead' | 'around'): void {
  const isTranslated = (text: Text) => text.parentElement?.closest('font') !== null
  const all = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      if (isTranslated(text) || text.data.trim() === '' || text.parentElement?.closest('textarea, svg')) continue
      const font = document.createElement('font')
      const inner = font.appendChild(document.createElement('font'))
      if (way === 'instead') inner.textContent = text.data.toUpperCase()
      text.replaceWith(font)
      if (way === 'around') inner.append(text)
    }
  }
  all()
  new MutationObserver(all).observe(document.body, { childList: true, subtree: true, characterData: true })
}

/** The texts of the lamps in the row of a round. */
const lamps = (page: Page) => page.locator('.lamps li > span')

for (const way of ['instead', 'around'] as const) {
  test.describe(`translated, the words ${way === 'instead' ? 'exchanged' : 'wrapped'}`, () => {
    test(`a floor is done from the first page on (${way})`, async ({ city }) => {
      const { page } = city
      await city.open()
      await page.evaluate(translate, way)
      await city.begin()
      await page.getByRole('button', { name: 'Show me the lesson' }).click()
      await expect(page.getByText('One word will do. Or press again and it counts as a guess.')).toBeVisible()
      await city.predict()
      await city.raise()
      await page.getByRole('button', { name: 'Undo' }).click()
      await city.go('#/floor/frontend@L0')
      await city.raise()
      await page.getByRole('slider', { name: 'Look ahead' }).first().press('End')
      await expect(page.getByText('Looking ahead to Architect')).toBeVisible()
      await page.getByRole('slider', { name: 'Look ahead' }).first().press('ArrowLeft')
      await expect(page.getByText('Looking ahead to Founder')).toBeVisible()
      await expect(page.getByText('Architect', { exact: false }).and(page.locator('.look *'))).toHaveCount(0)
      expect((await city.deeds()).slice(1)).toEqual([
        'predicted frontend@L0',
        'built frontend@L0',
        'revoked',
        'built frontend@L0',
      ])
    })

    test.describe('in a city of ten months', () => {
      test.use({ before: { events: mira } })
      test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

      test(`reviews are done to the end, and each lamp says its state (${way})`, async ({ city }) => {
        const { page } = city
        await city.open('#/rounds')
        await expect(page.getByRole('textbox', { name: 'From memory' })).toBeVisible()
        await page.evaluate(translate, way)
        await expect(lamps(page)).toHaveText([/, here$/i, /Frontend$/i, /Debugging$/i])
        for (const [stop, says] of [
          [/, lit$/i, /, here$/i, /Debugging$/i],
          [/, lit$/i, /, lit$/i, /, here$/i],
          [/, lit$/i, /, lit$/i, /, lit$/i],
        ].entries()) {
          await page.getByRole('textbox', { name: 'From memory' }).fill(`What broke at stop ${stop}.`)
          await page.getByRole('button', { name: 'Compare' }).click()
          await page.getByRole('button', { name: /^It came back/i }).click()
          await expect(lamps(page)).toHaveText(says)
          await page.mouse.move(5, 5)
        }
        await expect(page.getByRole('heading', { name: 'That was all of it' })).toBeVisible()
      })

      test(`every view works while texts come and go (${way})`, async ({ city }) => {
        const { page } = city
        await city.open()
        await page.evaluate(translate, way)
        for (const address of [
          '#/building/database',
          '#/curriculum',
          '#/journal',
          '#/settings',
          '#/search',
          '#/share',
        ]) {
          await city.go(address)
          await expect(page.locator('.fallen')).toHaveCount(0)
          if (address === '#/search') {
            for (const query of ['data', 'datab', 'zebra', 'rest']) await page.getByRole('combobox').fill(query)
            await expect(page.getByText(/^Nothing called/i)).toHaveCount(0)
          }
        }
        await page.keyboard.press('Escape')
        await expect.poll(city.at).toBe('#/')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Level 2, The Builder/i)
      })
    })
  })
}
