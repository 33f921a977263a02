import type { Browser, Page } from 'playwright'
import type { Event } from '#progress/event.ts'
import { untilStill, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { LEARNER_AT_THE_TOP } from './learner.ts'
import { bounded } from './row.ts'
import type { Row } from './row.ts'

const RATIO = 2
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const BOUNDS = { day: 2.5, night: 3.5 } as const

type Case = {
  readonly city: string
  readonly events: readonly Event[]
  readonly size: typeof DESK
  readonly light: keyof typeof BOUNDS
}

const FINISHED = { city: 'finished city', events: LEARNER_AT_THE_TOP }
const CASES: readonly Case[] = [
  { ...FINISHED, size: DESK, light: 'day' },
  { ...FINISHED, size: DESK, light: 'night' },
  { ...FINISHED, size: PHONE, light: 'day' },
  { ...FINISHED, size: PHONE, light: 'night' },
  // Nearly all of it is sea and mist.
  { city: 'first village', events: [], size: DESK, light: 'day' },
]
/** So many frames of so many pixels each paint at the edges more than once. */
const FRAMES = 5
const STEP = 16

/** Pixels that the card shades in a frame, in every pass, over those of the view. */
export async function measureOverdraw(browser: Browser, site: Site): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const { city, events, size, light } of CASES) {
    const settings = { light, motion: 'less' }
    rows.push(
      await visit(browser, { events, settings, size, ratio: RATIO, withShades: true }, async (page) => {
        await page.goto(site.url)
        await untilWhole(page)
        await untilStill(page)
        const { panned, zoomed } = await countShades(page)
        const view = size.width * size.height * RATIO ** 2
        return bounded({
          what: `overdraw of the ${city}, ${size.width} by ${size.height}, ${light}`,
          value: panned / view,
          atMost: BOUNDS[light],
          note: `mean of ${FRAMES} frames of a pan; ${(zoomed / view).toFixed(2)} in one that zooms`,
        })
      }),
    )
  }
  return rows
}

const countShades = (page: Page) =>
  page.evaluate(
    async ({ frames, step }) => {
      const host = document.querySelector('.city-scene')
      if (!host) throw new Error('there is no scene to pan')
      const { width, height } = host.getBoundingClientRect()
      const at = (dx: number) => ({
        clientX: width / 2 + dx,
        clientY: height / 2,
        buttons: 1,
        bubbles: true,
        cancelable: true,
      })
      const press = (kind: string, dx: number) =>
        host.dispatchEvent(new PointerEvent(kind, { pointerId: 7, button: 0, ...at(dx) }))
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const count = async (act: (frame: number) => void, turns: number) => {
        globalThis.shades.counts = []
        for (let frame = 1; frame <= turns; frame++) {
          act(frame)
          await nextFrame()
        }
        const sum = globalThis.shades.counts.reduce((all, { pixels }) => all + pixels, 0)
        globalThis.shades.counts = null
        if (sum === 0) throw new Error('nothing was drawn')
        return sum / turns
      }
      press('pointerdown', 0)
      press('pointermove', step / 2)
      await nextFrame()
      press('pointermove', step)
      await nextFrame()
      const panned = await count((frame) => press('pointermove', step * (frame + 1)), frames)
      press('pointercancel', 0)
      const zoomed = await count(() => host.dispatchEvent(new WheelEvent('wheel', { deltaY: 20, ...at(0) })), 1)
      return { panned, zoomed }
    },
    { frames: FRAMES, step: STEP },
  )
