import { expect, test } from './city.ts'
import { MIRA, mira } from './seed.ts'

test.describe('390 x 844, by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a floor is built with a thumb', async ({ city }) => {
    const { page } = city
    await city.open()
    await page.getByRole('link', { name: 'Read the first story' }).tap()
    await page.getByLabel('Your prediction').fill('It is counted twice.')
    await page.locator('label', { hasText: 'Certain' }).tap()
    await page.getByRole('button', { name: 'Show me the lesson' }).tap()
    await page.locator('label', { hasText: 'Blindsided' }).tap()
    await page.getByRole('button', { name: 'Open the building' }).tap()
    await expect.poll(city.at).toBe('#/')
    await page.getByRole('link', { name: 'Directory', exact: true }).tap()
    await page
      .locator('.directory')
      .getByRole('link', { name: /^Database/ })
      .tap()
    await expect.poll(city.at).toBe('#/building/database')
    await page.getByRole('link', { name: 'Look into the ground floor' }).tap()
    await expect.poll(city.at).toBe('#/floor/database@L0')
    expect(await city.deeds()).toEqual(['begun', 'predicted frontend@L0', 'built frontend@L0'])
  })
})

for (const [name, viewport] of [
  ['320 px', { width: 320, height: 640 }],
  ['200% of 1440', { width: 720, height: 450 }],
  ['1024 px', { width: 1024, height: 768 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, before: { events: mira } })
    test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

    test(`every way is there at ${name}`, async ({ city }) => {
      const { page } = city
      await city.open()
      const places = page.getByRole('navigation', { name: 'Places' })
      for (const way of ['City', 'Rounds', 'Curriculum', 'Journal'])
        await expect(places.getByRole('link', { name: way })).toBeVisible()
      for (const tool of ['Search the city', 'Share your city', 'Settings'])
        await expect(page.getByRole('link', { name: tool })).toBeVisible()
      await expect(page.getByRole('slider', { name: 'Look ahead' })).toBeVisible()
    })
  })
}
