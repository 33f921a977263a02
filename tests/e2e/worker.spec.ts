import type { BrowserContext, Page } from 'playwright/test'
import { createCity, expect, prepare, test } from './city.ts'
import type { City } from './city.ts'
import { openHost } from './host.ts'
import { linkOf } from './learner-link.ts'
import { STATUSES } from '#share/snapshot.ts'
import { MIRA, mira } from './seed.ts'
import { watch } from './watch.ts'
import type { Watch } from './watch.ts'

/** Waits until the service worker is active and has stored all files, and the page is controlled by it. */
export async function worked(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

type Visit = { readonly city: City; readonly watch: Watch; readonly context: BrowserContext; readonly page: Page }

const visit = test.extend<{ path: string; visited: Visit & { readonly url: string } }>({
  path: ['/', { option: true }],
  visited: async ({ browser, path, before }, use) => {
    const host = await openHost(path)
    const context = await browser.newContext({ baseURL: host.url, serviceWorkers: 'allow' })
    const watched = await watch(context, new URL(host.url).origin)
    watched.allow(/answer 404|status of 404|ERR_INTERNET_DISCONNECTED/)
    await prepare(context, before)
    const page = await context.newPage()
    const city = await createCity(page, watched)
    await page.goto(host.url)
    await expect(page.locator('h1').first()).toBeAttached()
    await worked(page)
    await use({ city, watch: watched, context, page, url: host.url })
    expect(watched.unexpected()).toEqual([])
    await context.close()
    await host.close()
  },
})

visit.use({ before: { events: mira } })

const OWN = 'Level 2, The Builder'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Offline first, and with the browser’s own cache emptied: what is there then is what the worker stored by itself. */
async function withoutAndWithNetwork({ page, context }: Visit, visitAll: (isOffline: boolean) => Promise<void>) {
  const devtools = await context.newCDPSession(page)
  for (const isOffline of [true, false]) {
    await test.step(isOffline ? 'offline' : 'online', async () => {
      await devtools.send('Network.clearBrowserCache')
      await context.setOffline(isOffline)
      await visitAll(isOffline)
    })
  }
}

visit.describe('in a folder of the host', () => {
  visit.use({ path: '/~mira/town/' })

  visit('a link whose # was escaped on its way leads to its learner, offline and online', async ({ visited }) => {
    const { page, url } = visited
    const payload = (await linkOf(mira, STATUSES, MIRA.now.getTime())).slice(1)
    await withoutAndWithNetwork(visited, async () => {
      for (const [written, place] of [
        [`%23${payload}`, ''],
        [`%23${payload}/building/database`, '/building/database'],
        [`%252523P${payload.slice(1)}/floor/database@L1`, '/floor/database@L1'],
        [`%23/%23${payload}`, ''],
        [`%23${payload.replace('.', '%2E')}%2Ffloor%2Fdatabase%40L1?fbclid=abc`, '/floor/database@L1'],
        [`index.html%23${payload}`, ''],
        [`?utm_source=mail%23${payload}`, ''],
      ] as const) {
        await page.goto(`${url}${written}`)
        await expect(page.getByText('you are looking on'), written).toBeVisible()
        const at = new URL(page.url())
        expect(at.pathname + at.search, written).toMatch(/^\/~mira\/town\/(index\.html)?$/)
        expect(decodeURIComponent(at.hash).endsWith(place), `${written} ${at.hash}`).toBe(true)
      }
      await page.goto(`${url}%23/building/database`)
      await expect(heading(page)).toHaveText(/^Database/)
    })
  })

  visit('a path without a page says so and leads to the city, offline and online', async ({ visited }) => {
    const { page, url } = visited
    await withoutAndWithNetwork(visited, async () => {
      for (const nowhere of ['some/page', 'some/page/', 'nothing.html', '%23%']) {
        await page.goto(`${url}${nowhere}`)
        await expect(heading(page), nowhere).toHaveText(/There is no(thing at this address| page here)/)
        await page.getByRole('link', { name: /^Go to the city/ }).click()
        await expect(heading(page), nowhere).toHaveText(OWN)
        expect(new URL(page.url()).pathname, nowhere).toBe('/~mira/town/')
      }
    })
  })
})

visit(
  'files of the host are served as they are, and a query changes nothing, offline and online',
  async ({ visited }) => {
    const { page, url } = visited
    await withoutAndWithNetwork(visited, async (isOffline) => {
      for (const query of ['?fbclid=abc', '?', '?=x', 'index.html?a=1&b=2']) {
        await page.goto(`${url}${query}`)
        await expect(heading(page), query).toHaveText(OWN)
      }
      // The picture for posts on other sites is not stored for offline use.
      for (const [file, type] of [
        ['licences.txt', 'text/plain'],
        ['robots.txt', 'text/plain'],
        ...(isOffline ? [] : [['social.jpg', 'image/jpeg']]),
      ]) {
        await page.goto(`${url}${file}`)
        expect(await page.evaluate(() => document.contentType), file).toBe(type)
      }
    })
  },
)

visit('a shared link has the address of the city without the query with which it was opened', async ({ visited }) => {
  const { page, city, url, context } = visited
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${url}?fbclid=abc&gclid=2#/share`)
  await page.getByRole('button', { name: 'Copy link' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.slice(0, url.length + 4)).toBe(`${url}#p1.`)
  await context.setOffline(true)
  await page.goto(`${url}?fbclid=abc${new URL(copied).hash}`)
  await expect(page.getByText('you are looking on')).toBeVisible()
  expect(city.at()).toBe(new URL(copied).hash)
})
