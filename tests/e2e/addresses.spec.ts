import { expect, test } from './city.ts'
import { MIRA, mira } from './seed.ts'

/** Every kind of place: its address, the title of the page there, and where Escape and Close lead. */
const PLACES: readonly (readonly [address: string, title: string, parent: string])[] = [
  ['#/directory', 'Directory', '#/'],
  ['#/district/the-craft', 'The Craft', '#/'],
  ['#/district/the-people', 'The People', '#/'],
  ['#/building/database', 'Database', '#/'],
  ['#/building/hiring', 'Hiring', '#/'],
  ['#/floor/database@L1', 'Database, floor 1', '#/building/database'],
  ['#/floor/database@L2', 'Database, floor 2', '#/building/database'],
  ['#/floor/rest-api@L2', 'REST API, floor 2', '#/building/rest-api'],
  ['#/floor/threat-modeling@L3', 'Threat Modeling, ground floor', '#/building/threat-modeling'],
  ['#/floor/code-quality@L5', 'Code Quality, the city’s own floor', '#/'],
  ['#/rounds', 'Rounds', '#/'],
  ['#/journal', 'Journal', '#/'],
  ['#/timelapse', 'Time-lapse', '#/'],
  ['#/search', 'Search', '#/'],
  ['#/settings', 'Settings', '#/'],
  ['#/share', 'Share your city', '#/'],
  ['#/placement', 'Place yourself', '#/'],
  ['#/raise', 'Raise the city', '#/'],
  ['#/curriculum', 'Curriculum', '#/'],
  ['#/curriculum/phase-2', 'Phase 2, Adversarial thinking', '#/curriculum'],
  ['#/checkpoint/phase-2/threat-model', '', '#/curriculum/phase-2'],
  ['#/worksheet/stride', 'Worksheet', '#/curriculum'],
  ['#/open', 'Open a link', '#/'],
]

test.use({ before: { events: mira } })
test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

/** So many tests share the places, each in one page. */
const GROUPS = 2

for (let group = 0; group < GROUPS; group += 1) {
  const places = PLACES.filter((_, at) => at % GROUPS === group)
  test(`${places.length} places open by their address, survive a reload, and Escape leads to their parents (${group + 1})`, async ({
    city,
  }) => {
    test.setTimeout(120_000)
    const { page } = city
    await city.open()
    for (const [address, title, parent] of places) {
      await test.step(`${address}, ${parent}`, async () => {
        const isThere = async () => {
          await expect(page).toHaveTitle(new RegExp(`^${title}.*\\. Beyond Vibe Coding$`))
          expect(city.at()).toBe(address)
          await expect(heading).toHaveCount(1)
        }
        const heading = page.locator('h1')
        await city.go(address)
        await isThere()
        const words = await heading.textContent()
        // From here on the page has been opened at this address.
        await page.reload()
        await expect(heading).toHaveText(words ?? '')
        await isThere()

        // If a field has the focus, the first press only leaves the field, unless it is the one of search.
        const field = page.locator(':is(input, textarea):not([role=combobox]):focus')
        if (await field.count()) {
          await page.keyboard.press('Escape')
          await expect(field).toHaveCount(0)
          expect(city.at()).toBe(address)
        }
        await page.keyboard.press('Escape')
        await expect.poll(city.at).toBe(parent)
        await page.goBack()
        await expect.poll(city.at).toBe(address)
        await expect(heading).toHaveText(words ?? '')
        expect((await city.log()).length).toBe(mira.length)
      })
    }
  })
}

const NOWHERE = [
  '#/nowhere',
  '#/building/casino',
  '#/floor/database@L9',
  '#/floor/',
  '#/curriculum/phase-77',
  '#/checkpoint/phase-2/none',
  '#/worksheet/none',
  '#/district/%3Cscript%3E',
  '#nothing',
  '#/floor/database%ZZ',
]

test('an address of nothing says so and offers a way', async ({ city }) => {
  const { page } = city
  for (const address of NOWHERE) {
    await test.step(address, async () => {
      await city.open(address)
      await expect(page.getByText(/There is nothing at this address|There is no such worksheet/)).toBeVisible()
      await page.getByRole('link', { name: /^(Go to the city|To the curriculum)/ }).click()
      await expect.poll(city.at).toMatch(/^#\/(curriculum)?$/)
    })
  }
})

test('Back and Forward walk through the places that were opened', async ({ city }) => {
  const { page } = city
  await city.open('#/')
  await page.locator('#directory').focus()
  await city.go('#/building/database')
  await page.getByRole('link', { name: /Go on with floor 2/ }).click()
  await expect.poll(city.at).toBe('#/floor/database@L2')
  await page.goBack()
  await expect.poll(city.at).toBe('#/building/database')
  await page.goBack()
  await expect.poll(city.at).toBe('#/')
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Database')
})

test('steps inside a place leave no trace in the history', async ({ city }) => {
  const { page } = city
  await city.open('#/')
  const before = await page.evaluate(() => history.length)
  const stairs = page.getByRole('slider', { name: 'Look ahead' }).first()
  await stairs.press('End')
  await expect(page.getByText('Looking ahead to Architect')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Looking ahead to Architect')).toHaveCount(0)
  expect(await page.evaluate(() => history.length)).toBe(before)
  expect(city.at()).toBe('#/')
})

test('a path that is not a file is answered with 404.html and the status 404', async ({ page, baseURL }) => {
  for (const path of ['some/page', 'some/page/', '%23p1.AbC', 'nothing.html', 'assets/gone.js']) {
    const answer = await page.request.get(`${baseURL}${path}`)
    expect([answer.status(), await answer.text()], path).toEqual([
      404,
      expect.stringContaining('There is no page here'),
    ])
  }
  for (const path of ['', '?fbclid=abc', 'index.html', 'robots.txt', 'licences.txt']) {
    expect((await page.request.get(`${baseURL}${path}`)).status(), path).toBe(200)
  }
})
