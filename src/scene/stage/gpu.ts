import { type Renderer, isWebGLSupported } from 'pixi.js'

let requested: Promise<boolean> | null = null

/**
 * Whether there is a card to draw with. It is woken up on a thread of its own first: a page that asks a sleeping card
 * waits for it with all it has.
 */
export function hasGpu(): Promise<boolean> {
  requested ??= wakeGpu().then((rest) => {
    const isThere = isWebGLSupported()
    rest()
    return isThere
  })
  return requested
}

/**
 * Whether there is a card again after one was lost: a browser may refuse one for a while, or for good. PixiJS keeps the
 * first answer, so that the question is put to the browser itself.
 */
export async function hasCardAgain(): Promise<boolean> {
  const rest = await wakeGpu()
  const canvas = document.createElement('canvas')
  const gl = canvas.getContext('webgl2', { stencil: true }) ?? canvas.getContext('webgl', { stencil: true })
  const isThere = gl !== null && !gl.isContextLost()
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  rest()
  return isThere
}

/**
 * Whether an application has its renderer. It has none before it is ready, and none once it is destroyed; one that the
 * page left before it was ready is destroyed first and handed over afterwards.
 */
export const isUsable = ({ renderer }: { readonly renderer: Renderer | null | undefined }): boolean =>
  renderer !== null && renderer !== undefined

/** Of WebGL: PixiJS asks for the one and then for the other. */
const VERSIONS = 2
/** What PixiJS throws, where nobody can catch it, when it gets neither. */
const NO_WEBGL = 'does not support WebGL'

/** Hears of a card that a canvas in `host` is refused although there was said to be one. Returns how to stop. */
export function onRefusal(host: HTMLElement, onRefused: () => void): () => void {
  let refusals = 0
  const listener = () => {
    refusals += 1
    if (refusals === VERSIONS) onRefused()
  }
  // It happens to the canvas and does not bubble.
  host.addEventListener('webglcontextcreationerror', listener, true)
  return () => host.removeEventListener('webglcontextcreationerror', listener, true)
}

/** The same, told by what PixiJS throws. Returns how to stop. */
export function onNoGpu(onRefused: () => void): () => void {
  const listener = (event: PromiseRejectionEvent) => {
    if (!(event.reason instanceof Error) || !event.reason.message.includes(NO_WEBGL)) return
    event.preventDefault()
    onRefused()
  }
  addEventListener('unhandledrejection', listener)
  return () => removeEventListener('unhandledrejection', listener)
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
function wakeGpu(): Promise<() => void> {
  if (typeof OffscreenCanvas !== 'function' || typeof Worker !== 'function') return Promise.resolve(() => {})
  const worker = new Worker(new URL('./gpu-worker.ts', import.meta.url), { type: 'module', name: 'card' })
  const rest = () => worker.terminate()
  return new Promise((resolve) => {
    worker.addEventListener('message', () => resolve(rest))
    worker.addEventListener('error', () => resolve(rest))
  })
}
