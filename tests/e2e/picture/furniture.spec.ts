import { expect, test } from '../city.ts'
import { overlapping } from '../measure.ts'
import { MIRA, mira } from '../seed.ts'

const FURNITURE = [
  '.notices-signs > .sign',
  '.board',
  '.signpost',
  '.stairs',
  '.ladder',
  '.city-map',
  '.top-bar',
  '.dock',
]

test.use({ before: { events: mira } })
test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const

test('the controls around the city do not overlap at any size', async ({ city }) => {
  const { page } = city
  await city.open()
  await expect(page.getByText('Your city has grown')).toBeVisible()
  await expect(page.locator('.city-scene canvas[data-drawn]')).toBeVisible()
  for (const [width, height] of SIZES) {
    await test.step(`${width} x ${height}`, async () => {
      await page.setViewportSize({ width, height })
      await expect(page.locator(width < 1024 ? '.ladder' : '.stairs')).toBeVisible()
      await expect(page.locator(width < 1024 ? '.dock' : '.signpost')).toBeVisible()
      await expect(page.locator('.city-map')).toBeVisible({ visible: width >= 1280 })
      await expect.poll(() => page.evaluate(overlapping, FURNITURE)).toEqual([])
    })
  }
})

test('the stairs stay where they are while they are used', async ({ city }) => {
  const { page } = city
  await city.open()
  const stairs = page.locator('.stairs')
  const before = await stairs.boundingBox()
  await page.getByRole('slider', { name: 'Look ahead' }).press('End')
  await expect(page.getByText('Looking ahead to Architect')).toBeVisible()
  expect(await stairs.boundingBox()).toEqual(before)
})

test('the owner of the city and what the level still needs take one line each', async ({ city }) => {
  const { page } = city
  await city.open()
  const whose = page.locator('.board-name p')
  await expect(whose).toHaveText('Mira’s city, since 2 February')
  expect((await whose.boundingBox())?.height).toBeLessThan(30)
  await page.setViewportSize({ width: 390, height: 844 })
  const needs = page.locator('.top-bar-words p')
  await expect(needs).toHaveText(/^9 of 13 floors, 3 of 6 checkpoints/)
  expect((await needs.boundingBox())?.height).toBeLessThan(30)
})
