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
