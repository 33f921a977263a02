import { type Renderer, type TextureSource, isWebGLSupported } from 'pixi.js'

/** Pixels that may be handed over before the card has to answer. */
const MOST_ON_THE_WAY = 2_000_000
/** Milliseconds between looks at whether the card has done its work: ever longer, up to the last. */
const FIRST_LOOK = 4
const LAST_LOOK = 32

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

/**
 * Hands pictures to the card, a few at a time, the next when it has done all it was asked to: whoever hands over more
 * waits for the card with the whole page.
 */
export function createLoader(renderer: Renderer): (source: TextureSource) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  let onTheWay = 0
  return (source) => {
    last = last.then(async () => {
      if (source.destroyed) return
      if (onTheWay > MOST_ON_THE_WAY && 'gl' in renderer) {
        await whenDone(renderer.gl)
        onTheWay = 0
      }
      if (source.destroyed) return
      renderer.texture.initSource(source)
      onTheWay += source.pixelWidth * source.pixelHeight
    })
    return last
  }
}

/** When the card has done what it was asked to; at once where the card can't say. */
async function whenDone(gl: WebGL2RenderingContext): Promise<void> {
  const fence = typeof gl.fenceSync === 'function' ? gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) : null
  if (!fence) return
  gl.flush()
  for (let rest = FIRST_LOOK; ; rest = Math.min(2 * rest, LAST_LOOK)) {
    await new Promise((resolve) => setTimeout(resolve, rest))
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.UNSIGNALED) break
  }
  gl.deleteSync(fence)
}
