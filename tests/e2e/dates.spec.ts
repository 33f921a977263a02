import type { PhaseId } from '#city/ids.ts'
import type { Deed } from '#progress/event.ts'
import { expect, test } from './city.ts'
import { eventsOf } from './seed.ts'

const begun: Deed = { kind: 'begun' }

test.describe('a phase of which nothing was dated', () => {
  test.use({ before: { events: eventsOf([begun]) } })

  test('refuses a year with two digits in words, and takes the whole year', async ({ city, page }) => {
    await city.open('#/curriculum/phase-0')
    await page.getByRole('button', { name: 'Set your own dates' }).click()
    const start = page.getByLabel('Start', { exact: true })
    await start.fill('0026-11-01')
    await page.getByRole('button', { name: 'Keep the dates' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'The year 0026 is outside the calendar' })).toBeVisible()
    await start.fill('2026-11-01')
    await page.getByRole('button', { name: 'Keep the dates' }).click()
    await expect.poll(async () => JSON.stringify(await city.log())).toContain('"start":"2026-11-01"')
  })
})

test.describe('a phase that an older release dated to the year 26', () => {
  const far: Deed = { kind: 'phaseDated', phase: 'phase-0' as PhaseId, start: '0026-11-01', target: '9999-12-31' }
  test.use({ before: { events: eventsOf([begun, far]) } })

  test('opens, is drawn with few parts, and can be dated again', async ({ city, page }) => {
    await city.open('#/curriculum')
    await expect(page.locator('.aqueduct-drawing')).toBeVisible()
    expect(await page.locator('.aqueduct-drawing *').count()).toBeLessThan(2000)
    await city.go('#/curriculum/phase-0')
    await expect(page.getByRole('button', { name: /^Your dates: begun on 1 November 26/ })).toBeVisible()
  })
})
