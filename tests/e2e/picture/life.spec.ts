import type { Page } from 'playwright/test'
import { expect, test } from '../city.ts'
import { mira } from '../seed.ts'
import { DRAWN_WITH_EFFORT, STILL, countFrames, duringRest, later, slowDown } from './frames.ts'

const DEVICE = { motion: 'system', ambient: null } as const
const EASY = { ...DEVICE, ease: { isEasy: true, at: Date.now() } } as const

const lives = (page: Page) =>
  expect.poll(async () => (await duringRest(page, 1_000)).draws, { timeout: 60_000 }).toBeGreaterThan(0)
const rests = (page: Page) => expect.poll(() => duringRest(page, 2_000), { timeout: 60_000 }).toEqual(STILL)
const isWhole = (page: Page) => expect(page.locator('.city-scene[data-whole]')).toBeAttached({ timeout: 60_000 })

test.use({ contextOptions: { reducedMotion: 'no-preference' } })
test.beforeEach(({ context }) => {
  test.setTimeout(180_000)
  return countFrames(context)
})

test.describe('on a device that draws the city with effort', () => {
  test.use({ before: { settings: DEVICE } })
  test.beforeEach(({ context }) => slowDown(context))

  test('the first page stops moving by itself, and the settings say why and can turn it on again', async ({
    city,
    page,
  }) => {
    await city.open()
    await isWhole(page)
    await rests(page)
    await page.mouse.move(900, 300)
    await rests(page)

    await city.go('#/settings')
    const boats = page.getByRole('checkbox', { name: 'Boats, birds and traffic' })
    await expect(boats).not.toBeChecked()
    await expect(boats).toHaveAccessibleDescription(DRAWN_WITH_EFFORT)
    await page.reload()
    await expect(boats).toHaveAccessibleDescription(DRAWN_WITH_EFFORT)
    await boats.check()
    await expect(boats).toHaveAccessibleDescription('Off saves battery.')
    await city.open()
    await isWhole(page)
    await page.mouse.move(900, 310)
    await lives(page)
  })
})

test.describe('on a device that draws the city easily', () => {
  test.use({ before: { events: mira, settings: EASY } })

  test('the city moves in front, rests behind a lesson, without focus and after a while, and moves again each time', async ({
    city,
    page,
  }) => {
    await city.open()
    await isWhole(page)
    await lives(page)

    await city.go('#/floor/database@L0')
    await rests(page)
    // Reading and writing in the lesson start no animation.
    await page.mouse.move(1_000, 400)
    await page.mouse.wheel(0, 200)
    await page.keyboard.press('Tab')
    await rests(page)
    await city.go('#/')
    await page.mouse.move(800, 300)
    await lives(page)

    await page.evaluate(() => dispatchEvent(new Event('blur')))
    await rests(page)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await lives(page)

    await later(page, 100_000)
    await rests(page)
    await page.keyboard.press('Shift')
    await lives(page)
  })
})
