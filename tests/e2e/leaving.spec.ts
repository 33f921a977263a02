import type { BrowserContext, Locator, Page } from 'playwright/test'
import type { Deed } from '#progress/event.ts'
import type { FloorId, PhaseId } from '#city/ids.ts'
import { createCity, expect, prepare, test } from './city.ts'
import { eventsOf } from './seed.ts'

const FLOOR = 'frontend@L0' as FloorId
const begun: Deed = { kind: 'begun' }

/** A text that a learner can type, and the press that makes a deed of it. */
type Kind = {
  readonly name: string
  readonly address: string
  readonly before?: readonly Deed[]
  readonly text?: string
  /** Opens what hides the field, if anything does. */
  readonly reach?: (page: Page) => Promise<void>
  readonly field: (page: Page) => Locator
  /** What must be done before `press`. */
  readonly ready?: (page: Page) => Promise<void>
  /** The name of the button that makes the deed; null if leaving the field does. */
  readonly press: string | null
}

const pick = (word: string) => (page: Page) => page.locator('label:has(input[type=radio])', { hasText: word }).click()
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

const KINDS: readonly Kind[] = [
  {
    name: 'a prediction',
    address: `#/floor/${FLOOR}`,
    field: (page) => page.getByLabel('Your prediction'),
    ready: pick('Leaning'),
    press: 'Show me the lesson',
  },
  {
    name: 'a reason',
    address: `#/floor/${FLOOR}`,
    before: [begun, { kind: 'predicted', floor: FLOOR, text: 'x', confidence: 'guess' }],
    field: (page) => page.getByLabel(/^Why did you expect that/),
    ready: pick('Partly'),
    press: 'Open the building',
  },
  {
    name: 'a recall',
    address: `#/floor/${FLOOR}`,
    before: [begun, { kind: 'placed', level: 1 }],
    field: (page) => page.getByLabel(/^From memory/),
    ready: press('Compare'),
    press: 'It came back',
  },
  {
    name: 'evidence',
    address: '#/checkpoint/phase-0/partner',
    before: [begun],
    reach: async (page) => {
      await press(/^Add evidence for/)(page)
      await pick('A note')(page)
    },
    field: (page) => page.locator('.evidence-form textarea'),
    press: 'Show it',
  },
  {
    name: 'a cell',
    address: '#/worksheet/stride',
    before: [begun],
    field: (page) => page.locator('td.cell textarea').first(),
    press: null,
  },
  {
    name: 'a reflection',
    address: '#/journal',
    before: [begun],
    field: (page) => page.locator('.answer textarea').first(),
    press: null,
  },
  {
    name: 'an insight',
    address: '#/curriculum/phase-0',
    before: [begun],
    field: (page) => page.getByLabel('Your key insight'),
    press: null,
  },
  {
    name: 'a name',
    address: '#/settings',
    before: [begun],
    field: (page) => page.getByLabel('Your name'),
    press: null,
  },
  {
    name: 'a date',
    address: '#/curriculum/phase-0',
    before: [begun],
    text: '2026-11-02',
    reach: press(/^(Set your own|Your) dates/),
    field: (page) => page.getByLabel('Start', { exact: true }),
    press: 'Keep the dates',
  },
]

/** Ways in which a page is left. None of them waits for work that the page still has to do. */
const WAYS = [
  async (page: Page, context: BrowserContext) => {
    const devtools = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    devtools.send('Page.crash').catch(() => {})
    await crashed
    await page.close()
  },
  (page: Page) => page.close(),
  async (page: Page) => {
    await page.goto('about:blank')
    await page.close()
  },
  async (page: Page) => {
    await page.reload({ waitUntil: 'commit' })
    // A browser that closes a page in the middle of its loading sometimes opens no other one.
    await page.goto('about:blank')
    await page.close()
  },
] as const

/** An empty page: when the last page of a context is closed while it is loaded, the next one sometimes never opens. */
const keepOpen = (context: BrowserContext) => context.newPage()

/** Milliseconds between the last press or key and leaving the page. */
const DELAYS = [0, 0, 10, 40] as const

for (const [position, kind] of KINDS.entries()) {
  test(`${kind.name} is there again however the page is left`, async ({ context, watched }) => {
    await prepare(context, { events: eventsOf(kind.before ?? []) })
    await keepOpen(context)
    let city = await createCity(await context.newPage(), watched)
    await city.open(kind.address)
    await kind.reach?.(city.page)
    for (const [turn, isDeed] of [false, true].entries()) {
      const text = kind.text ?? `As I saw it, ${position} ${turn}`
      const leave = WAYS[(position + turn) % WAYS.length]!
      const delay = DELAYS[(position * 2 + turn) % DELAYS.length]!
      await test.step(`${isDeed ? 'done' : 'typed'}, ${delay} ms`, async () => {
        const field = kind.field(city.page)
        await field.fill(text)
        if (isDeed) {
          await kind.ready?.(city.page)
          const last = kind.press === null ? field : city.page.getByRole('button', { name: kind.press })
          await last.evaluate((element: HTMLElement, isPressed) => {
            if (isPressed) element.click()
            else element.blur()
          }, kind.press !== null)
        }
        await new Promise((resolve) => setTimeout(resolve, delay))
        await leave(city.page, context)

        // The next text is typed in the page in which this one was seen again.
        city = await createCity(await context.newPage(), watched)
        await city.open(kind.address)
        if (isDeed) {
          await expect.poll(async () => JSON.stringify(await city.log())).toContain(text)
        } else {
          await kind.reach?.(city.page)
          await expect(kind.field(city.page)).toHaveValue(text)
        }
      })
    }
  })
}

for (const { name, address, before, field } of KINDS.filter(({ press }) => press === null)) {
  test(`${name} is a deed when the page is loaded again with the cursor in its field`, async ({ context, watched }) => {
    await prepare(context, { events: eventsOf(before ?? []) })
    const city = await createCity(await context.newPage(), watched)
    await city.open(address)
    await field(city.page).fill('Still in the field')
    await city.page.reload()
    await expect.poll(async () => JSON.stringify(await city.log())).toContain('Still in the field')
    expect(
      await city.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('bvc.draft.'))),
    ).toEqual([])
  })
}

/** What is kept under one address, brought about by `change`, and how it is seen there. */
const CHOICES: readonly {
  readonly name: string
  readonly address: string
  readonly before: readonly Deed[]
  readonly change: (page: Page) => Promise<void>
  readonly expectKept: (page: Page) => Promise<void>
}[] = [
  {
    name: 'a text of which all was deleted',
    address: '#/curriculum/phase-0',
    before: [begun, { kind: 'insightWritten', phase: 'phase-0' as PhaseId, text: 'Better unsaid' }],
    change: (page) => page.getByLabel('Your key insight').fill(''),
    expectKept: (page) => expect(page.getByLabel('Your key insight')).toHaveValue(''),
  },
  {
    name: 'a verdict before its floor is raised',
    address: `#/floor/${FLOOR}`,
    before: [begun, { kind: 'predicted', floor: FLOOR, text: 'x', confidence: 'guess' }],
    change: pick('Partly'),
    expectKept: (page) => expect(page.getByRole('radio', { name: 'Partly' })).toBeChecked(),
  },
]

for (const { name, address, before, change, expectKept } of CHOICES) {
  test(`${name} stays so however the page goes`, async ({ context, watched }) => {
    await prepare(context, { events: eventsOf(before) })
    await keepOpen(context)
    const city = await createCity(await context.newPage(), watched)
    await city.open(address)
    await change(city.page)
    await WAYS[0](city.page, context)

    const again = await createCity(await context.newPage(), watched)
    await again.open(address)
    await expectKept(again.page)
  })
}
