import { violationsByNight, violationsOf } from './axe.ts'
import { expect, test } from './city.ts'
import { MIRA } from './seed.ts'

test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

for (const [device, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`first visit, ${device}`, () => {
    test.use({ viewport, hasTouch: device === 'phone' })

    test(`axe finds nothing on the first visit, by day and by night, ${device}`, async ({ city }) => {
      const { page } = city
      const look = async (view: string) => {
        expect.soft(await violationsOf(page), view).toEqual([])
        expect.soft(await violationsByNight(page), `${view}, by night`).toEqual([])
      }
      await city.open()
      await look('welcome')
      await city.begin()
      await page.getByRole('button', { name: 'Show me the lesson' }).click()
      await look('asked for a word')
      await city.predict()
      await look('lesson')
      await city.raise()
      await look('first lights')
    })
  })
}
