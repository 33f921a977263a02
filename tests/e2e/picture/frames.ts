import type { BrowserContext, Page } from 'playwright/test'

declare global {
  interface Window {
    counted: { callbacks: number; draws: number }
    /** Milliseconds that the page's clock is ahead of the real one. */
    ahead: number
  }
}

/** What the settings say where boats and birds were switched off by the city itself. */
export const DRAWN_WITH_EFFORT =
  'Off, because this device draws the city with effort. Turn on to have them all the same.'

/** Counts what the page asks of the browser: frames, and drawings of WebGL. Its clock can be put on: `later`. */
export const countFrames = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.counted = { callbacks: 0, draws: 0 }
    window.ahead = 0
    const ask = window.requestAnimationFrame
    window.requestAnimationFrame = (callback) => {
      window.counted.callbacks += 1
      return Reflect.apply(ask, window, [(now: number) => callback(now + window.ahead)])
    }
    const clock = performance.now.bind(performance)
    performance.now = () => clock() + window.ahead
    for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const) {
      const draw: (...args: never[]) => void = WebGL2RenderingContext.prototype[name]
      Object.defineProperty(WebGL2RenderingContext.prototype, name, {
        value(this: WebGL2RenderingContext, ...args: never[]) {
          window.counted.draws += 1
          return Reflect.apply(draw, this, args)
        },
      })
    }
  })

/** So many milliseconds go by at once. */
export const later = (page: Page, milliseconds: number) =>
  page.evaluate((wait) => {
    window.ahead += wait
  }, milliseconds)

/** Makes every frame take long, however fast this machine draws. */
export const slowDown = (context: BrowserContext) =>
  context.addInitScript(() => {
    const ask = window.requestAnimationFrame
    window.requestAnimationFrame = (callback) => {
      setTimeout(() => Reflect.apply(ask, window, [callback]), 150)
      return 0
    }
  })

/** What happens while nobody touches the page for so long (milliseconds). */
export async function duringRest(page: Page, rest: number) {
  await page.evaluate(() => {
    window.counted = { callbacks: 0, draws: 0 }
  })
  await page.waitForTimeout(rest)
  return page.evaluate(() => ({
    ...window.counted,
    animations: document.getAnimations().filter(({ playState }) => playState === 'running').length,
  }))
}

export const STILL = { callbacks: 0, draws: 0, animations: 0 }
