import { toBuildingId } from '#city/ids.ts'
import { expect, test } from './city.ts'
import { floorsOf } from './content.ts'
import { deedsOfLevel, eventsOf } from './seed.ts'

test.use({ before: { events: eventsOf([{ kind: 'begun' }, ...deedsOfLevel(0).slice(0, 2)]) } })

test('by keyboard, a learner sets something before a building, takes it back, and finds it after a reload', async ({
  city,
}) => {
  const { page } = city
  const ground = floorsOf(0)[0]!
  await city.open(`#/building/${toBuildingId(String(ground.building))}`)
  const button = page.getByRole('button', { name: 'Make it yours' })
  // The ground floor was built an hour ago: the choice is there, and does not open by itself any more.
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await button.focus()
  await page.keyboard.press('Enter')
  const things = page.getByRole('group', { name: 'Before the door' })
  await things.getByRole('radio', { name: 'Leave it' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(things.getByRole('radio', { name: 'Bicycle' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(things.getByRole('radio', { name: 'Sundial' })).toBeChecked()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(things.getByRole('radio', { name: 'Bicycle' })).toBeChecked()
  await page.getByRole('group', { name: 'Awning' }).getByText('Plum').click()
  await page.reload()
  await button.click()
  await expect(things.getByRole('radio', { name: 'Bicycle' })).toBeChecked()
  await expect(page.getByRole('radio', { name: /^Plum.*scalloped/ })).toBeChecked()
})
