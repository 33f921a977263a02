import type { FloorId } from '#city/ids.ts'
import { expect, test } from '../city.ts'
import { eventsOf } from '../seed.ts'

const floor = 'auth@L0' as FloorId
test.use({
  hasTouch: true,
  before: {
    events: eventsOf([
      { kind: 'begun' },
      { kind: 'predicted', floor, text: 'One secret is enough.', confidence: 'leaning' },
      { kind: 'built', floor, verdict: 'partly', why: '' },
    ]),
  },
})

test('the sign of a person hangs above them, stays while the pointer is on it, and leads to their floor', async ({
  city,
  page,
}) => {
  test.setTimeout(90_000)
  await city.open('#/building/auth')
  await expect(page.locator('.city-scene[data-whole][data-settled]')).toBeAttached({ timeout: 60_000 })
  const sign = page.locator('.city-person')
  await page.getByRole('link', { name: /Marta, candle-seller/ }).focus()
  await expect(sign).toBeVisible()
  await expect(sign).toContainText('Marta, candle-seller')
  const { x, y, width, height } = (await sign.boundingBox())!
  await page.getByRole('heading', { level: 1 }).focus()
  await expect(sign).toHaveCount(0)

  const middle = x + width / 2
  await page.mouse.move(middle, y + height + 8)
  await expect(sign).toBeVisible()
  await page.mouse.move(middle, y + height / 2, { steps: 10 })
  await expect(sign).toBeVisible()
  await page.mouse.move(middle + 160, y + height + 8)
  await expect(sign).toHaveCount(0)

  await page.touchscreen.tap(middle, y + height + 8)
  await expect(sign).toContainText('Marta, candle-seller')

  await page.mouse.move(middle, y + height + 8)
  await sign.locator('a').click()
  await expect.poll(city.at).toBe('#/floor/auth@L0')
})
