import { attempt } from '#lib/attempt.ts'
import type { Answer, Question } from './bakery-worker.ts'
import { type Bakery, type Job, type LandOrder, type Sheet, keyOf } from './order.ts'

/** A bakery that keeps what it has painted. `forget` drops the result of a job. */
export type KeepingBakery = Bakery & { readonly forget: (job: Job) => void }

export function createBakery(): KeepingBakery {
  const canWork = typeof OffscreenCanvas === 'function' && typeof Worker === 'function'
  const worker = canWork ? attempt(openWorker, null) : null
  return remembering(worker ? createWorkerBakery(worker) : createPageBakery())
}

function remembering(bakery: Bakery): KeepingBakery {
  const done = new Map<string, Promise<Sheet>>()
  return {
    bake: (job) => {
      const key = jobKey(job)
      const sheet = done.get(key) ?? bakery.bake(job)
      done.set(key, sheet)
      return sheet
    },
    forget: (job) => {
      const key = jobKey(job)
      void done.get(key)?.then(close)
      done.delete(key)
    },
    dispose: () => {
      bakery.dispose()
      for (const sheet of done.values()) void sheet.then(close)
      done.clear()
    },
  }
}

function close({ pages }: Sheet): void {
  for (const page of pages) if (page instanceof ImageBitmap) page.close()
}

function jobKey(job: Job): string {
  if (job.kind === 'cloths') return job.kind
  return job.kind === 'sheet' ? job.orders.map(keyOf).join() : landKey(job.order)
}
const landKey = ({ kind, x, y, width, height }: LandOrder) => `${kind} ${x} ${y} ${width} ${height}`

const openWorker = () => new Worker(new URL('./bakery-worker.ts', import.meta.url), { type: 'module', name: 'bakery' })

function createWorkerBakery(worker: Worker): Bakery {
  const waiting = new Map<number, { job: Job; resolve: (sheet: Sheet) => void }>()
  let next = 0
  let spare: Bakery | null = null
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve({ pages: data.pages, frames: data.frames })
    waiting.delete(data.id)
  })
  // If the worker can't run (old browser, blocked file), the page does its jobs.
  worker.addEventListener('error', () => {
    spare ??= createPageBakery()
    for (const { job, resolve } of waiting.values()) void spare.bake(job).then(resolve)
    waiting.clear()
  })
  return {
    bake: (job) => {
      if (spare) return spare.bake(job)
      return new Promise((resolve) => {
        const id = next++
        waiting.set(id, { job, resolve })
        const question: Question = { id, job }
        worker.postMessage(question)
      })
    },
    dispose: () => worker.terminate(),
  }
}

/** Paints on the page, for browsers without such workers; the code is loaded only then. */
function createPageBakery(): Bakery {
  const opened = import('./page-bakery.ts').then((page) => page.openPageBakery())
  return {
    bake: async (job) => (await opened).bake(job),
    dispose: () => void opened.then((bakery) => bakery.dispose()),
  }
}
