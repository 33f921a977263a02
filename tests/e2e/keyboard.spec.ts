import type { Page } from 'playwright/test'
import { expect, test } from './city.ts'
import { MIRA, mira } from './seed.ts'

/** Presses Tab until an element with this name has the focus, and checks that the focus is visible at every stop. */
async function tabTo(page: Page, name: RegExp, backwards = false): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab')
    const focused = await page.evaluate(focusedElement)
    if (focused === null) continue
    expect(focused.isMarked, `the focus on “${focused.name}” can be seen`).toBe(true)
    if (name.test(focused.name)) return
  }
  throw new Error(`no stop of Tab is called ${name}`)
}

/** Runs in the page: the name of the focused element, and whether it or its label has an outline or a shadow. */
function focusedElement(): { readonly name: string; readonly isMarked: boolean } | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
  const marks = [element, element.parentElement, ...(labels ?? [])].filter((each) => each !== null)
  const isMarked = marks.some((each) => {
    const style = getComputedStyle(each)
    return (
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
      style.boxShadow.includes('0px 0px 0px')
    )
  })
  const name = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? ''
  return { name: name.trim(), isMarked }
}

test('from the first visit to a built floor without a mouse', async ({ city }) => {
  const { page } = city
  await city.open()
  await tabTo(page, /^Read the first story/)
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('The third loaf')
  await expect(heading).toBeFocused()

  await tabTo(page, /^Your prediction/)
  await page.keyboard.type('It is counted in two places.')
  await tabTo(page, /^Guess/)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: /^Fairly sure/ })).toBeChecked()
  await tabTo(page, /^Show me the lesson/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Lesson shown. Your prediction is written down.')).toBeAttached()
  await expect(heading).toBeFocused()

  await tabTo(page, /^Saw it coming/)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: /^Partly/ })).toBeChecked()
  await tabTo(page, /^Open the building/)
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Level 0, The Magician')
  // The note of the first lights has the focus, and its link is the next stop.
  await expect(page.locator('.first-lights')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^A sheet lies at the door of Frontend/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^Next door/ })).toBeFocused()
  expect(await city.deeds()).toEqual(['begun', 'predicted frontend@L0', 'built frontend@L0'])
})

test.describe('in a city of ten months', () => {
  test.use({ before: { events: mira } })
  test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

  test('Escape closes one view after the other, and the focus goes back to what opened each', async ({ city }) => {
    const { page } = city
    await city.open()
    await tabTo(page, /^Skip to the directory/)
    await page.keyboard.press('Enter')
    await expect(page.locator('#directory')).toBeFocused()
    await tabTo(page, /^Database/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(city.at()).toBe('#/building/database')
    await tabTo(page, /^A better name/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(city.at).toBe('#/floor/database@L1')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

    await page.keyboard.press('Escape')
    await expect.poll(city.at).toBe('#/building/database')
    await expect(page.getByRole('link', { name: /^Searching for ash/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect.poll(city.at).toBe('#/')
    await expect(page.locator('.directory').getByRole('link', { name: /^Database/ })).toBeFocused()
  })

  test('what is removed while it has the focus leaves it to what is near', async ({ city }) => {
    const { page } = city
    const press = async (name: RegExp) => {
      await page.getByRole('button', { name }).focus()
      // A key in between, as when one gets there with Tab: else Enter would count as the second of two quick presses.
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
    }
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? document.activeElement?.tagName)
    await city.open('#/curriculum/phase-6')
    for (const note of [/^Leave this note/, /^Undo/]) {
      await press(/^Set your own dates|^Your dates/)
      await page.getByLabel('To be done by').fill(note.source.includes('Undo') ? '2027-12-24' : '2027-11-12')
      await press(/^Keep the dates/)
      await expect.poll(focused).toMatch(/^Your dates/)
      await press(note)
      await expect.poll(focused).toMatch(/^Your dates/)
    }
    await city.open('#/settings')
    await press(/^Start again/)
    await press(/^Leave it as it is/)
    await expect.poll(focused).toMatch(/^Start again/)
  })

  test('single keys lead to search, directory, rounds and their own list, and not while writing', async ({ city }) => {
    const { page } = city
    await city.open()
    await page.keyboard.press('d')
    await expect(page.locator('#directory')).toBeFocused()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await expect(keys).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(keys).toHaveCount(0)
    await page.keyboard.press('r')
    await expect.poll(city.at).toBe('#/rounds')
    await expect(page.getByRole('textbox', { name: 'From memory' })).toBeFocused()
    await page.keyboard.type('d/r?')
    await expect(page.getByRole('textbox', { name: 'From memory' })).toHaveValue('d/r?')
    expect(city.at()).toBe('#/rounds')
  })

  test('single keys lead there on a Russian keyboard and with Caps Lock, and not while a word is composed', async ({
    city,
  }) => {
    const { page } = city
    const press = (init: Record<string, string | boolean>) =>
      page.evaluate(
        (init) => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })),
        init,
      )
    await city.open()
    await press({ key: 'в', code: 'KeyD', isComposing: true })
    await press({ key: 'в', code: 'KeyD', ctrlKey: true })
    await expect(page.locator('#directory')).not.toBeFocused()
    await press({ key: 'в', code: 'KeyD' })
    await expect(page.locator('#directory')).toBeFocused()
    await press({ key: ',', code: 'Slash', shiftKey: true })
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await press({ key: 'R', code: 'KeyR' })
    await expect.poll(city.at).toBe('#/rounds')
    await city.go('#/')
    await press({ key: '.', code: 'Slash' })
    await expect.poll(city.at).toBe('#/search')
  })

  test('after looking back the map can be used and the balloon has the focus', async ({ city }) => {
    const { page } = city
    await city.open()
    const balloon = page.getByRole('slider', { name: 'Look ahead' }).first()
    await balloon.press('Home')
    await expect(page.getByText('1 district, 7 buildings, 7 floors. The rest came later.')).toBeVisible()
    await page.getByRole('link', { name: 'City', exact: true }).click({ trial: true })
    await page.getByRole('button', { name: 'Back to Builder' }).click()
    await expect(balloon).toBeFocused()
    await expect(balloon).toHaveAttribute('aria-valuetext', 'Level 2, Builder, where you are')
  })

  test('search works with arrow keys and Enter', async ({ city }) => {
    const { page } = city
    await city.open()
    await page.keyboard.press('/')
    const field = page.getByRole('combobox', { name: 'Search' })
    await expect(field).toBeFocused()
    await page.keyboard.type('database')
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect.poll(city.at).toMatch(/^#\/(floor|building)\//)
  })

  test('where search covers the page, Tab stays in it', async ({ city }) => {
    const { page } = city
    await page.setViewportSize({ width: 390, height: 844 })
    await city.open('#/search')
    await page.getByRole('combobox', { name: 'Search' }).fill('data')
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.matches('body, .search *'))).toBe(true)
    }
    await page.getByRole('button', { name: 'Close search' }).click()
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  })

  test('reviews are done with the keys 1 and 2', async ({ city }) => {
    const { page } = city
    await city.open('#/rounds')
    const before = mira.length
    for (const key of ['1', '2', '1']) {
      await expect(page.getByRole('textbox', { name: 'From memory' })).toBeFocused()
      await page.keyboard.type('What was shown had been decided before.')
      await tabTo(page, /^Compare/)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'What the floor says' })).toBeFocused()
      await page.keyboard.press(key)
    }
    await expect(page.getByRole('heading', { name: 'That was all of it' })).toBeFocused()
    const recalled = (await city.log()).slice(before).map((event) => event.kind === 'recalled' && event.recalled)
    expect(recalled).toEqual([true, false, true])
  })
})
