import type { Page } from 'playwright/test'
import type { FloorId } from '#city/ids.ts'
import { plainTextOf } from '#city/text.ts'
import type { Inline } from '#city/text.ts'
import { expect, test } from './city.ts'
import { city as content, lessonOf } from './content.ts'
import { MIRA, mira } from './seed.ts'

/** All texts, attributes and values in the page, also of what is not visible. */
const everythingIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const parts = [document.documentElement.textContent]
    for (const element of document.querySelectorAll('*')) {
      for (const attribute of element.attributes) parts.push(attribute.value)
    }
    return parts.join('\n').replace(/\s+/g, ' ')
  })

const sentencesOf = (text: readonly Inline[]) =>
  plainTextOf(text)
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 20)

/** The sentences of a lesson that nobody may see before a prediction. */
const secretsOf = (floor: FloorId) => {
  const { learn, prose, facts } = lessonOf(floor)
  return [learn, prose, ...facts].flatMap(sentencesOf)
}

const seenIn = (everything: string, secrets: readonly string[]) =>
  secrets.filter((secret) => everything.includes(secret))

const id = (floor: string) => floor as FloorId

test('a lesson is in the page only after the prediction', async ({ city }) => {
  const { page } = city
  await city.open('#/floor/auth@L0')
  await expect(page.getByLabel('Your prediction')).toBeVisible()
  expect(seenIn(await everythingIn(page), secretsOf(id('auth@L0')))).toEqual([])
  await page.getByLabel('Your prediction').fill('Her own, and nothing decided it.')
  expect(seenIn(await everythingIn(page), secretsOf(id('auth@L0')))).toEqual([])
  await city.predict()
  expect(seenIn(await everythingIn(page), secretsOf(id('auth@L0')))).toEqual(secretsOf(id('auth@L0')))
})

test.describe('in a city of ten months', () => {
  test.use({ before: { events: mira } })
  test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

  test('floors in mist can be read up to their question', async ({ city }) => {
    const { page } = city
    for (const floor of ['threat-modeling@L3', 'database@L3', 'hiring@L4'].map(id)) {
      await city.open(`#/floor/${floor}`)
      const everything = await everythingIn(page)
      expect(seenIn(everything, secretsOf(floor))).toEqual([])
      expect(everything).toContain(sentencesOf(lessonOf(floor).assume)[0] ?? 'nothing to read')
      await expect(page.getByText('This floor is a drawing for now.')).toBeVisible()
    }
  })

  test('looking ahead, the journal, search and rounds show no lesson before its prediction', async ({ city }) => {
    const { page } = city
    const built = new Set(mira.flatMap((event) => (event.kind === 'predicted' ? [event.floor] : [])))
    const secrets = content.floors.filter((floor) => !built.has(floor.id)).flatMap((floor) => secretsOf(floor.id))
    expect(secrets.length).toBeGreaterThan(100)
    await city.open()
    await page.getByRole('slider', { name: 'Look ahead' }).first().press('End')
    await expect(page.getByText('Looking ahead to Architect')).toBeVisible()
    expect(seenIn(await everythingIn(page), secrets)).toEqual([])
    for (const address of ['#/journal', '#/rounds', '#/curriculum', '#/building/threat-modeling', '#/directory']) {
      await city.go(address)
      expect(seenIn(await everythingIn(page), secrets), address).toEqual([])
    }
  })

  test('search finds the words of a lesson on built floors only', async ({ city }) => {
    const { page } = city
    await city.open('#/search')
    const wordsOf = (floor: string) =>
      (sentencesOf(lessonOf(id(floor)).learn)[0] ?? '').split(' ').slice(0, 9).join(' ')
    const field = page.getByRole('combobox', { name: 'Search' })
    await field.fill(wordsOf('database@L1'))
    await expect(page.getByRole('option').first()).toBeVisible()
    await field.fill(wordsOf('rest-api@L2'))
    await expect(page.getByText(/^Nothing called/)).toBeVisible()
    expect(seenIn(await everythingIn(page), secretsOf(id('rest-api@L2')))).toEqual([])
    await field.fill(wordsOf('threat-modeling@L3'))
    await expect(page.getByText(/still ahead of you/)).toBeVisible()
  })

  test('rounds show the lesson after something was recalled', async ({ city }) => {
    const { page } = city
    await city.open('#/rounds')
    const due = ['version-control@L1', 'frontend@L0', 'debugging@L0'].map(id)
    await expect(page.getByRole('textbox', { name: 'From memory' })).toBeVisible()
    expect(seenIn(await everythingIn(page), due.flatMap(secretsOf))).toEqual([])
    await page.getByRole('button', { name: 'I have nothing, show me' }).click()
    await expect(page.getByRole('heading', { name: 'What the floor says' })).toBeVisible()
    expect(seenIn(await everythingIn(page), due.flatMap(secretsOf))).not.toEqual([])
  })
})
