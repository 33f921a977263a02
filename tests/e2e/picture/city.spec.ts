import type { Page } from 'playwright/test'
import { expect, test } from '../city.ts'
import { mira, MIRA } from '../seed.ts'

/**
 * A screenshot in numbers: how many colours it has (of 4,096), and how many of its 16 x 10 fields have a single colour.
 */
async function looked(page: Page): Promise<{ readonly colours: number; readonly plain: number }> {
  const png = (await page.screenshot()).toString('base64')
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')!
    pen.drawImage(image, 0, 0)
    const [across, down] = [16, 10]
    const all = new Set<number>()
    let plain = 0
    for (let field = 0; field < across * down; field += 1) {
      const width = Math.floor(image.width / across)
      const height = Math.floor(image.height / down)
      const { data: pixels } = pen.getImageData(
        (field % across) * width,
        Math.floor(field / across) * height,
        width,
        height,
      )
      const colours = new Set<number>()
      for (let at = 0; at < pixels.length; at += 4) {
        colours.add(((pixels[at]! >> 4) << 8) | ((pixels[at + 1]! >> 4) << 4) | (pixels[at + 2]! >> 4))
      }
      if (colours.size < 3) plain += 1
      for (const colour of colours) all.add(colour)
    }
    return { colours: all.size, plain }
  }, png)
}

test.describe('in a city of ten months', () => {
  test.use({ before: { events: mira } })
  test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

  test('the whole city is drawn, and a building is found and opened by keys', async ({ city }) => {
    test.setTimeout(90_000)
    const { page } = city
    await city.open()
    await expect(page.locator('.city-scene[data-whole]')).toBeVisible({ timeout: 45_000 })
    await expect.poll(async () => (await looked(page)).colours, { timeout: 45_000 }).toBeGreaterThan(300)
    expect((await looked(page)).plain).toBeLessThan(60)

    const picture = page.getByRole('application', { name: /^The city/ })
    await picture.focus()
    await page.keyboard.press('ArrowRight')
    const sign = page.locator('.city-signs .picture-sign:visible')
    await expect(sign).toHaveCount(1)
    await page.keyboard.press('ArrowLeft')
    await expect(sign).toHaveCount(1)
    const name = (await sign.textContent()) ?? 'none'
    await page.keyboard.press('Enter')
    await expect.poll(city.at).toMatch(/^#\/building\//)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  })
})

test('the first visit shows a village', async ({ city }) => {
  test.setTimeout(90_000)
  const { page } = city
  await city.open()
  await expect(page.getByRole('link', { name: 'Read the first story' })).toBeVisible()
  await expect.poll(async () => (await looked(page)).colours, { timeout: 45_000 }).toBeGreaterThan(200)
})

test('where no worker can be made, the page paints the city itself', async ({ city }) => {
  test.setTimeout(90_000)
  const { page } = city
  await page.addInitScript(() => {
    window.Worker = function refuse() {
      throw new Error('no workers here')
    } as unknown as typeof Worker
  })
  await city.open()
  await expect(page.locator('.city-scene[data-whole]')).toBeVisible({ timeout: 60_000 })
  await expect.poll(async () => (await looked(page)).colours, { timeout: 20_000 }).toBeGreaterThan(100)
})
