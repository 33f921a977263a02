import type { CDPSession, Page } from 'playwright/test'
import { expect, test } from './city.ts'
import { MIRA, mira } from './seed.ts'
import { allFetched, resize } from './settled.ts'
import { HALVES, VIEWS, show } from './views.ts'

type Stops = {
  /** What had the focus so far. */
  readonly seen: Set<Element>
  /** Which of it could not be seen, and what lay there instead. */
  readonly hidden: string[]
  /** The focus has come to where it had been. */
  isRound: boolean
}

declare global {
  interface Window {
    stops?: Stops
  }
}

/**
 * In the page: from now on looks, whenever a key is let go, at what has the focus. By then the focus has moved and all that
 * scrolls has scrolled. Has to be in sight: the whole of it, or a part where it is taller than half the page.
 */
function watchFocus(): void {
  const isWatched = window.stops !== undefined
  window.stops = { seen: new Set(), hidden: [], isRound: false }
  if (isWatched) return
  const middleAndEdges = [
    [0.5, 0.5],
    [0.1, 0.5],
    [0.9, 0.5],
    [0.5, 0.1],
    [0.5, 0.9],
    [0.2, 0.2],
    [0.8, 0.2],
    [0.2, 0.8],
    [0.8, 0.8],
  ] as const
  const look = (focused: HTMLElement): string | null => {
    // A radio button is hidden in its label.
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : undefined
    const shown = label && getComputedStyle(focused).clipPath !== 'none' ? label : focused
    const points = [...shown.getClientRects()].flatMap(({ left, top, width, height }) =>
      middleAndEdges.map(([x, y]) => [left + x * width, top + y * height] as const),
    )
    const covers = points.flatMap(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return shown.contains(hit) ? [] : [hit ? `${hit.localName}.${hit.getAttribute('class')}` : 'the edge']
    })
    const { left, top, width, height } = shown.getBoundingClientRect()
    const areHiddenAllowed = height > innerHeight / 2 ? points.length - 1 : 0
    if (points.length > 0 && covers.length <= areHiddenAllowed) return null
    const name = (focused.getAttribute('aria-label') ?? shown.textContent).trim().slice(0, 40)
    const box = [left, top, width, height].map(Math.round).join(' ')
    return `${shown.localName}.${shown.className} “${name}” at ${box} under ${[...new Set(covers)].join(', ')}`
  }
  addEventListener('keyup', () => {
    const focused = document.activeElement
    if (!window.stops || !(focused instanceof HTMLElement) || focused === document.body) return
    if (window.stops.seen.has(focused)) {
      window.stops.isRound = true
      return
    }
    window.stops.seen.add(focused)
    const fault = look(focused)
    if (fault !== null) window.stops.hidden.push(fault)
  })
}

/** Presses of Tab that are sent together, in order, without waiting for the page in between. */
const TOGETHER = 12
/** More than any view has stops. */
const MOST_PRESSES = 120

/** Goes once round what is shown by Tab: how many stops there are, and which of them could not be seen. */
async function walk(
  page: Page,
  keyboard: CDPSession,
): Promise<{ readonly count: number; readonly hidden: readonly string[] }> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  const press = () => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ]
  await page.evaluate(watchFocus)
  for (let presses = 0; presses < MOST_PRESSES; presses += TOGETHER) {
    await Promise.all(Array.from({ length: TOGETHER }).flatMap(press))
    if (await page.evaluate(() => window.stops?.isRound)) break
  }
  return page.evaluate(() => ({ count: window.stops?.seen.size ?? 0, hidden: window.stops?.hidden ?? [] }))
}

test.use({ before: { events: mira } })
test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

test('a planted bar over the foot of the page is found', async ({ city }) => {
  const { page } = city
  const keyboard = await page.context().newCDPSession(page)
  await city.open('#/curriculum')
  expect((await walk(page, keyboard)).hidden).toEqual([])
  await page.evaluate(() => {
    const bar = document.body.appendChild(document.createElement('div'))
    bar.className = 'planted'
    Object.assign(bar.style, { position: 'fixed', inset: 'auto 0 0', height: '140px', zIndex: '99' })
  })
  expect((await walk(page, keyboard)).hidden.join()).toContain('under div.planted')
})

/** Built of the same parts as another view, and left out. */
const ALIKE = [
  'directory',
  'district in mist',
  'tower in mist',
  'floor built',
  'floor with its lights out',
  'floor in mist',
  'review after',
  'incident after',
  'checkpoint',
  'worksheet with entries',
  'search without a result',
  'starting again',
]

/** A phone; a window that is only low, with all that stays put on a wide page; 1280 by 1024 at 400%. */
const SIZES = [
  [390, 844],
  [1100, 400],
  [320, 256],
] as const

for (const { where, views } of HALVES) {
  test(`whatever has the focus is seen in every view ${where}, at every size`, async ({ city }) => {
    test.setTimeout(120_000)
    const { page } = city
    const keyboard = await page.context().newCDPSession(page)
    // What loads late, such as the links at the foot, must not come in between two presses.
    await show(city, VIEWS[0]!)
    for (const size of SIZES) await resize(page, size)
    await allFetched(page)
    for (const view of views.filter(({ name }) => !ALIKE.includes(name))) {
      await show(city, view)
      for (const size of SIZES) {
        await resize(page, size)
        const { count, hidden } = await walk(page, keyboard)
        const at = `${view.name}, ${size.join(' x ')}`
        expect.soft(hidden, at).toEqual([])
        expect.soft(count, at).toBeGreaterThan(0)
        // The next is come upon as by a hand: without the focus.
        await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
      }
    }
  })
}
