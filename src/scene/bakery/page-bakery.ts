import { nextTask } from '#lib/next-task.ts'
import { bakeJob } from './bake-sheet.ts'
import type { Bakery, Sheet } from './order.ts'

const canvasOf = (width: number, height: number) => {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, width)
  canvas.height = Math.max(1, height)
  return canvas
}

/** Paints on the page, one job at a time; between two jobs the page can do other things. */
export function openPageBakery(): Bakery {
  let last: Promise<unknown> = Promise.resolve()
  let isOpen = true
  const isElement = (page: HTMLCanvasElement | OffscreenCanvas): page is HTMLCanvasElement => 'toBlob' in page
  return {
    bake: (job) => {
      const done = last.then(async (): Promise<Sheet> => {
        await nextTask()
        if (!isOpen) return { pages: [], frames: [] }
        const { pages, frames } = await bakeJob(job, canvasOf)
        return { pages: pages.filter(isElement), frames }
      })
      last = done
      return done
    },
    dispose: () => {
      isOpen = false
    },
  }
}
