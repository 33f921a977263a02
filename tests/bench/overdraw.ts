import type { Browser, Page } from 'playwright'
import type { Event } from '#progress/event.ts'
import { untilStill, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { LEARNER_AT_THE_TOP } from './learner.ts'
import { bounded } from './row.ts'
import type { Row } from './row.ts'

const RATIO = 2
const CITIES: readonly (readonly [name: string, events: readonly Event[]])[] = [
  ['finished city', LEARNER_AT_THE_TOP],
  ['first village', []],
]
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const BOUNDS = [
  ['day', 2.5],
  ['night', 3.5],
] as const
/** So many frames of so many pixels each paint at the edges more than once. */
const FRAMES = 5
const STEP = 16

/** Pixels that the card shades in a frame, in every pass, over those of the view. */
export async function measureOverdraw(browser: Browser, site: Site): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const [city, events] of CITIES) {
    for (const size of SIZES) {
      for (const [light, atMost] of BOUNDS) {
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
              atMost,
              note: `mean of ${FRAMES} frames of a pan; ${(zoomed / view).toFixed(2)} in one that zooms`,
            })
          }),
        )
      }
    }
  }
  return rows
}

const countShades = (page: Page) =>
  page.evaluate(
    async ({ frames, step }) => {
      const host = document.querySelector('.city-scene')
      if (!host) throw new Error('there is no scene to pan')
      const { width, height } = host.getBoundingClientRect()
      const at = (dx: number) => ({ clientX: width / 2 + dx, clientY: height / 2, bubbles: true, cancelable: true })
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
