import type { Browser, CDPSession, Page } from 'playwright'
import { untilStill, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { bounded } from './row.ts'
import type { Row } from './row.ts'

const SECONDS = 10
/** Settings of a first visit. The light stays by day, or the hour of the bench would be measured along. */
const DEFAULTS = { ambient: null, motion: 'system' } as const
/** What is asked of a device that draws easily, put in by hand: this machine may be none. */
const EASY = { ...DEFAULTS, ease: { isEasy: true, at: Date.now() } } as const

/** A city in which nothing moves, one whose life nobody sees, and the life of one that is looked at. */
export async function measureStillness(browser: Browser, site: Site): Promise<readonly Row[]> {
  const still = await visit(browser, {}, async (page) => {
    await page.goto(site.url)
    await untilWhole(page)
    await untilStill(page, 4_000)
    return countFor(page)
  })
  const hidden = await visit(browser, { settings: EASY, withoutDriver: true }, async (page) => {
    await page.goto(site.url)
    await untilWhole(page)
    await page.waitForTimeout(2_000)
    const alive = await countFor(page, 1)
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true })
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await page.waitForTimeout(300)
    return { ...(await countFor(page)), alive: alive.callbacks }
  })
  return [
    bounded({ what: `frames drawn in ${SECONDS} s while nothing moves`, value: still.draws, atMost: 0 }),
    bounded({ what: `animation callbacks in ${SECONDS} s while nothing moves`, value: still.callbacks, atMost: 0 }),
    bounded({
      what: `frames and callbacks in ${SECONDS} s in a hidden tab`,
      value: hidden.draws + hidden.callbacks,
      atMost: 0,
      note: `boats and birds on: ${hidden.alive} callbacks in a second before it was hidden`,
    }),
    ...(await measureLife(browser, site)),
    ...(await measureEffort(browser, site)),
  ]
}

/** A first page that lives, and the last of three minutes in which nobody touches it. */
const measureLife = (browser: Browser, site: Site): Promise<readonly Row[]> =>
  visit(browser, { settings: EASY, withoutDriver: true }, async (page, context) => {
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(site.url)
    await untilWhole(page)
    await page.waitForTimeout(5_000)
    const life = await countFor(page, SECONDS, session)
    // The two minutes in between go by at once.
    await page.evaluate(() => {
      globalThis.meter.ahead += 105_000
    })
    await untilStill(page, 3_000)
    const rest = await countFor(page, 60, session)
    const rate = life.frames / life.seconds
    const least = await measureClearing(browser, rate)
    return [
      bounded({
        what: 'life: frames a second',
        value: rate,
        atMost: 30,
        note: 'first page, nobody touches it, calls into WebGL counted and not made',
      }),
      bounded({
        what: 'life: main thread a second',
        value: life.task / life.seconds,
        atMost: 20,
        unit: 'ms',
        note: `of these ${(life.script / life.seconds).toFixed(1)} ms in scripts; a page that only clears a canvas as often: ${least.toFixed(1)} ms`,
      }),
      bounded({ what: 'first page untouched for 3 minutes: frames in the last', value: rest.callbacks, atMost: 0 }),
      bounded({
        what: 'first page untouched for 3 minutes: scripts in the last',
        value: Math.round(rest.script),
        atMost: 0,
        unit: 'ms',
        note: `${rest.task.toFixed(0)} ms of the main thread with what the browser does for itself`,
      }),
    ]
  })

/**
 * Milliseconds of the main thread a second in a page that only clears a canvas, `rate` times a second: what the browser
 * takes for that itself, on this machine.
 */
const measureClearing = (browser: Browser, rate: number): Promise<number> =>
  visit(browser, {}, async (page, context) => {
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto('data:text/html,<body style="margin: 0"><canvas width="1440" height="900"></canvas>')
    await page.evaluate(
      (pause) => {
        const gl = document.querySelector('canvas')?.getContext('webgl2')
        const clear = () => {
          gl?.clear(gl.COLOR_BUFFER_BIT)
          setTimeout(() => requestAnimationFrame(clear), pause)
        }
        clear()
      },
      1000 / rate - 8,
    )
    await page.waitForTimeout(1_000)
    const { task, seconds } = await countFor(page, 5, session)
    return task / seconds
  })

/** How long a device that draws with effort tries: here WebGL in software. */
const measureEffort = (browser: Browser, site: Site): Promise<readonly Row[]> =>
  visit(browser, { settings: DEFAULTS }, async (page) => {
    await page.goto(site.url)
    await untilWhole(page)
    const whole = await page.evaluate(() => performance.now())
    await untilStill(page, 4_000)
    const last = await page.evaluate(() => globalThis.meter.lastDraw)
    const isEasy = await page.evaluate(() => localStorage.getItem('bvc.settings')?.includes('"isEasy":true') ?? false)
    return [
      bounded({
        what: 'WebGL in software, first page: rest after',
        value: Math.max(0, last - whole) / 1000,
        atMost: isEasy ? 95 : 3,
        unit: 's',
        note: isEasy ? 'this machine draws easily even so' : 'it was found to draw with effort',
      }),
    ]
  })

type Counted = {
  /** By the page's clock. */
  readonly seconds: number
  readonly draws: number
  readonly frames: number
  readonly callbacks: number
  /** Milliseconds of the main thread: of all tasks, and of scripts in them. */
  readonly task: number
  readonly script: number
}

async function countFor(page: Page, seconds = SECONDS, session?: CDPSession): Promise<Counted> {
  const read = () =>
    page.evaluate(() => ({
      at: performance.now(),
      draws: globalThis.meter.draws,
      frames: globalThis.meter.drawsOfFrames.length,
      callbacks: globalThis.meter.callbacks,
    }))
  const timesOf = async () => {
    const { metrics = [] } = (await session?.send('Performance.getMetrics')) ?? {}
    const named = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000
    return { task: named('TaskDuration'), script: named('ScriptDuration') }
  }
  const before = await read()
  // What is read out of the page costs its thread something: times are taken inside of that.
  const start = await timesOf()
  await page.waitForTimeout(seconds * 1000)
  const end = await timesOf()
  const after = await read()
  return {
    seconds: (after.at - before.at) / 1000,
    draws: after.draws - before.draws,
    frames: after.frames - before.frames,
    callbacks: after.callbacks - before.callbacks,
    task: end.task - start.task,
    script: end.script - start.script,
  }
}
