import type { FloorId } from '#city/ids.ts'
import { expect, test } from './city.ts'
import { eventsOf } from './seed.ts'

const floor = 'auth@L0' as FloorId
test.use({
  before: {
    events: eventsOf([
      { kind: 'begun' },
      { kind: 'predicted', floor, text: 'One secret is enough.', confidence: 'certain' },
      { kind: 'built', floor, verdict: 'blindsided', why: 'Nobody else was asked.' },
    ]),
  },
})

test('a building names the person of a built floor, and shows what was written where its learner was sure', async ({
  city,
  page,
}) => {
  await city.open('#/building/auth')
  await expect(page.getByRole('link', { name: /Marta, candle-seller/ })).toHaveAttribute('href', `#/floor/${floor}`)
  await page.getByRole('button', { name: 'The ones that teach most' }).click()
  const written = page.getByRole('dialog', { name: 'The ones that teach most' })
  await expect(written).toContainText('One secret is enough.')
  await expect(written).toContainText('Certain, no doubt')
  await expect(written).toContainText('Blindsided, on')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'The ones that teach most' })).toBeFocused()

  await city.go('#/building/database')
  await expect(page.getByRole('link', { name: /A better name/ })).toBeVisible()
  await expect(page.getByText('Emil')).toHaveCount(0)
})
