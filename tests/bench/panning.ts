import type { Browser, Page } from 'playwright'
import { baselineIn, untilWhole, untilStill, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { LEARNER_AT_THE_TOP } from './learner.ts'
import { bounded, median, quantile, timed } from './row.ts'
import type { Row } from './row.ts'
import { threadTimesOf } from './thread-time.ts'

export type Panned = {
  /** Milliseconds of ours on the page's main thread, frame by frame: the pointer's event and the animation callback. */
  readonly work: readonly number[]
  /** The same by the clock, with what else the machine did meanwhile. */
  readonly byClock: readonly number[]
  readonly draws: readonly number[]
}

/** Screen pixels from frame to frame, leg by leg. */
type Legs = readonly (readonly [dx: number, dy: number])[]

const TO_AND_FRO: Legs = [
  [6, 0],
  [0, 4],
  [-6, 0],
  [0, -4],
]
const LEG = 60
const WARM_UP = 20

/** Drags the city, to and fro if nothing else is said, as a hand does: one pointer event and one frame after the other. */
export async function pan(page: Page, frames: number, legs: Legs = TO_AND_FRO): Promise<Panned> {
  const steps = Array.from({ length: frames + WARM_UP }, (_, at) => legs[Math.floor(at / LEG) % legs.length]!)
  const timed = await threadTimesOf(page, (mark) =>
    page.evaluate(
      async ({ steps, warmUp, mark }) => {
        const host = document.querySelector('.city-scene')
        if (!host) throw new Error('there is no scene to pan')
        const { meter } = globalThis
        const box = host.getBoundingClientRect()
        const point = { x: box.left + box.width * 0.6, y: box.top + box.height * 0.5 }
        const send = (kind: string) =>
          host.dispatchEvent(
            new PointerEvent(kind, {
              pointerId: 7,
              button: 0,
              buttons: 1,
              clientX: point.x,
              clientY: point.y,
              bubbles: true,
            }),
          )
        const soon = () => new Promise((resolve) => setTimeout(resolve, 0))
        const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
        const byClock: number[] = []
        send('pointerdown')
        for (const [at, [dx, dy]] of steps.entries()) {
          if (at === warmUp) meter.drawsOfFrames = []
          point.x += dx
          point.y += dy
          const { busy } = meter
          if (at >= warmUp) performance.mark(mark)
          const start = performance.now()
          send('pointermove')
          const moved = performance.now() - start
          await soon()
          await nextFrame()
          // What follows is no part of the frame's own task.
          await soon()
          if (at >= warmUp) byClock.push(moved + meter.busy - busy)
        }
        performance.mark(mark)
        send('pointercancel')
        const isPanned = meter.drawsOfFrames.length >= (steps.length - warmUp) * 0.9
        if (!isPanned) throw new Error(`the city was drawn ${meter.drawsOfFrames.length} times while it was dragged`)
        return { byClock, draws: meter.drawsOfFrames }
      },
      { steps, warmUp: WARM_UP, mark },
    ),
  )
  return { work: timed.times, ...timed.result }
}

/** Other work of the machine is in no thread's own time. */
export const noteOf = (byClock: readonly number[], part: number) =>
  `time of the main thread; by the clock ${quantile(byClock, part).toFixed(2)} ms`

/** The finished city with its ambient life, dragged about. */
export const measurePanning = (browser: Browser, site: Site): Promise<readonly Row[]> =>
  visit(
    browser,
    { events: LEARNER_AT_THE_TOP, settings: { ambient: true, motion: 'full' }, withoutDriver: true },
    async (page) => {
      await page.goto(site.url)
      await untilWhole(page)
      await page.waitForTimeout(4_000)
      const { work, byClock, draws } = await pan(page, 240)
      const baseline = await baselineIn(page)
      return [
        bounded({
          what: 'real city, panning: draw calls a frame',
          value: quantile(draws, 1),
          atMost: 20,
          note: `most of 240 frames; median ${median(draws)}`,
        }),
        timed({
          what: 'real city, panning: our work a frame, median',
          value: median(work),
          atMost: 1,
          baseline,
          note: noteOf(byClock, 0.5),
        }),
        timed({
          what: 'real city, panning: our work a frame, p95',
          value: quantile(work, 0.95),
          atMost: 4,
          baseline,
          note: noteOf(byClock, 0.95),
        }),
      ]
    },
  )

/** Bytes of textures once the whole city was seen by day and by night on a dense screen. */
export const measureTextures = (browser: Browser, site: Site): Promise<readonly Row[]> =>
  visit(browser, { events: LEARNER_AT_THE_TOP, ratio: 2, withoutDriver: true }, async (page) => {
    await page.goto(site.url)
    await untilWhole(page)
    await untilStill(page, 4_000)
    const day = await page.evaluate(() => globalThis.meter.textureBytes)
    await page.evaluate(() => {
      const settings = JSON.parse(localStorage.getItem('bvc.settings') ?? '{}') as object
      localStorage.setItem('bvc.settings', JSON.stringify({ ...settings, light: 'night' }))
      dispatchEvent(new StorageEvent('storage', { key: 'bvc.settings' }))
    })
    await page.waitForFunction(() => document.documentElement.dataset['light'] === 'night')
    await untilStill(page, 4_000)
    // What is kept while the camera moves counts as well.
    await pan(page, 10)
    const most = await page.evaluate(() => globalThis.meter.mostTextureBytes)
    return [
      bounded({
        what: 'textures of the real city, day and night, ratio 2',
        value: most / 1_000_000,
        atMost: 160,
        unit: 'MB',
        note: `${(day / 1_000_000).toFixed(0)} MB by day alone`,
      }),
    ]
  })
