import { bakeJob } from './bake-sheet.ts'
import type { Frame, Job } from './order.ts'

/** A job from the page, and its answer; both carry the same `id`. */
export type Question = { readonly id: number; readonly job: Job }
export type Answer = { readonly id: number; readonly pages: readonly ImageBitmap[]; readonly frames: readonly Frame[] }

const canvasOf = (width: number, height: number) => new OffscreenCanvas(Math.max(1, width), Math.max(1, height))

addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data))

async function answer({ id, job }: Question): Promise<void> {
  const baked = await bakeJob(job, canvasOf)
  const pages = baked.pages.flatMap((page) => ('transferToImageBitmap' in page ? [page.transferToImageBitmap()] : []))
  const reply: Answer = { id, pages, frames: baked.frames }
  postMessage(reply, { transfer: pages })
}
