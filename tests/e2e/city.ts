import { test as base, expect } from 'playwright/test'
import type { BrowserContext, Page } from 'playwright/test'
import type { Confidence, Event, Verdict } from '#progress/event.ts'
import type { Settings } from '#store/settings.ts'
import { BUILDS, CONFIDENCE, VERDICT } from './words.ts'
import { seedEvents, seedSettings, takeWebGL } from './init.ts'
import { watch } from './watch.ts'
import type { Watch } from './watch.ts'

export { expect }

export type FloorPlan = {
  readonly prediction: string
  readonly confidence: Confidence
  readonly verdict: Verdict
  readonly why?: string
}

const PLAN: FloorPlan = { prediction: 'Two people press it at once.', confidence: 'leaning', verdict: 'partly' }

/** One learner in one page, with the steps that tests need. */
export type City = {
  readonly page: Page
  readonly watch: Watch
  /** Loads the page again, at an address. */
  readonly open: (address?: string) => Promise<void>
  /** Goes to an address without loading the page again. */
  readonly go: (address: string) => Promise<void>
  /** The present address: the hash with `#`. */
  readonly at: () => string
  /** On a first visit: opens the first floor. */
  readonly begin: () => Promise<void>
  readonly predict: (plan?: Partial<FloorPlan>) => Promise<void>
  readonly raise: (plan?: Partial<FloorPlan>) => Promise<void>
  /** Opens a floor, predicts and builds it. */
  readonly build: (floor: string, plan?: Partial<FloorPlan>) => Promise<void>
  /** The events in the database, oldest first. */
  readonly log: () => Promise<readonly Event[]>
  /** Each event as its kind and what it is about: "built frontend@L0". */
  readonly deeds: () => Promise<readonly string[]>
}

/** What the browser has stored before its page opens. */
export type Before = {
  readonly events?: readonly Event[]
  readonly settings?: Partial<Settings>
}

/** Whether the browser knows WebGL. Where it knows none, the page loads nothing of the picture, which few tests need. */
export type Drawing = { hasWebGL: boolean }

const STILL: Partial<Settings> = { light: 'day', motion: 'less', ambient: false }

export async function prepare(
  context: BrowserContext,
  { events = [], settings = {} }: Before = {},
  hasWebGL: boolean = false,
) {
  if (!hasWebGL) await context.addInitScript(takeWebGL)
  await context.addInitScript(seedSettings, JSON.stringify({ ...STILL, ...settings }))
  if (events.length > 0) await context.addInitScript(seedEvents, JSON.stringify(events))
}

export async function createCity(page: Page, watch: Watch): Promise<City> {
  const at = () => new URL(page.url()).hash
  const settled = async () => {
    // What the HTML brings for a first visit is not yet the program.
    await expect(page.locator(':is(h1, .missing):not(.prerendered *)').first()).toBeAttached()
    await expect(page.getByText('Being fetched.')).toHaveCount(0)
  }
  const go = async (address: string) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await settled()
  }
  /** Presses the label, as a person would: the radio button in it is hidden. */
  const choose = (word: string) => page.locator('label:has(input[type=radio])', { hasText: word }).click()
  const predict = async (plan: Partial<FloorPlan> = {}) => {
    const { prediction, confidence } = { ...PLAN, ...plan }
    // In a background tab every press would take a second.
    await page.bringToFront()
    const ask = page.locator('.floor-ask')
    await ask.waitFor()
    // A floor that asks for no sentence gets its first option, or an order in which one item was moved.
    if (await ask.locator('textarea').count()) await page.getByLabel('Your prediction').fill(prediction)
    else if (await ask.locator('.order').count())
      await ask
        .getByRole('button', { name: /^Move down/ })
        .first()
        .click()
    else await ask.locator('.option').first().click()
    await choose(CONFIDENCE[confidence])
    await page.getByRole('button', { name: 'Show me the lesson' }).click()
    await expect(page.getByRole('button', { name: BUILDS })).toBeVisible()
  }
  const raise = async (plan: Partial<FloorPlan> = {}) => {
    const { verdict, why } = { ...PLAN, ...plan }
    await page.bringToFront()
    await choose(VERDICT[verdict])
    if (why) await page.getByLabel(/^Why did you expect that/).fill(why)
    const floor = at()
    await page.getByRole('button', { name: BUILDS }).click()
    await expect.poll(at).not.toBe(floor)
    await settled()
  }
  const log = () => page.evaluate(readLog)
  return {
    page,
    watch,
    at,
    go,
    predict,
    raise,
    log,
    open: async (address = '#/') => {
      // If only the hash changes, the page is not loaded again, so leave it first.
      if (page.url().startsWith('http')) await page.goto('about:blank')
      await page.goto(`/${address}`)
      await settled()
    },
    begin: async () => {
      await page.getByRole('link', { name: 'Read the first story' }).click()
      await expect(page.getByLabel('Your prediction')).toBeVisible()
    },
    build: async (floor, plan) => {
      await go(`#/floor/${floor}`)
      await predict(plan)
      await raise(plan)
    },
    deeds: async () => (await log()).map(deedInWords),
  }
}

const deedInWords = (event: Event) => {
  const about = Object.entries(event).find(([key]) => ['floor', 'checkpoint', 'level', 'worksheet'].includes(key))
  return about ? `${event.kind} ${about[1]}` : event.kind
}

/** Runs in the page: reads the log from the browser's database, without creating one. */
async function readLog(): Promise<readonly Event[]> {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'bvc')) return []
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bvc')
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(new Error('the log can’t be opened')))
  })
  const events = await new Promise<Event[]>((resolve) => {
    const reading = db.transaction('events').objectStore('events').getAll()
    reading.addEventListener('success', () => resolve(reading.result as Event[]))
  })
  db.close()
  return events.toSorted((a, b) => a.at.time - b.at.time || a.at.tick - b.at.tick || a.at.count - b.at.count)
}

/** `city` is a learner on a first visit. Set `before` with `test.use` to change what their browser has stored. */
export const test = base.extend<Drawing & { before: Before; watched: Watch; city: City }>({
  hasWebGL: [false, { option: true }],
  before: [{}, { option: true }],
  watched: [
    async ({ context, baseURL }, use) => {
      const watched = await watch(context, new URL(baseURL ?? '').origin)
      await use(watched)
      expect(watched.unexpected()).toEqual([])
    },
    { auto: true },
  ],
  city: async ({ context, page, before, hasWebGL, watched }, use) => {
    await prepare(context, before, hasWebGL)
    await use(await createCity(page, watched))
  },
})
