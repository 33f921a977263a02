import { expect, test } from './city.ts'
import { ID, LOOK_ON, ON_CALL, toTheAlert } from './open-night.ts'

test.use({ before: { events: ON_CALL } })

test('a night that is over leads on from its time bar: to naming, then to what it was', async ({ city }) => {
  const { page } = city
  await city.open(`#/incident/${ID}`)
  await page.getByRole('button', { name: 'Begin the night' }).click()
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible()
  const bar = page.getByRole('group', { name: 'Time', exact: true })
  await toTheAlert(page, () => page.keyboard.press('Shift+ArrowRight'))
  await page.getByRole('button', { name: LOOK_ON.name, exact: true }).click()
  const asking = page.locator('.night-asking')
  await expect(asking).toContainText('The last 10 seconds')
  await asking.locator('.trends label', { hasText: 'It stays' }).click()
  await asking.locator('.piles label', { hasText: 'Leaning' }).click()
  await page.getByRole('button', { name: 'Do it' }).click()

  // What came of it is said where time stopped, with the way to it.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Shift+ArrowRight')
        return bar.getByRole('button', { name: 'What you did' }).count()
      },
      { intervals: [200] },
    )
    .toBe(1)
  await expect(bar).toContainText(`${LOOK_ON.name}: it `)
  await bar.getByRole('button', { name: 'What you did' }).click()
  await expect(page.getByRole('heading', { name: 'What you did' })).toBeFocused()

  const on = bar.getByRole('button', { name: 'Say what it is' })
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Shift+ArrowRight')
        return on.count()
      },
      { intervals: [50], timeout: 30_000 },
    )
    .toBe(1)
  // A press that was to stop time leads nowhere yet.
  const naming = page.locator('.incident-verdict')
  await expect(async () => {
    await on.click()
    await expect(naming.getByRole('radio').first()).toBeFocused({ timeout: 200 })
  }).toPass()
  await naming.locator('.causes label', { hasText: 'None of these.' }).click()
  await page.getByRole('textbox', { name: /^What did you see/ }).fill('All of it fails at once.')
  await naming.locator('.piles label', { hasText: 'Guess' }).click()
  await page.getByRole('button', { name: 'Say it' }).click()
  await expect(naming).toContainText('All of it fails at once.')
  await bar.getByRole('button', { name: 'See what it was' }).click()
  await expect(page.getByRole('heading', { name: 'It was something else.' })).toBeVisible()
  await expect(page.locator('.incident-kept')).toContainText(/You said, at 15:30:00/)
})
