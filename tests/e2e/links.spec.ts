import { FOR_A_MENTOR, STATUSES } from '#share/snapshot.ts'
import { createCity, expect, prepare, test } from './city.ts'
import { floorsOf } from './content.ts'
import { EVERYTHING, linkOf } from './learner-link.ts'
import { deedsOfLevel, eventsOf, MIRA, mira } from './seed.ts'
import { watch } from './watch.ts'

const now = MIRA.now.getTime()
test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

test('a link opened in another browser shows where its learner stands and writes nothing there', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const watched = await watch(context, new URL(baseURL ?? '').origin)
  await prepare(context)
  const page = await context.newPage()
  await page.clock.setFixedTime(MIRA.now)
  const mentor = await createCity(page, watched)
  const link = await linkOf(mira, { ...FOR_A_MENTOR, name: true }, now)
  await mentor.open(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mira, Builder')
  await expect(page.getByRole('heading', { name: /worth judging now/ })).toBeVisible()
  const stored = await page.evaluate(() => JSON.stringify(localStorage))

  for (const place of [
    'floor/database@L0',
    'building/database',
    'checkpoint/phase-2/threat-model',
    'curriculum/phase-2',
    'directory',
  ]) {
    await mentor.go(`${link}/${place}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  }
  // The learner's private views are not in a link.
  for (const place of ['settings', 'rounds']) {
    await mentor.go(`${link}/${place}`)
    await expect(page.getByText('This is not in the link')).toBeVisible()
  }
  expect(await mentor.log()).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(stored)

  await mentor.go('#/')
  await expect(page.getByRole('link', { name: 'Read the first story' })).toBeVisible()
  expect(watched.unexpected()).toEqual([])
  await context.close()
})

test.describe('in a browser with a city of its own', () => {
  test.use({ before: { events: eventsOf([{ kind: 'begun' }, ...deedsOfLevel(0)]) } })

  test('a learner’s link changes nothing in it, and links changed by a chat program are repaired', async ({ city }) => {
    const { page } = city
    await city.open()
    const before = await city.log()
    const link = await linkOf(mira, STATUSES, now)
    await city.go('#/open')
    const half = Math.floor(link.length / 2)
    await page
      .getByLabel('The message, or the link')
      .fill(`> see <https://city.example/%23${link.slice(1, half)}\n> ${link.slice(half)}>.\n> Mira`)
    await page.getByRole('button', { name: 'Open the link' }).click()
    await expect.poll(city.at).toBe(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/, Builder$/)
    await city.go('#/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 0, The Magician')
    expect(await city.log()).toEqual(before)
  })

  test('a link that does not open says what is wrong with it, and nothing else happens', async ({ city }) => {
    const { page } = city
    await city.open()
    const before = await city.log()
    const stored = await page.evaluate(() => JSON.stringify(localStorage))
    const link = await linkOf(mira, EVERYTHING, now)
    const named: readonly (readonly [link: string, title: string])[] = [
      ['#p1.', 'The end of this link is missing'],
      ['#p1.hello', 'The end of this link is missing'],
      [link.slice(0, link.length >> 1), 'The end of this link is missing'],
      [link.slice(0, 40) + link.slice(41), 'A little of this link is missing'],
      [`${link.slice(0, 40)}x${link.slice(41)}`, 'This link was changed on its way'],
      [`#p1.${'Qk3-_'.repeat(60)}`, 'This link was changed on its way'],
      [`#p7.${link.slice(4)}`, 'This link was made by a newer release'],
      [`#p1.${'A'.repeat(100_000)}`, 'This is too long to be a link'],
      ['#p1.<script>alert(1)</script>', 'The end of this link is missing'],
      ['#pZZ.abc', 'There is nothing at this address'],
      ['#p1.%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', ''],
      [`#r1.${'x'.repeat(300)}`, ''],
      ['#r1.<svg onload=alert(1)>', ''],
    ]
    for (const [hostile, title] of named) {
      await city.open(hostile)
      const heading = page.locator('h1, .missing h2').first()
      await expect.soft(heading, hostile.slice(0, 60)).toBeVisible()
      if (title) await expect.soft(heading, hostile.slice(0, 60)).toHaveText(title)
      await expect
        .soft(page.locator('script:not([src]), img[src="x"], svg[onload]'), hostile.slice(0, 60))
        .toHaveCount(0)
    }
    expect(await city.log()).toEqual(before)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(stored)
    await city.go('#/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 0, The Magician')
  })
})

test('markup in a learner’s words is shown as text, and only web addresses are links', async ({ city }) => {
  const { page } = city
  const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>'
  const events = eventsOf([
    { kind: 'begun' },
    { kind: 'named', name: evil.slice(0, 80) },
    { kind: 'predicted', floor: 'frontend@L0' as never, text: evil, confidence: 'certain' },
    { kind: 'built', floor: 'frontend@L0' as never, verdict: 'blindsided', why: evil },
    {
      kind: 'checkpointShown',
      checkpoint: 'phase-0/partner' as never,
      evidence: { kind: 'link', url: 'javascript:alert(3)' },
    },
    { kind: 'checkpointShown', checkpoint: 'phase-0/stack' as never, evidence: { kind: 'note', text: evil } },
  ])
  const link = await linkOf(events, EVERYTHING, Date.now())
  for (const place of [
    '',
    '/floor/frontend@L0',
    '/checkpoint/phase-0/stack',
    '/checkpoint/phase-0/partner',
    '/curriculum/phase-0',
  ]) {
    await city.open(`${link}${place}`)
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('img[src="x"], script:not([src])')).toHaveCount(0)
    await expect(page.locator('a[href^="javascript:" i]')).toHaveCount(0)
  }
  expect(await city.log()).toEqual([])
})

test('the same file can be opened again, and what is wrong with a link is said as it is', async ({ city }) => {
  const { page } = city
  const link = await linkOf(mira, STATUSES, now)
  const headless = `#p1.${link.slice(5)}`
  await city.open('#/open')
  const file = (text: string) => ({ name: 'link.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  const field = page.locator('input[type=file]')
  await field.setInputFiles(file(headless))
  await expect(page.getByRole('alert')).toContainText('It does not begin as a link does')
  expect(await field.evaluate((input: HTMLInputElement) => input.value)).toBe('')
  await page.getByLabel('The message, or the link').fill('')
  await expect(page.getByRole('alert')).toBeEmpty()
  await field.setInputFiles(file(headless))
  await expect(page.getByRole('alert')).toContainText('It does not begin as a link does')
  await field.setInputFiles(file(`see ${new URL(page.url()).origin}/${link}`))
  await expect(page.getByText('you are looking on')).toBeVisible()
})

test.describe('with more words than a link can hold', () => {
  const wordy = eventsOf([
    { kind: 'begun' },
    ...floorsOf(0).map(({ id: floor }) => ({
      kind: 'predicted' as const,
      floor,
      text: '鳥'.repeat(4_000),
      confidence: 'leaning' as const,
    })),
  ])
  test.use({ before: { events: wordy }, permissions: ['clipboard-read', 'clipboard-write'] })

  test('the dialog offers no link, says what to leave out, and then offers one that opens', async ({ city }) => {
    const { page } = city
    await city.open('#/share')
    const all = page.getByRole('checkbox', { name: /^All my \d+ predictions/ })
    await all.check()
    await expect(
      page.getByText(/^The texts come to \d+ kB, .* Without “All my \d predictions” it fits\./),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: /^(Copy link|Save as a file)$/ })).toHaveCount(0)
    await all.uncheck()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await city.open(new URL(await page.evaluate(() => navigator.clipboard.readText())).hash)
    await expect(page.getByText('you are looking on')).toBeVisible()
  })
})

test.describe('sharing', () => {
  test.use({ before: { events: mira }, permissions: ['clipboard-read', 'clipboard-write'] })

  test('a copied link opens with what was ticked', async ({ city }) => {
    const { page } = city
    await city.open('#/share')
    await page.getByRole('checkbox', { name: 'My name' }).uncheck()
    await page.getByRole('button', { name: 'Copy link' }).click()
    const url = await page.evaluate(() => navigator.clipboard.readText())
    expect(url.length).toBeLessThan(450)
    await city.open(new URL(url).hash)
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Mira')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Builder')
    expect((await city.log()).length).toBe(mira.length)
  })
})

test.describe('a backup', () => {
  test('is imported from its file and merged with existing deeds', async ({ city }) => {
    const { page } = city
    await city.open('#/floor/javascript@L0')
    await city.predict()
    await city.raise()
    await city.go('#/settings')
    await page.locator('input[type=file]').setInputFiles(MIRA.file)
    await expect(page.getByText(/^334 deeds from .* nothing is taken away\.$/)).toBeVisible()
    expect((await city.log()).length).toBe(3)
    await page.getByRole('button', { name: 'Take it in' }).click()
    await expect(page.getByText('334 deeds taken in.')).toBeVisible()
    await city.go('#/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 2, The Builder')
    expect((await city.log()).length).toBe(mira.length + 3)
  })
})
