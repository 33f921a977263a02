import { expect, test } from './city.ts'
import { miraOnCall } from './nights.ts'
import { MIRA } from './seed.ts'

test.use({ before: { events: miraOnCall } })

const KEPT = 'Keep it as a post-mortem'
const IN_ITS_PLACE = 'Put this night in its place'

test('the nights are run once, and what is shown of them stays while the window and the log change', async ({
  city,
}) => {
  const { page } = city
  await page.clock.setFixedTime(MIRA.now)
  await page.addInitScript(() => {
    const counted = { nights_made: 0 }
    Object.assign(window, counted)
    const Original = window.Worker
    window.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        if (options?.name === 'night') (window as unknown as typeof counted).nights_made += 1
      }
    }
  })
  const nightsMade = () => page.evaluate(() => (window as unknown as { nights_made: number }).nights_made)
  await city.open('#/incident/the-long-night')
  const strip = page.locator('.night-strip')
  await expect(strip).toBeVisible({ timeout: 30_000 })
  const made = await nightsMade()
  expect(made).toBeGreaterThan(0)
  await strip.evaluate((element) => element.setAttribute('data-first', ''))
  for (const [width, height] of [
    [1280, 700],
    [800, 700],
    [390, 844],
    [1280, 720],
  ] as const)
    await page.setViewportSize({ width, height })
  await page.getByRole('button', { name: KEPT }).click()
  await expect(page.getByText('This night is kept in')).toBeVisible()
  await expect(page.locator('.night-strip[data-first]')).toBeVisible()
  expect(await nightsMade()).toBe(made)
})

test('a post-mortem tells of one night: the next takes its place whole, and keys begin no other', async ({ city }) => {
  const { page } = city
  await page.clock.setFixedTime(MIRA.now)
  await city.open('#/incident/your-certificate-is-ready')
  await page.getByRole('button', { name: KEPT }).focus({ timeout: 30_000 })
  const heading = page.getByRole('heading', { name: 'A post-mortem' })
  await page.keyboard.press('Enter')
  await expect(heading).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const cells = async () =>
    Object.fromEntries(
      (await city.log()).flatMap((event) =>
        event.kind === 'cellWritten' && event.worksheet === 'worksheet/post-mortem' ? [[event.field, event.text]] : [],
      ),
    )
  await expect.poll(async () => Object.keys(await cells()).length).toBe(5)
  expect((await cells())['minutes-to-mitigate']).toBe('3.1')

  // This night never ended its harm, so it has no minutes, and those of the other must not stay.
  await city.go('#/incident/the-long-night')
  await page.getByRole('button', { name: IN_ITS_PLACE }).focus({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: KEPT })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(heading).toBeFocused()
  await expect(page.getByRole('button', { name: IN_ITS_PLACE })).toHaveCount(0)
  await expect.poll(async () => (await cells())['minutes-to-mitigate']).toBe('')
  const kinds = (await city.log()).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'incidentBegun')).toHaveLength(2)
})
