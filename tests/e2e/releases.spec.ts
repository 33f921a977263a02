import type { BrowserContext, Page } from 'playwright/test'
import { createCity, expect, prepare, test } from './city.ts'
import type { City } from './city.ts'
import { makeNextRelease, openHost } from './host.ts'
import { linkOf } from './learner-link.ts'
import { STATUSES } from '#share/snapshot.ts'
import { MIRA, mira } from './seed.ts'
import { watch } from './watch.ts'

type Deployed = {
  readonly city: City
  readonly page: Page
  readonly context: BrowserContext
  readonly openTab: () => Promise<City>
  readonly deploy: () => void
}

/** The learner `mira` at a host that can deploy a newer release, in which every part has another name. */
const visit = test.extend<{ worker: 'allow' | 'block'; visited: Deployed }>({
  worker: ['allow', { option: true }],
  visited: async ({ browser, worker, before }, use) => {
    const host = await openHost('/town/')
    const next = await makeNextRelease()
    const context = await browser.newContext({ baseURL: host.url, serviceWorkers: worker })
    const watched = await watch(context, new URL(host.url).origin)
    watched.allow(/answer 404|status of 404|dynamically imported module|preload CSS/)
    await prepare(context, before)
    const openTab = async () => {
      const page = await context.newPage()
      await page.goto(host.url)
      await expect(page.locator('h1').first()).toBeAttached()
      return createCity(page, watched)
    }
    const city = await openTab()
    await use({ city, page: city.page, context, openTab, deploy: () => host.deploy(next.folder) })
    expect(watched.unexpected()).toEqual([])
    await context.close()
    await host.close()
    await next.remove()
  },
})
visit.use({ before: { events: mira } })

const isOfRelease = (page: Page, release: 'first' | 'next') =>
  expect(page.locator('link[data-program][href*="_next"]')).toHaveCount(release === 'next' ? 1 : 0)
const active = (page: Page) =>
  page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
/** Looks for a newer worker, as browsers do by themselves from time to time. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
const useItNow = (page: Page) => page.getByRole('button', { name: 'Use it now' })
const useNewRelease = (page: Page) => page.getByRole('button', { name: 'Use the new release' })

visit(
  'on a first visit a newer release is accepted by one press or by two',
  async ({ visited: { city, page, deploy } }) => {
    await active(page)
    await city.go('#/floor/cloud-environments@L2')
    await page.getByLabel('Your prediction').pressSequentially('Half a sen')
    deploy()
    await lookForUpdate(page)
    await expect(useItNow(page)).toBeVisible()
    await page.getByLabel('Your prediction').pressSequentially('tence')
    await useItNow(page).dblclick()
    await isOfRelease(page, 'next')
    await expect(page.getByLabel('Your prediction')).toHaveValue('Half a sentence')
    expect(city.at()).toBe('#/floor/cloud-environments@L2')
    await expect(useItNow(page)).toHaveCount(0)
    expect((await city.log()).length).toBe(mira.length)
  },
)

visit(
  'a page with a service worker can load all of its parts after a deploy',
  async ({ visited: { city, page, deploy } }) => {
    await active(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    deploy()
    for (const [place, title] of [
      ['#/journal', 'Journal'],
      ['#/settings', 'Settings'],
      ['#/floor/threat-modeling@L3', 'The man at the gate'],
    ] as const) {
      await city.go(place)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    }
    await isOfRelease(page, 'first')
  },
)

visit('each of two tabs accepts a newer release for itself', async ({ visited: { page, openTab, deploy } }) => {
  await active(page)
  const other = await openTab()
  await other.go('#/floor/cloud-environments@L2')
  await other.page.getByLabel('Your prediction').fill('Half a sentence')
  deploy()
  await lookForUpdate(page)
  await expect(useItNow(page)).toBeVisible()
  await expect(useItNow(other.page)).toBeVisible()
  await useItNow(page).click()
  await isOfRelease(page, 'next')
  await isOfRelease(other.page, 'first')
  await other.go('#/journal')
  await expect(useNewRelease(other.page)).toBeVisible()
  await other.go('#/floor/cloud-environments@L2')
  await useItNow(other.page).click()
  await isOfRelease(other.page, 'next')
  await expect(other.page.getByLabel('Your prediction')).toHaveValue('Half a sentence')
})

visit.describe('without a worker', () => {
  visit.use({ worker: 'block' })

  visit(
    'if a part of an old release is missing, the newer release is offered once, and accepted by a press',
    async ({ visited }) => {
      const { city, page, deploy } = visited
      await city.go('#/floor/cloud-environments@L2')
      await page.getByLabel('Your prediction').fill('Half a sentence')
      deploy()
      await city.go('#/journal')
      await expect(
        page.getByText('This part is missing from the page as it was loaded. What you wrote is kept.'),
      ).toBeVisible()
      await isOfRelease(page, 'first')
      await useNewRelease(page).click()
      await isOfRelease(page, 'next')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
      await city.go('#/floor/cloud-environments@L2')
      await expect(page.getByLabel('Your prediction')).toHaveValue('Half a sentence')
    },
  )

  visit('missing lessons and a missing mentor’s view offer it too', async ({ visited: { city, page, deploy } }) => {
    await city.go('#/floor/cloud-environments@L2')
    deploy()
    await city.go('#/floor/threat-modeling@L3')
    await expect(useNewRelease(page)).toBeVisible()
    await city.go('#/')
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      await linkOf(mira, STATUSES, MIRA.now.getTime()),
    )
    await useNewRelease(page).click()
    await expect(page.getByText('you are looking on')).toBeVisible()
    await isOfRelease(page, 'next')
  })
})
