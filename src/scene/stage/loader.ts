import type { TextureSource } from 'pixi.js'

type Gl = Pick<
  WebGL2RenderingContext,
  | 'fenceSync'
  | 'flush'
  | 'getSyncParameter'
  | 'deleteSync'
  | 'SYNC_GPU_COMMANDS_COMPLETE'
  | 'SYNC_STATUS'
  | 'UNSIGNALED'
>

type Page = Pick<TextureSource, 'destroyed' | 'pixelWidth' | 'pixelHeight'>

/** What hands pictures to the card: a renderer of PixiJS. */
type Hand<Source> = { readonly texture: { readonly initSource: (source: Source) => unknown }; readonly gl?: Gl }

type Handing = { readonly mostOnTheWay?: number | undefined; readonly isOver?: () => boolean }

/** Pixels that may be handed over before the card has to answer, where the page is to stay at hand. */
const MOST_ON_THE_WAY = 2_000_000
/** Milliseconds between looks at whether the card has done its work: ever longer, up to the last. */
const FIRST_LOOK = 4
const LAST_LOOK = 32

/**
 * Hands pictures to the card, a few at a time, the next when it has done all it was asked to: whoever hands over more
 * waits for the card with the whole page. `mostOnTheWay` in pixels; `isOver`: the card has gone, and takes no more.
 */
export function createLoader<Source extends Page>(
  { texture, gl }: Hand<Source>,
  { mostOnTheWay = MOST_ON_THE_WAY, isOver = () => false }: Handing = {},
): (source: Source) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  let onTheWay = 0
  return (source) => {
    last = last.then(async () => {
      if (source.destroyed || isOver()) return
      if (onTheWay > mostOnTheWay && gl) {
        await whenDone(gl)
        onTheWay = 0
      }
      if (source.destroyed || isOver()) return
      texture.initSource(source)
      onTheWay += source.pixelWidth * source.pixelHeight
    })
    return last
  }
}

/** When the card has done what it was asked to; at once where the card can't say. */
export async function whenDone(gl: Gl): Promise<void> {
  const fence = typeof gl.fenceSync === 'function' ? gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) : null
  if (!fence) return
  gl.flush()
  for (let rest = FIRST_LOOK; ; rest = Math.min(2 * rest, LAST_LOOK)) {
    await new Promise((resolve) => setTimeout(resolve, rest))
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.UNSIGNALED) break
  }
  gl.deleteSync(fence)
}
