import { isWebGLSupported } from 'pixi.js'

let asked: Promise<boolean> | null = null

/**
 * Whether there is a card to draw with. It is woken up on a thread of its own first: a page that asks a sleeping card
 * waits for it with all it has.
 */
export function hasCard(): Promise<boolean> {
  asked ??= wakeCard().then((rest) => {
    const isThere = isWebGLSupported()
    rest()
    return isThere
  })
  return asked
}

/** Milliseconds after which the city doesn't wait for the words any longer: a hidden page shows none. */
const AT_LATEST = 1_000

/** When the page has shown its words: a card that is woken up before that keeps them waiting. */
export function whenPainted(): Promise<void> {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect()
      resolve()
    }
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) done()
    })
    observer.observe({ type: 'paint', buffered: true })
    setTimeout(done, AT_LATEST)
  })
}

/** Says nothing of whether there is a card: in some browsers a worker never has one. What comes back lets go of it. */
function wakeCard(): Promise<() => void> {
  if (typeof OffscreenCanvas !== 'function' || typeof Worker !== 'function') return Promise.resolve(() => {})
  const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { type: 'module', name: 'card' })
  const rest = () => worker.terminate()
  return new Promise((resolve) => {
    worker.addEventListener('message', () => resolve(rest))
    worker.addEventListener('error', () => resolve(rest))
  })
}
