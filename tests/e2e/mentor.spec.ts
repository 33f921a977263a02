import type { Locator, Page } from 'playwright/test'
import { createCity, expect, prepare, test } from './city.ts'
import { miraOnCall } from './nights.ts'
import { MIRA } from './seed.ts'
import { watch } from './watch.ts'

/** How a person presses something. */
type Hands = 'mouse' | 'keyboard' | 'finger'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** More than one press of Tab for everything on any page. */
const MOST_TABS = 300

async function press(target: Locator, hands: Hands): Promise<void> {
  await target.waitFor()
  // Two presses within half a second at one place, or two of Enter, count as one.
  await target.page().waitForTimeout(550)
  if (hands === 'mouse') return target.click()
  if (hands === 'finger') return target.tap()
  const has = () => target.evaluate((element) => element === document.activeElement)
  for (let tabs = 0; tabs < MOST_TABS && !(await has()); tabs++) await target.page().keyboard.press('Tab')
  expect(await has(), 'the keyboard reaches it').toBe(true)
  return target.page().keyboard.press('Enter')
}

const copied = async (page: Page) => new URL(await page.evaluate(() => navigator.clipboard.readText())).hash

for (const hands of ['mouse', 'keyboard', 'finger'] as const) {
  test(`a learner shares, a mentor answers, and both see what came of it, by ${hands}`, async ({
    browser,
    baseURL,
  }) => {
    const origin = new URL(baseURL ?? '').origin
    /** A browser of its own, with its own storage. */
    const person = async (events: typeof miraOnCall) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        permissions: ['clipboard-read', 'clipboard-write'],
        ...(hands === 'finger' && PHONE),
      })
      const watched = await watch(context, origin)
      await prepare(context, { events })
      const page = await context.newPage()
      await page.clock.setFixedTime(MIRA.now)
      return { context, watched, page, city: await createCity(page, watched) }
    }
    const learner = await person(miraOnCall)
    const mentor = await person([])
    const share = async () => {
      await learner.page.bringToFront()
      await press(learner.page.getByRole('button', { name: 'Copy link' }), hands)
      await expect(learner.page.getByText('Open it here, in this browser.')).toBeVisible()
      return copied(learner.page)
    }

    await learner.city.open('#/share')
    const evidence = learner.page.getByRole('checkbox', { name: /^Evidence links/ })
    await evidence.check()
    const link = await share()

    // The mentor looks, vouches for two and asks about one.
    await mentor.page.bringToFront()
    await mentor.city.open(link)
    const bar = mentor.page.getByRole('complementary', { name: 'Your reply' })
    await expect(bar).toContainText('is empty')
    await expect(mentor.page.getByRole('heading', { name: /^Since you looked/ })).toHaveCount(0)
    for (const id of ['accounts', 'juice-shop']) {
      await mentor.city.go(`${link}/checkpoint/phase-2/${id}`)
      await press(mentor.page.getByRole('button', { name: /^Vouch for/ }), hands)
      await expect(mentor.page.getByText('You vouch for this')).toBeVisible()
    }
    await mentor.city.go(`${link}/checkpoint/phase-2/mitigations`)
    await press(mentor.page.getByRole('button', { name: /^Ask: / }), hands)
    await mentor.page.keyboard.type('Which one did you drop, and why?')
    await press(mentor.page.getByRole('button', { name: 'Done' }), hands)
    await mentor.city.go(`${link}/incident/the-long-night`)
    await expect(mentor.page.getByText('Certain, no doubt. Another cause named.')).toBeVisible()
    await press(mentor.page.getByRole('button', { name: 'Remark: The Long Night' }), hands)
    await mentor.page.keyboard.type('As many asked as before. Look at the rate first.')
    await press(mentor.page.getByRole('button', { name: 'Done' }), hands)
    await expect(bar).toContainText('2 vouches, 1 question, 1 remark')
    await press(bar.getByRole('button', { name: 'Copy reply link' }), hands)
    await expect(bar).toContainText('Your reply of 21 Nov')
    const reply = await copied(mentor.page)

    // The learner sees it before taking it in, takes it in, and answers.
    await learner.page.bringToFront()
    await learner.city.go(reply)
    await expect(learner.page.getByRole('heading', { name: /^A reply from/ })).toBeFocused()
    await expect(learner.page.getByText(/have not had an answer from this browser before/)).toBeVisible()
    const before = await learner.city.log()
    await press(learner.page.getByRole('button', { name: 'Take it in' }), hands)
    await expect(learner.page.getByRole('heading', { name: 'You took this in today' })).toBeVisible()
    const deeds = await learner.city.deeds()
    expect(deeds.slice(before.length)).toEqual([
      'checkpointVouched phase-2/accounts',
      'checkpointVouched phase-2/juice-shop',
      'remarked',
      'remarked',
    ])
    await press(learner.page.getByRole('link', { name: /^See it there.*The Long Night/ }), hands)
    await expect(learner.page.getByRole('heading', { name: 'What a mentor wrote here' })).toBeFocused()
    await expect(learner.page.getByText('As many asked as before. Look at the rate first.')).toBeVisible()
    await learner.city.go('#/checkpoint/phase-2/mitigations')
    await learner.page.getByLabel('Your answer').fill('The captcha: a queue held them off better.')
    await learner.page.getByLabel('Your answer').blur()
    await learner.city.go('#/share')
    await evidence.check()
    const second = await share()
    expect(second).not.toBe(link)

    // The mentor reads the answer, and the desk says what changed.
    await mentor.page.bringToFront()
    await mentor.page.clock.setFixedTime(MIRA.now.getTime() + 3_600_000)
    await mentor.city.go(second)
    const news = mentor.page.getByRole('region', { name: /^Since you looked at the link of/ })
    await expect(news).toContainText(/answer/i)
    await expect(news).toContainText(/vouche/i)
    await press(mentor.page.getByRole('link', { name: /^What they wrote/ }), hands)
    await expect(mentor.page.getByText('The captcha: a queue held them off better.')).toBeVisible()
    await mentor.city.go('#/desk')
    const row = mentor.page.getByRole('listitem').filter({ hasText: 'Mira' }).first()
    await expect(row).toContainText('Since the link of 21 Nov')
    await expect(row).toContainText(/answer/i)

    expect(await mentor.city.log()).toEqual([])
    expect([...learner.watched.unexpected(), ...mentor.watched.unexpected()]).toEqual([])
    await learner.context.close()
    await mentor.context.close()
  })
}
