import type { Deed } from '#progress/event.ts'
import { expect, test } from './city.ts'
import { eventsOf } from './seed.ts'

const NOVEMBER = new Date('2026-11-30T23:50:00Z')
const DECEMBER = new Date('2026-12-01T00:05:00Z')
const begun: Deed = { kind: 'begun' }

test.use({ before: { events: eventsOf([begun]) } })
test.beforeEach(({ page }) => page.clock.setFixedTime(NOVEMBER))

test('what a page that broke had left in a month past is offered in the next one, and can be kept', async ({
  city,
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('left') === null)
      localStorage.setItem('bvc.draft.reflection/2026-11/0', JSON.stringify({ text: 'Half a month', at: 1 }))
    sessionStorage.setItem('left', 'yes')
  })
  await page.clock.setFixedTime(DECEMBER)
  await city.open('#/journal')
  await expect(page.getByText('What you wrote in November is not kept yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Turn to November' }).click()
  await expect(page.getByRole('heading', { name: 'November' })).toBeFocused()
  const field = page.locator('.answer textarea').first()
  await expect(field).toHaveValue('Half a month')
  await field.focus()
  await field.blur()
  await expect
    .poll(async () => JSON.stringify(await city.log()))
    .toContain('"month":"2026-11","question":0,"text":"Half a month"')
  await page.getByRole('button', { name: 'Turn to December' }).click()
  await expect(page.getByRole('heading', { name: 'December, beside November' })).toBeVisible()
  await expect(page.getByText('is not kept yet')).toHaveCount(0)
})

test('an open journal turns with the month, but not while someone writes in it', async ({ city, page }) => {
  const turn = async (to: Date) => {
    await page.clock.setFixedTime(to)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
  }
  await city.open('#/journal')
  const field = page.locator('.answer textarea').first()
  await expect(page.getByRole('heading', { name: 'November' })).toBeVisible()
  await turn(DECEMBER)
  await expect(page.getByRole('heading', { name: 'December' })).toBeVisible()
  await field.fill('The last of December')
  await turn(new Date('2027-01-01T00:05:00Z'))
  await expect(page.getByText('It is January now. What you write here goes to December 2026.')).toBeVisible()
  await expect(field).toHaveValue('The last of December')
  await page.getByRole('button', { name: 'Turn to January' }).click()
  await expect(page.getByRole('heading', { name: 'January, beside December 2026' })).toBeVisible()
  await expect(field).toHaveValue('')
  await expect.poll(async () => JSON.stringify(await city.log())).toContain('"month":"2026-12"')
})

test('in the first month nothing is said of the month before', async ({ city, page }) => {
  await city.open('#/journal')
  await expect(page.getByRole('heading', { name: 'November', exact: true })).toBeVisible()
  await city.go('#/curriculum/phase-0')
  await expect(page.getByRole('link', { name: 'Write it in the journal' })).toBeVisible()
  await expect(page.getByText('October')).toHaveCount(0)
})
