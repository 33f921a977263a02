import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as plain } from 'playwright/test'
import { expect, test } from './city.ts'
import { GALLERY } from './gallery.ts'
import { eventsOf } from './seed.ts'
import { watch } from './watch.ts'

const BEGINNER = eventsOf([
  { kind: 'begun' },
  { kind: 'predicted', floor: 'frontend@L0', text: 'Somebody presses twice.', confidence: 'leaning' },
  { kind: 'built', floor: 'frontend@L0', verdict: 'partly', why: '' },
] as Parameters<typeof eventsOf>[0])

const ID = 'initials'
const DOCUMENT = readFileSync(join(import.meta.dirname, `../../content/reviews/${ID}.md`), 'utf8')
const GIVEN = /```ts code\n([\s\S]*?)\n```/.exec(DOCUMENT)![1]!
const LINES = GIVEN.split('\n').length
/** What the document of the review says after the verdict only. */
const SECRETS = ((): readonly string[] => {
  const mended = /```ts mended\n([\s\S]*?)```/.exec(DOCUMENT)![1]!
  const why = /\*\*Why:\*\* (.*)/.exec(DOCUMENT)![1]!.replaceAll('`', '')
  return [
    ...why.split('. ').map((sentence) => sentence.slice(0, 40)),
    ...mended.split('\n').filter((line) => line.trim() !== '' && !GIVEN.includes(line)),
    'Empty or null',
  ]
})()

test.describe('a review', () => {
  test.use({ before: { events: BEGINNER } })

  test('is read, tried, judged and undone by keys, and says nothing before the verdict', async ({ city }) => {
    const { page } = city
    await city.open(`#/review/${ID}`)
    const code = page.getByRole('listbox')
    await expect(code.getByRole('option')).toHaveCount(LINES)
    const said = await page.locator('#root').evaluate((root) => `${root.textContent}\n${root.innerHTML}`)
    expect(SECRETS.length).toBeGreaterThan(8)
    for (const secret of SECRETS) expect(said).not.toContain(secret)

    // Keys mark at most three lines.
    await code.focus()
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown'])
      await page.keyboard.press(key)
    await expect(page.getByText('You have marked lines 3, 4 and 5.')).toBeVisible()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('Three lines at most.').first()).toBeVisible()
    for (const key of ['ArrowUp', 'Space', 'ArrowUp', 'Space']) await page.keyboard.press(key)
    await expect(code.getByRole('option', { selected: true })).toHaveText(/^Line 3: /)

    // Enter runs what is written; the newest try comes first, and fills the field again.
    const field = page.getByRole('textbox', { name: 'name', exact: true })
    await field.fill('Grace Hopper')
    await field.press('Enter')
    await expect(page.getByText('With "Grace Hopper": "Hi, GH!".')).toBeAttached()
    await field.fill('Cher')
    await field.press('Enter')
    const rows = page.getByRole('table', { name: /^What you tried/ }).getByRole('row')
    await expect(rows.nth(1)).toHaveText(/"Cher".*"Hi, CC!"/)
    await rows.nth(2).getByRole('button').click()
    await expect(field).toHaveValue('Grace Hopper')

    // What is missing is asked for; what was written survives a reload.
    const give = page.getByRole('button', { name: 'Turn it away' })
    await give.click()
    await expect(page.getByText('Say in a sentence what goes wrong')).toBeVisible()
    await page.getByRole('textbox', { name: /^You turn it away for line 3/ }).fill('Cher is greeted as CC.')
    await city.open(`#/review/${ID}`)
    await expect(rows.nth(1)).toHaveText(/"Cher".*"Hi, CC!"/)
    await page.getByRole('radio', { name: /^Fairly sure/ }).check({ force: true })
    await give.click()

    await expect(page.getByRole('heading', { name: 'You found it.' })).toBeVisible()
    await expect(page.locator('h1')).toBeFocused()
    await expect(page.locator('.review-breaks')).toHaveText(
      /of what you tried.*"Cher".*What comes out"Hi, CC!"What should"Hi, C!".*Another: "Ada Lovelace "/,
    )
    await expect(page.getByText('Line 3, taken out, the fault, marked by you:')).toBeAttached()
    expect((await city.log()).at(-1)).toMatchObject({
      kind: 'reviewed',
      outcome: 'found',
      marked: [3],
      confidence: 'fairlySure',
      text: 'Cher is greeted as CC.',
      tries: ['["Cher"]'],
    })

    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(page.getByRole('heading', { name: 'You have seen the answer.' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(city.at).toBe('#/building/frontend')
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

    test('is marked by touch, and what is sound costs nothing where it is taken', async ({ city }) => {
      const { page } = city
      await city.open(`#/review/${ID}`)
      const line = page.getByRole('option').nth(6)
      await line.tap()
      await expect(line).toHaveAttribute('aria-selected', 'true')
      const widths = await page.locator('.review > .sheet-inside').evaluate((box) => [box.scrollWidth, box.clientWidth])
      expect(widths[0]).toBeLessThanOrEqual(widths[1]!)
    })
  })
})

plain(
  'whatever code does in its worker, the page says what came of it and runs the next',
  async ({ page, context }) => {
    const watched = await watch(context, new URL(GALLERY).origin)
    await page.goto(`${GALLERY}?story=review&state=hostile`)
    const field = page.getByRole('textbox', { name: 'how' })
    for (const [way, answer] of [
      ['loop', 'Nothing came back in half a second.'],
      ['allocate', /^(Nothing came back in half a second|The code ended without an answer)/],
      ['getter', 'It throws: Error: Hands off.'],
      ['flood', /^It throws: TypeError/],
      ['circle', 'It gives something that holds itself, so that it never ends: [1, [itself again]]'],
      ['later', 'It throws: Error: Not today.'],
      ['large', /^"x{1999}… \(and so on\)$/],
      ['nothing', 'It gives nothing (undefined).'],
      ['numbers', '[NaN, -0, Infinity, undefined]'],
    ] as const) {
      await field.fill(way)
      await field.press('Enter')
      const [asked, came] = [page.locator('.tries tbody td').first(), page.locator('.tries tbody td').nth(1)]
      await expect(asked).toContainText(`"${way}"`)
      await expect(came).toHaveText(answer)
    }
    expect(watched.unexpected()).toEqual([])
  },
)

plain('two calls at once go on as the learner says, and what comes out is shown', async ({ page }) => {
  await page.goto(`${GALLERY}?story=review&state=twice`)
  const status = page.getByRole('status')
  for (const [call, does] of [
    [1, 'reads anna: 100.'],
    [2, 'reads anna: 100.'],
    [1, 'writes anna: 20.'],
    [2, 'writes anna: 20.'],
    [1, 'changes in one turn ben: 80.'],
    [2, 'changes in one turn ben: 160.'],
  ] as const) {
    await page.getByRole('button', { name: `Let call ${call} go on` }).click()
    await expect(status).toContainText(`Call ${call} ${does}`)
  }
  await expect(page.locator('.twice-ends')).toHaveText(/Call 1 gives20Call 2 gives20.*"anna": 20, "ben": 160/)
  await expect(page.locator('.tries tbody tr')).toHaveText(
    /Turns of call: 1, 2, 1, 2, 1, 2.*Call 1 gives: 20 Call 2 gives: 20 Stored at the end: { "anna": 20, "ben": 160 }/,
  )
  await expect(page.getByRole('button', { name: 'Call 1 is over' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('textbox', { name: 'What is stored at the beginning' }).fill('hello')
  await page.getByRole('button', { name: 'Let call 1 go on' }).click()
  await expect(page.locator('.try .fault')).toContainText('It has to be an object')
})
