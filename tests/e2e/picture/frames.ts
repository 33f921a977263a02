import type { BrowserContext, Page } from 'playwright/test'

declare global {
  interface Window {
    counted: { callbacks: number; draws: number }
    /** Milliseconds that the page's clock is ahead of the real one. */
    ahead: number
  }
}

/** The text in the settings when the city has switched off boats and birds by itself. */
export const DRAWN_WITH_EFFORT =
  'Off, because this device draws the city with effort. Turn on to have them all the same.'

/**
 * Counts the animation frames that the page requests and its draw calls of WebGL. `later` can put its clock forward.
 */
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

/** Puts the page's clock forward. */
export const later = (page: Page, milliseconds: number) =>
  page.evaluate((wait) => {
    window.ahead += wait
  }, milliseconds)

/** Makes every frame take at least 150 ms, however fast this machine draws. */
export const slowDown = (context: BrowserContext) =>
  context.addInitScript(() => {
    const ask = window.requestAnimationFrame
    window.requestAnimationFrame = (callback) => {
      setTimeout(() => Reflect.apply(ask, window, [callback]), 150)
      return 0
    }
  })

/** Counts what happens during `rest` milliseconds in which nobody touches the page. */
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
