import type { Page } from 'playwright/test'
import { expect, test } from '../city.ts'
import { EVERYTHING, linkOf } from '../learner-link.ts'
import { MIRA, mira } from '../seed.ts'

declare global {
  interface Window {
    /** True if the browser should no longer give WebGL to the page. */
    isBlocked: boolean
    loseCard: () => void
    /** Tells the page that the pixel ratio has changed, in one of the ways of browsers. */
    tellRatio: (by: 'media' | 'window') => void
  }
}

const isWhole = (page: Page) => expect(page.locator('.city-scene[data-whole]')).toBeAttached({ timeout: 60_000 })
const lostWords = (page: Page) => page.getByText('The browser has stopped drawing the city.')
const again = (page: Page) => page.getByRole('button', { name: 'Show the picture again' })

test.use({ before: { events: mira } })
test.beforeEach(async ({ context }) => {
  test.setTimeout(150_000)
  await context.addInitScript(() => {
    let card: WebGL2RenderingContext | null = null
    const real = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...args: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function getContext(this: HTMLCanvasElement, ...args: unknown[]) {
      if (window.isBlocked && String(args[0]).startsWith('webgl')) return null
      const context: unknown = Reflect.apply(real, this, args)
      if (context instanceof WebGL2RenderingContext && this.isConnected) card = context
      return context
    } as typeof HTMLCanvasElement.prototype.getContext
    const askMedia = window.matchMedia.bind(window)
    const lists: MediaQueryList[] = []
    window.matchMedia = (query) => {
      const list = askMedia(query)
      if (query.includes('resolution')) lists.push(list)
      return list
    }
    window.tellRatio = (by) => {
      if (by === 'window') return void window.dispatchEvent(new Event('resize'))
      const over = lists.filter(({ matches }) => !matches)
      for (const list of over) list.dispatchEvent(new Event('change'))
    }
    window.loseCard = () => card?.getExtension('WEBGL_lose_context')?.loseContext()
  })
})

test('if the picture is lost, a text and a button to restore it appear, and the outline still works', async ({
  city,
  page,
}) => {
  await city.open()
  await isWhole(page)
  await page.evaluate(() => window.loseCard())
  await isWhole(page)
  await expect(lostWords(page)).toHaveCount(0)

  await page.evaluate(() => {
    window.isBlocked = true
    window.loseCard()
  })
  await expect(lostWords(page)).toBeVisible()
  await again(page).click()
  await expect(page.getByText('Tried once: it can’t be drawn yet.')).toBeVisible()
  await page
    .getByRole('link', { name: /^Database/ })
    .first()
    .click()
  await expect.poll(city.at).toBe('#/building/database')
  await page.keyboard.press('Escape')

  await page.evaluate(() => {
    window.isBlocked = false
  })
  await again(page).press('Enter')
  await isWhole(page)
  await expect(lostWords(page)).toHaveCount(0)
})

for (const who of ['learner', 'mentor'] as const) {
  test(`a ${who} can read and press what stands in place of a lost picture, at every size`, async ({ city, page }) => {
    await city.open(who === 'learner' ? '#/' : await linkOf(mira, EVERYTHING, MIRA.now.getTime()))
    await isWhole(page)
    await page.evaluate(() => {
      window.isBlocked = true
      window.loseCard()
    })
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
      [320, 640],
    ] as const) {
      await test.step(`${width} x ${height}`, async () => {
        await page.setViewportSize({ width, height })
        await expect(lostWords(page)).toBeVisible()
        for (const at of [lostWords(page), again(page)]) {
          await expect(at).toBeInViewport({ ratio: 1 })
          await at.click({ trial: true })
          const isFree = await at.evaluate((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect()
            const corners = [left + 2, right - 2].flatMap((x) => [top + 2, bottom - 2].map((y) => [x, y] as const))
            return corners.every(([x, y]) => document.elementFromPoint(x, y)?.closest('.picture-lost'))
          })
          expect(isFree).toBe(true)
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }
    await page.evaluate(() => {
      window.isBlocked = false
    })
    await again(page).click()
    await isWhole(page)
  })
}

test('at another pixel ratio of the same view the picture is as sharp as it can be', async ({
  city,
  page,
  context,
}) => {
  // Wide enough for the layout of a desk. At a ratio of 2 or more, software draws four times the pixels.
  const view = { width: 1024, height: 600, mobile: false }
  await page.setViewportSize(view)
  await city.open()
  await isWhole(page)
  const width = () => page.locator('.city-scene canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)
  expect(await width()).toBe(1024)
  const session = await context.newCDPSession(page)
  for (const [deviceScaleFactor, pixels, by] of [
    [2, 2048, 'media'],
    [1.25, 1280, 'media'],
    [3, 2048, 'window'],
    [1, 1024, 'media'],
    [2, 2048, 'window'],
  ] as const) {
    // The emulated ratio is set at once, but the browser does not tell the page.
    await session.send('Emulation.setDeviceMetricsOverride', { ...view, deviceScaleFactor })
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(deviceScaleFactor)
    await page.evaluate((teller) => window.tellRatio(teller), by)
    await expect.poll(width).toBe(pixels)
  }
})

test('leaving and coming back while the city is being built up causes no error', async ({ city, page }) => {
  const link = await linkOf(mira, EVERYTHING, MIRA.now.getTime())
  for (const wait of [0, 40, 120, 300, 700, 1_500]) {
    await city.open()
    await page.waitForTimeout(wait)
    await page.evaluate((hash) => void (location.hash = hash), link)
    await page.waitForTimeout(wait)
    await page.evaluate(() => void (location.hash = '#/'))
    await page.waitForTimeout(300)
  }
  await isWhole(page)
})
