import type { FloorId } from '#city/ids.ts'
import { expect, test } from '../city.ts'
import { eventsOf } from '../seed.ts'

const floor = 'auth@L0' as FloorId
test.use({
  before: {
    events: eventsOf([
      { kind: 'begun' },
      { kind: 'predicted', floor, text: 'One secret is enough.', confidence: 'leaning' },
      { kind: 'built', floor, verdict: 'partly', why: '' },
    ]),
  },
})

test('the row of a built floor shows its person’s sign in the picture', async ({ city, page }) => {
  test.setTimeout(90_000)
  await city.open('#/building/auth')
  await expect(page.locator('.city-scene[data-whole]')).toBeAttached({ timeout: 60_000 })
  const sign = page.locator('.city-person')
  await page.getByRole('link', { name: /Marta, candle-seller/ }).focus()
  await expect(sign).toBeVisible()
  await expect(sign).toContainText('Marta, candle-seller')
  await page.getByRole('heading', { level: 1 }).focus()
  await expect(sign).toHaveCount(0)
})
