import { violationsByNight, violationsOf } from './axe.ts'
import { expect, test } from './city.ts'
import type { City } from './city.ts'
import { tooSmall, tooWide } from './measure.ts'
import { MIRA, mira } from './seed.ts'
import { allFetched, resize } from './settled.ts'
import { HALVES, VIEWS, show } from './views.ts'
import type { View } from './views.ts'

// Coming to a view takes longer than looking at it: each is shown once to a mouse and once to a finger, and looked at in
// every way.

const DESK = [1440, 900] as const
/** A narrow window, 1440 x 900 at 200%, and the narrowest that is wide. */
const OTHER_SIZES = [
  [320, 640],
  [720, 450],
  [1024, 768],
] as const
/** The least width and height of what can be pressed, in CSS pixels. */
const LEAST = { mouse: 24, finger: 44 }

test.use({ before: { events: mira } })
test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

/** Goes through views, and looks at each. */
async function tour(city: City, views: readonly View[], look: (name: string) => Promise<void>): Promise<void> {
  for (const view of views) {
    await show(city, view)
    await look(view.name)
  }
}

test.describe('by mouse', () => {
  const [width, height] = DESK
  test.use({ viewport: { width, height } })

  for (const { where, views } of HALVES) {
    test(`axe finds nothing in any view ${where}, by day and by night, and nothing sticks out at any size`, async ({
      city,
    }) => {
      test.setTimeout(120_000)
      const { page } = city
      // What a size needs is fetched when the window first has it.
      await show(city, VIEWS[0]!)
      for (const size of [...OTHER_SIZES, DESK]) await resize(page, size)
      await allFetched(page)
      await tour(city, views, async (name) => {
        expect.soft(await violationsOf(page), name).toEqual([])
        expect.soft(await violationsByNight(page), `${name}, by night`).toEqual([])
        for (const size of OTHER_SIZES) {
          await resize(page, size)
          expect.soft(await page.evaluate(tooWide), `${name}, ${size.join(' x ')}`).toEqual([])
          expect.soft(await page.evaluate(tooSmall, LEAST.mouse), `${name}, ${size.join(' x ')}`).toEqual([])
        }
        await resize(page, DESK)
      })
    })
  }

  test.describe('by night', () => {
    test.use({ before: { events: mira, settings: { light: 'night' } } })

    test('faults that this test adds are found', async ({ city }) => {
      const { page } = city
      await city.open('#/settings')
      await expect(page.locator('html')).toHaveAttribute('data-light', 'night')
      await page.evaluate(() => {
        const name = document.querySelector('h1')!
        name.style.color = '#1a1030'
        name.append(document.createElement('button'))
        const wide = document.body.appendChild(document.createElement('div'))
        Object.assign(wide.style, { width: '1100px', height: '2px' })
      })
      expect((await violationsByNight(page)).join()).toMatch(/^color-contrast: <h1/)
      // From here on it is day.
      expect((await violationsOf(page)).map((violation) => violation.slice(0, 21))).toEqual(['button-name: <button>'])
      expect(await page.evaluate(tooWide)).toEqual([])
      for (const size of OTHER_SIZES) {
        await resize(page, size)
        expect((await page.evaluate(tooWide)).join()).toContain('div. ends at 1100')
        expect((await page.evaluate(tooSmall, LEAST.mouse)).join()).toContain('button. “”')
      }
    })
  })
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  for (const { where, views } of HALVES) {
    test(`axe finds nothing in any view ${where}, all can be pressed with a finger, and nothing sticks out`, async ({
      city,
    }) => {
      test.setTimeout(120_000)
      const { page } = city
      await tour(city, views, async (name) => {
        expect.soft(await violationsOf(page), name).toEqual([])
        expect.soft(await page.evaluate(tooSmall, LEAST.finger), name).toEqual([])
        expect.soft(await page.evaluate(tooWide), name).toEqual([])
      })
    })
  }
})
