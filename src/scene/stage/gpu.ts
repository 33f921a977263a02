import { type Renderer, getTestContext } from 'pixi.js'
import { attempt } from '#lib/attempt.ts'

let requested: Promise<boolean> | null = null

/**
 * Whether the browser can draw with WebGL. The GPU is woken in a worker first: a page that asks a sleeping GPU directly
 * is blocked until it answers. The answer is kept.
 */
export function hasGpu(): Promise<boolean> {
  requested ??= wakeGpu().then((rest) => {
    // PixiJS asks this context for its limits later: each further one would block the page while it is made.
    const isThere = hasTestContext()
    rest()
    return isThere
  })
  return requested
}

function hasTestContext(): boolean {
  const gl: WebGLRenderingContext | null = attempt(getTestContext, null)
  return gl !== null && !gl.isContextLost()
}

/**
 * Whether there is a GPU again after its context was lost: a browser may refuse one for a while, or for good. Asks the
 * browser itself, because PixiJS keeps its first answer.
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
 * Whether an application has its renderer: not before it is ready, and not after it is destroyed. If the page removes
 * it before it is ready, it is destroyed first and handed over afterwards.
 */
export const isUsable = ({ renderer }: { readonly renderer: Renderer | null | undefined }): boolean =>
  renderer !== null && renderer !== undefined

/** PixiJS asks for WebGL 2 and then for WebGL 1, so two refusals mean that there is none. */
const VERSIONS = 2
/** Part of the message of the error that PixiJS throws then; the promise that rejects can't be caught by its caller. */
const NO_WEBGL = 'does not support WebGL'

/**
 * Calls `onRefused` when a canvas in `host` gets no WebGL although `hasGpu` said there is some. Returns a function that
 * stops listening.
 */
export function onRefusal(host: HTMLElement, onRefused: () => void): () => void {
  let refusals = 0
  const listener = () => {
    refusals += 1
    if (refusals === VERSIONS) onRefused()
  }
  // The event goes to the canvas and does not bubble, so it is caught on the way down.
  host.addEventListener('webglcontextcreationerror', listener, true)
  return () => host.removeEventListener('webglcontextcreationerror', listener, true)
}

/** As `onRefusal`, but noticed by the error that PixiJS throws. Returns a function that stops listening. */
export function onNoGpu(onRefused: () => void): () => void {
  const listener = (event: PromiseRejectionEvent) => {
    if (!(event.reason instanceof Error) || !event.reason.message.includes(NO_WEBGL)) return
    event.preventDefault()
    onRefused()
  }
  addEventListener('unhandledrejection', listener)
  return () => removeEventListener('unhandledrejection', listener)
}

/** Milliseconds after which the city no longer waits for the first text: a hidden page never paints any. */
const AT_LATEST = 1_000

/** Resolves when the page has shown its first text: waking the GPU earlier would delay the text. */
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

const openWorker = () => new Worker(new URL('./gpu-worker.ts', import.meta.url), { type: 'module', name: 'card' })

/**
 * Wakes the GPU. Doesn't say whether there is one: some browsers give workers none. The function returned ends the
 * worker.
 */
function wakeGpu(): Promise<() => void> {
  if (typeof OffscreenCanvas !== 'function' || typeof Worker !== 'function') return Promise.resolve(() => {})
  const worker = attempt(openWorker, null)
  if (!worker) return Promise.resolve(() => {})
  const rest = () => worker.terminate()
  return new Promise((resolve) => {
    worker.addEventListener('message', () => resolve(rest))
    worker.addEventListener('error', () => resolve(rest))
  })
}
