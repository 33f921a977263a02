import { expect, test } from '../city.ts'
import { EVERYTHING, linkOf } from '../learner-link.ts'
import { mira, MIRA } from '../seed.ts'

const link = await linkOf(mira, EVERYTHING, MIRA.now.getTime())

test.use({ before: { events: mira } })
test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

for (const [name, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`on ${name} a mentor sees the three things worth judging marked over their buildings`, async ({ city }) => {
    test.setTimeout(120_000)
    const { page } = city
    await page.setViewportSize(viewport)
    await city.open(link)
    const pins = page.locator('.mentor-pin:visible')
    await expect(pins).toHaveCount(3, { timeout: 60_000 })
    const sheet = (await page.locator('.mentor-sheet').boundingBox())!
    for (const pin of await pins.all()) {
      const { x, y, width, height } = (await pin.boundingBox())!
      expect(x >= 0 && y >= 0 && (x + width <= sheet.x || y + height <= sheet.y)).toBe(true)
    }
    await pins.filter({ hasText: '3' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect.poll(city.at).toBe(`${link}/floor/vulnerabilities@L2`)
  })
}

test('the preview of the link shows the city itself once it is drawn', async ({ city }) => {
  test.setTimeout(120_000)
  await city.open('#/share')
  await expect(city.page.locator('.share-picture canvas')).toBeVisible({ timeout: 60_000 })
  await expect(city.page.locator('.share-picture .skyline')).toHaveCount(0)
})
