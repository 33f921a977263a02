import { FOR_A_MENTOR, STATUSES } from '#share/snapshot.ts'
import { expect, test } from './city.ts'
import { linkOf } from './learner-link.ts'
import { MIRA, mira } from './seed.ts'

const now = MIRA.now.getTime()
test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

test.describe('between one’s own city and links', () => {
  test.use({ before: { events: mira } })

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 320, height: 256 },
  ]) {
    test(`the focus goes to the new heading and the change is said, at ${viewport.width}`, async ({ city }) => {
      const { page } = city
      await page.setViewportSize(viewport)
      const links = [
        await linkOf(mira, STATUSES, now),
        await linkOf(mira.slice(0, 40), { ...STATUSES, days: true }, now),
      ]
      const isAtHeading = () => expect(page.locator('h1:focus')).toHaveCount(1)
      const said = page.getByRole('status').filter({ hasText: /^You (are in|have left)/ })
      await city.open('#/building/database')
      await expect(page.locator('h1')).toContainText('Database')
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
      await expect(said).toHaveCount(0)
      for (const [from, to, words] of [
        ['#/building/database', `${links[0]}/building/database`, 'You are in a learner’s link.'],
        [`${links[0]}/building/database`, `${links[1]}/building/database`, 'You are in a learner’s link.'],
        [`${links[1]}/building/database`, links[1]!, 'You are in a learner’s link.'],
        [links[1]!, links[0]!, 'You are in a learner’s link.'],
        [links[0]!, '#/journal', 'You have left the link.'],
        ['#/journal', links[1]!, 'You are in a learner’s link.'],
        [links[1]!, '#/directory', 'You have left the link.'],
      ] as const) {
        const isGoing = async (at: string) => {
          await expect.poll(city.at).toBe(at)
          await isAtHeading()
          if (at === to) await expect(said).toHaveText(words)
        }
        await city.go(to)
        await isGoing(to)
        await page.goBack()
        await isGoing(from)
        await page.goForward()
        await isGoing(to)
      }
    })

    test(`each page of a link has a way back to one’s own city, at ${viewport.width}`, async ({ city }) => {
      const { page } = city
      await page.setViewportSize(viewport)
      const link = await linkOf(mira, STATUSES, now)
      for (const place of [
        '',
        '/directory',
        '/district/the-craft',
        '/building/database',
        '/floor/database@L1',
        '/curriculum',
        '/curriculum/phase-2',
        '/checkpoint/phase-2/threat-model',
        '/journal',
      ]) {
        await city.open(`${link}${place}`)
        const leave = page.getByRole('link', { name: 'To your own city' })
        await expect(leave).toBeInViewport()
        await leave.focus()
        await page.keyboard.press('Enter')
        await expect.poll(city.at).toBe('#/')
        await expect(page.locator('h1:focus')).toHaveCount(1)
      }
    })
  }
})

test('someone without a city leaves a link for the first page', async ({ city }) => {
  await city.open(await linkOf(mira, STATUSES, now))
  await city.page.getByRole('link', { name: 'To your own city' }).click()
  await expect(city.page.getByRole('link', { name: 'Read the first story' })).toBeVisible()
})

test('a mentor’s day changes at midnight while the page is open', async ({ city }) => {
  const { page } = city
  await city.open(await linkOf(mira, FOR_A_MENTOR, now))
  const facts = page.locator('.mentor-facts')
  await expect(facts).toContainText('Floors of this level')
  const before = await facts.textContent()
  await page.clock.setFixedTime(new Date(now + 40 * 86_400_000))
  expect(await facts.textContent()).toBe(before)
  // As if the page were looked at again.
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(facts).toContainText('lights out')
  await expect(facts).not.toHaveText(before ?? '')
})
