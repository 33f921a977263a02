import type { Browser, Page } from 'playwright'
import { baselineIn, untilStanding, untilStill, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { LEARNER_AT_THE_TOP } from './learner.ts'
import { bounded, median, quantile, timed } from './row.ts'
import type { Row } from './row.ts'

export type Panned = {
  /** Milliseconds of ours, frame by frame: the pointer's event and the animation callback. */
  readonly work: readonly number[]
  readonly draws: readonly number[]
}

/** Drags the city to and fro, as a hand does: one pointer event and one frame after the other. */
export const pan = (page: Page, frames: number): Promise<Panned> =>
  page.evaluate(async (frames) => {
    const host = document.querySelector('.city-scene')
    if (!host) throw new Error('there is no scene to pan')
    const { meter } = globalThis
    const box = host.getBoundingClientRect()
    const point = { x: box.left + box.width * 0.6, y: box.top + box.height * 0.5 }
    const send = (kind: string) =>
      host.dispatchEvent(
        new PointerEvent(kind, { pointerId: 7, button: 0, clientX: point.x, clientY: point.y, bubbles: true }),
      )
    const nextFrame = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 0))
    const work: number[] = []
    const draws: number[] = []
    send('pointerdown')
    for (let at = 0; at < frames + 20; at++) {
      const leg = Math.floor(at / 60) % 4
      point.x += [6, 0, -6, 0][leg]!
      point.y += [0, 4, 0, -4][leg]!
      const before = { busy: meter.busy, draws: meter.draws }
      const start = performance.now()
      send('pointermove')
      const moved = performance.now() - start
      await nextFrame()
      if (at < 20) continue
      work.push(moved + meter.busy - before.busy)
      draws.push(meter.draws - before.draws)
    }
    send('pointercancel')
    return { work, draws }
  }, frames)

/** The finished city with its ambient life, dragged about. */
export const measurePanning = (browser: Browser, site: Site): Promise<readonly Row[]> =>
  visit(
    browser,
    { events: LEARNER_AT_THE_TOP, settings: { ambient: true, motion: 'full' }, withoutDriver: true },
    async (page) => {
      await page.goto(site.url)
      await untilStanding(page)
      await page.waitForTimeout(4_000)
      const { work, draws } = await pan(page, 240)
      const baseline = await baselineIn(page)
      return [
        bounded({
          what: 'real city, panning: draw calls a frame',
          value: quantile(draws, 1),
          atMost: 20,
          note: `most of 240 frames; median ${median(draws)}`,
        }),
        timed({ what: 'real city, panning: our work a frame, median', value: median(work), atMost: 1, baseline }),
        timed({ what: 'real city, panning: our work a frame, p95', value: quantile(work, 0.95), atMost: 4, baseline }),
      ]
    },
  )

/** Bytes of textures once the whole city was seen by day and by night on a dense screen. */
export const measureTextures = (browser: Browser, site: Site): Promise<readonly Row[]> =>
  visit(browser, { events: LEARNER_AT_THE_TOP, ratio: 2, withoutDriver: true }, async (page) => {
    await page.goto(site.url)
    await untilStanding(page)
    await untilStill(page, 4_000)
    const day = await page.evaluate(() => globalThis.meter.textureBytes)
    await page.evaluate(() => {
      const settings = JSON.parse(localStorage.getItem('bvc.settings') ?? '{}') as object
      localStorage.setItem('bvc.settings', JSON.stringify({ ...settings, light: 'night' }))
      dispatchEvent(new StorageEvent('storage', { key: 'bvc.settings' }))
    })
    await page.waitForFunction(() => document.documentElement.dataset['light'] === 'night')
    await untilStill(page, 4_000)
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
