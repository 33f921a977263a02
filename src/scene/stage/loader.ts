import type { TextureSource } from 'pixi.js'
import { nextTask } from '#lib/next-task.ts'

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

/** What uploads textures to the GPU: a PixiJS renderer. */
type Hand<Source> = { readonly texture: { readonly initSource: (source: Source) => unknown }; readonly gl?: Gl }

type Handing = { readonly mostOnTheWay?: number | undefined; readonly isOver?: () => boolean }

/** Pixels that may be uploaded before waiting for the GPU, so that the page is not blocked. */
const MOST_ON_THE_WAY = 2_000_000
/** Milliseconds of one task that are spent on uploads before the rest goes into the next task. */
const TASK = 10
/** Milliseconds between checks whether the GPU is done: they double from the first up to the last. */
const FIRST_LOOK = 4
const LAST_LOOK = 32

/**
 * Uploads textures to the GPU one after another, and waits for the GPU after every few: uploading more at once would
 * block the page. `mostOnTheWay`: pixels between two waits. `isOver`: the renderer is gone, upload nothing.
 */
export function createLoader<Source extends Page>(
  { texture, gl }: Hand<Source>,
  { mostOnTheWay = MOST_ON_THE_WAY, isOver = () => false }: Handing = {},
): (source: Source) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  let onTheWay = 0
  let spent = 0
  return (source) => {
    last = last.then(async () => {
      if (source.destroyed || isOver()) return
      if (onTheWay > mostOnTheWay && gl) {
        await whenDone(gl)
        onTheWay = spent = 0
      } else if (spent > TASK && mostOnTheWay < Infinity) {
        await nextTask()
        spent = 0
      }
      if (source.destroyed || isOver()) return
      const start = performance.now()
      texture.initSource(source)
      spent += performance.now() - start
      onTheWay += source.pixelWidth * source.pixelHeight
    })
    return last
  }
}

/** Resolves when the GPU has done all its work; at once where WebGL can't tell. */
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
