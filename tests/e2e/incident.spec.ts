import type { Page } from 'playwright/test'
import { createCity, expect, test } from './city.ts'
import { tooSmall, tooWide } from './measure.ts'
import { CAUSES, DOCUMENT, ID, LOOK_ON, ON_CALL, clock, toTheAlert } from './open-night.ts'

/** What the document says after the night only. */
const SECRETS = [
  ...[/\*\*Answer:\*\* (.*)/, /\*\*Tempting:\*\* `[^`]*`: (.*)/, /\*\*Question:\*\* (.*)/].map(
    (field) => field.exec(DOCUMENT)![1]!,
  ),
  ...CAUSES.map(({ told }) => told),
].flatMap((words) => words.split(/[`*]/)[0]!.slice(0, 40))

test.use({ before: { events: ON_CALL } })

test('a night is played by keys, kept through a reload, and told only when it is over', async ({ city }) => {
  const { page } = city
  await page.addInitScript(() => {
    const original = window.requestAnimationFrame
    Object.assign(window, { frames_asked: 0 })
    window.requestAnimationFrame = (then) => {
      ;(window as unknown as { frames_asked: number }).frames_asked += 1
      return original.call(window, then)
    }
  })
  const framesAsked = () => page.evaluate(() => (window as unknown as { frames_asked: number }).frames_asked)
  await city.open(`#/incident/${ID}`)
  const begin = page.getByRole('button', { name: 'Begin the night' })
  await begin.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toBeFocused()

  // Space lets time run and stops it; while it stands still, nothing is drawn.
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await expect(clock(page)).toHaveText(/:[1-5]\d$/)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible()
  const [frames, stood] = [await framesAsked(), await clock(page).textContent()]
  await page.waitForTimeout(400)
  expect([await framesAsked(), await clock(page).textContent()]).toEqual([frames, stood])
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('You look back.')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('You look back.')).toHaveCount(0)

  await toTheAlert(page, () => page.keyboard.press('Shift+ArrowRight'))
  await expect(page.getByText('The alert came. Time stands still.')).toBeVisible()
  const at = await clock(page).textContent()

  // An action is foreseen first.
  const action = page.getByRole('button', { name: LOOK_ON.name, exact: true })
  await action.press('Enter')
  await expect(page.getByRole('heading', { name: LOOK_ON.name })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: LOOK_ON.name })).toHaveCount(0)
  const lastAction = page.locator('.night-action').last()
  await lastAction.press('Enter')
  await page.keyboard.press('Escape')
  await expect(lastAction).toBeFocused()
  await action.press('Enter')
  const doIt = page.getByRole('button', { name: 'Do it' })
  await doIt.press('Space')
  await expect(page.getByText('Say which way it will go')).toBeVisible()
  const asking = page.locator('.night-asking')
  await asking.getByRole('radio', { name: 'It falls' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await asking.locator('.piles label', { hasText: 'Leaning' }).click()
  await doIt.dblclick()
  const done = page.locator('.night-done li')
  await expect(done).toHaveCount(1)
  await expect(done).toContainText(`${at} ${LOOK_ON.name}`)

  const said = await page.locator('#root').evaluate((root) => `${root.textContent}\n${root.innerHTML}`)
  expect(SECRETS.length).toBeGreaterThan(8)
  for (const secret of SECRETS) expect(said).not.toContain(secret)

  await city.open(`#/incident/${ID}`)
  await expect(clock(page)).toHaveText(at!)
  await expect(done).toHaveCount(1)

  // It is named once, however often it is pressed.
  const wrong = CAUSES.find(({ isRight }) => !isRight)!
  const naming = page.locator('.incident-verdict')
  const say = page.getByRole('button', { name: 'Say it' })
  await say.click()
  await expect(page.getByText('Choose one of the causes')).toBeVisible()
  await naming.locator('.causes label', { hasText: wrong.text.replaceAll('`', '') }).click()
  await page.getByRole('textbox', { name: /^What did you see/ }).fill('All of it fails at once.')
  await naming.locator('.piles label', { hasText: 'Fairly sure' }).click()
  await say.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'You have said what it is.' })).toBeFocused()
  await expect(
    page.getByText('You have said what it is. What it was is shown when the night has ended.'),
  ).toBeAttached()
  await page.getByRole('button', { name: 'End the night here' }).dblclick()
  await expect(page.getByRole('heading', { name: 'It was something else.' })).toBeVisible()
  await expect(page.locator('h1')).toBeFocused()
  await expect(page.getByText(SECRETS[0]!)).toBeVisible()
  await expect(page.getByRole('table').last()).toContainText('Harm in all')
  const deeds = (await city.log()).filter(({ kind }) => kind.startsWith('incident'))
  expect(deeds).toMatchObject([
    { kind: 'incidentBegun', incident: ID },
    { kind: 'incidentActed', action: LOOK_ON.id, predicted: 'rises', confidence: 'leaning' },
    { kind: 'incidentNamed', right: false, confidence: 'fairlySure', text: 'All of it fails at once.' },
    { kind: 'incidentEnded', came: [expect.anything()] },
  ])

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('heading', { name: 'You have seen what it was.' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(city.at).toBe('#/')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a night is played by touch', async ({ city }) => {
    const { page } = city
    await city.open(`#/incident/${ID}`)
    const begin = page.getByRole('button', { name: 'Begin the night' })
    await expect(begin).toBeInViewport({ ratio: 1 })
    await begin.tap()
    await page.locator('.time-pace label', { hasText: '60' }).tap()
    await page.getByRole('button', { name: 'Run', exact: true }).tap()
    await expect(page.locator('.night-alert')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'What you can do' }).tap()
    await page.getByRole('button', { name: LOOK_ON.name, exact: true }).tap()
    await page.locator('.trends label', { hasText: 'It stays' }).tap()
    await page.locator('.night-asking .piles label', { hasText: 'Guess' }).tap()
    expect(await page.evaluate(tooWide)).toEqual([])
    expect(await page.evaluate(tooSmall, 44)).toEqual([])
    await page.getByRole('button', { name: 'Do it' }).tap()
    await expect(page.locator('.night-done li')).toHaveCount(1)
    // Taken back, it was not done, and the night goes on.
    const undo = page.getByRole('button', { name: /^Undo/ })
    await undo.tap()
    await expect(page.locator('.night-done li')).toHaveCount(0)
    await expect(page.locator('.night-alert')).toBeVisible()
    const verdict = page.locator('.incident-verdict')
    await verdict.locator('.causes label').first().tap()
    await page.getByRole('textbox', { name: /^What did you see/ }).fill('It stands in the log.')
    await verdict.locator('.piles label').first().tap()
    await page.getByRole('button', { name: 'Say it', exact: true }).tap()
    await expect(page.getByRole('button', { name: 'End the night here' })).toBeVisible()
    await undo.tap()
    await expect(verdict.getByRole('heading', { name: 'What is it?' })).toBeVisible()
    const deeds = (await city.log()).filter(({ kind }) => /^incident|revoked/.test(kind)).map(({ kind }) => kind)
    expect(deeds).toEqual(['incidentBegun', 'incidentActed', 'revoked', 'incidentNamed', 'revoked'])
  })
})

test.describe('on a low phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

  test('a night has most of the page, and its bar stays in view', async ({ city }) => {
    const { page } = city
    await city.open(`#/incident/${ID}`)
    await page.getByRole('button', { name: 'Begin the night' }).tap()
    const run = page.getByRole('button', { name: 'Run', exact: true })
    await expect(run).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(tooWide)).toEqual([])
    expect(await page.evaluate(tooSmall, 44)).toEqual([])
    await page.getByRole('button', { name: 'Leave this note' }).tap()
    await expect(page.locator('.notice-undo')).toHaveCount(0)
    const night = (await page.locator('.incident .sheet-inside').boundingBox())!
    expect(night.height / 640).toBeGreaterThan(0.7)
    // Where the system chooses the colours, a border tells a button from words.
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await run.evaluate((button) => getComputedStyle(button).borderTopWidth)).not.toBe('0px')
  })
})

test('who leaves a night finds it where it was, and a hidden page stops its clock', async ({ city }) => {
  const { page } = city
  await city.open(`#/incident/${ID}`)
  await page.getByRole('button', { name: 'Begin the night' }).click()
  const nights = () => page.workers().filter((worker) => worker.url().includes('night-worker')).length
  await expect.poll(nights).toBe(1)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(clock(page)).not.toHaveText(/:00$/)

  const hide = (isHidden: boolean) =>
    page.evaluate((is) => {
      Object.defineProperty(document, 'hidden', { value: is, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  await hide(true)
  const stood = await clock(page).textContent()
  await page.waitForTimeout(600)
  expect(await clock(page).textContent()).toBe(stood)
  await hide(false)
  await expect(clock(page)).not.toHaveText(stood!)

  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  const left = await clock(page).textContent()
  await city.go('#/')
  await expect.poll(nights).toBe(0)
  const back = page.getByRole('link', { name: /^A night is open: “/ })
  await city.go('#/building/debugging')
  const here = page.getByRole('region', { name: 'Nights on call' })
  await expect(here).toContainText(`Stands at ${left!.replace(/:\d\d$/, '')}, go on`)
  await back.click()
  await expect(clock(page)).toHaveText(left!)
  await expect(page.getByText('Time stands still.')).toBeVisible()
})

test('a night that was ended ends, though its page is left at once', async ({ city }) => {
  const { page } = city
  await city.open(`#/incident/${ID}`)
  await page.getByRole('button', { name: 'Begin the night' }).click()
  const naming = page.locator('.incident-verdict')
  await naming.locator('.causes label', { hasText: CAUSES[0]!.text.replaceAll('`', '') }).click()
  await page.getByRole('textbox', { name: /^What did you see/ }).fill('Nothing yet.')
  await naming.locator('.piles label', { hasText: 'Guess' }).click()
  await page.getByRole('button', { name: 'Say it' }).click()
  // Both in one go, before the rest of the night is there.
  await page.getByRole('button', { name: 'End the night here' }).evaluate((button) => {
    ;(button as HTMLElement).click()
    location.hash = '#/'
  })
  await expect(page.locator('.incident')).toHaveCount(0)
  const ends = async () => (await city.log()).filter(({ kind }) => kind === 'incidentEnded').length
  expect(await ends()).toBe(0)

  await city.open(`#/incident/${ID}`)
  await expect(page.getByText(SECRETS[0]!)).toBeVisible()
  await expect.poll(ends).toBe(1)
  await expect.poll(() => placesKept(page)).toEqual([])
})

test('a night that is erased in another page leaves nothing behind', async ({ city, context, watched }) => {
  const { page } = city
  await city.open(`#/incident/${ID}`)
  await page.getByRole('button', { name: 'Begin the night' }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect.poll(() => placesKept(page)).toHaveLength(1)
  const other = await createCity(await context.newPage(), watched)
  await other.open('#/settings')
  await other.page.getByRole('button', { name: 'Start again' }).click()
  await other.page.getByRole('button', { name: 'Clear it and start again' }).click()
  await expect(page.locator('.time-bar')).toHaveCount(0)
  await expect.poll(() => placesKept(page)).toEqual([])
})

/** The keys under which places in nights are kept. */
const placesKept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('bvc.draft.night:')))
