import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './city.ts'
import { MIRA, mira } from './seed.ts'

test('the page has its content security policy unchanged, before anything that could violate it', async ({
  page,
  city,
  baseURL,
}) => {
  const html = await (await page.request.get(baseURL ?? '')).text()
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  expect(policy.replaceAll('&#39;', "'")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
  )
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link|style)/))
  await city.open()
  await expect(page.locator('style, script:not([src])')).toHaveCount(0)
})

test('a violation of the policy, an error and a request to another origin are noticed by these tests', async ({
  city,
  page,
}) => {
  await city.open()
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.planted = 1' }))
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/x.png' }))
    setTimeout(() => {
      throw new Error('planted')
    })
  })
  await expect.poll(() => city.watch.unexpected().join('\n')).toMatch(/policy: script-src/)
  await expect.poll(() => city.watch.unexpected().join('\n')).toMatch(/policy: img-src https:\/\/elsewhere/)
  await expect.poll(() => city.watch.unexpected().join('\n')).toMatch(/thrown: Error: planted/)
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  city.watch.allow(/policy|planted|elsewhere|Content Security Policy/)
})

test.describe('in a city of ten months', () => {
  test.use({ before: { events: mira } })
  test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

  test('a view whose code does not load fails alone, and works when it is opened again', async ({ city, page }) => {
    city.watch.allow(/ERR_FAILED|dynamically imported module|journal-view|Failed to load resource/)
    await page.route('**/assets/journal-view*', (route) => route.abort())
    await city.open()
    await city.go('#/journal')
    await expect(page.getByText('This part of the page fell over')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(city.at).toBe('#/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 2, The Builder')
    await city.build('cloud-environments@L2')
    expect((await city.deeds()).at(-1)).toBe('built cloud-environments@L2')

    await page.unroute('**/assets/journal-view*')
    await city.go('#/journal')
    const again = page.getByRole('button', { name: 'Try it again' })
    if (await again.isVisible()) await again.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
  })

  test('lessons that do not load can be loaded again by a press', async ({ city, page }) => {
    city.watch.allow(/ERR_FAILED|dynamically imported module|Failed to load resource/)
    await page.route('**/assets/L3-*', (route) => route.abort())
    await city.open('#/floor/threat-modeling@L3')
    await expect(page.getByText('The words of this floor did not come')).toBeVisible()
    await page.unroute('**/assets/L3-*')
    await page.getByRole('button', { name: 'Fetch them again' }).click()
    await expect(page.getByText('This floor is a drawing for now.')).toBeVisible()
  })

  test('an error thrown while drawing a view leaves the rest standing', async ({ city, page }) => {
    city.watch.allow(/planted/)
    const body = 'export const JournalView = () => { throw new Error("planted") }'
    await page.route('**/assets/journal-view*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }))
    await city.open('#/journal')
    await expect(page.getByText('This part of the page fell over')).toBeVisible()
    await city.go('#/settings')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
    expect((await city.log()).length).toBe(mira.length)
  })
})

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow', before: { events: mira } })

  test('the city opens without the network once it was opened with it', async ({ city, page, context }) => {
    await city.open()
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (
            await Promise.all(
              (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
            )
          ).reduce((a, b) => a + b, 0),
        ),
      )
      .toBeGreaterThan(20)
    // From now on only what the worker has stored is there.
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
    await context.setOffline(true)
    city.watch.allow(/ERR_INTERNET_DISCONNECTED/)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 2, The Builder')
    await city.build('cloud-environments@L2')
    await city.go('#/curriculum/phase-2')
    await expect(page.getByRole('heading', { level: 2, name: /^Phase 2/ })).toBeVisible()
    expect((await city.deeds()).at(-1)).toBe('built cloud-environments@L2')
  })
})

test('a link whose # became %23 on its way is repaired by 404.html', async ({ page, baseURL }) => {
  const body = readFileSync(join(import.meta.dirname, '../../public/404.html'), 'utf8')
  await page.route('**/%23p1*', (route) => route.fulfill({ status: 200, contentType: 'text/html', body }))
  await page.goto(`${baseURL}%23p1.AQABAQIAGQIBAAMBAAQGAAC-EAAAFMFgtg`)
  await expect.poll(() => page.url()).toBe(`${baseURL}#p1.AQABAQIAGQIBAAMBAAQGAAC-EAAAFMFgtg`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Magician')
})
