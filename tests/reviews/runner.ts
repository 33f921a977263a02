import { Worker } from 'node:worker_threads'

/** How a call ended. `endless`: nothing came back in time. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'endless' }

/** Code to run: an ES module, and the name of the function of it that is called. */
type Code = { readonly code: string; readonly entry: string }
type Property = Code & { readonly property: string }

/** What stands in for the code, to see whether a property notices. */
type Stub = { readonly value: unknown; readonly isAsync: boolean }

export type Runner = {
  readonly call: (code: Code, values: readonly unknown[]) => Promise<Outcome>
  /** Why a property does not hold of these values; null if it holds. Code that never ends refutes it too. */
  readonly refute: (property: Property, values: readonly unknown[]) => Promise<string | null>
  /** Why a property does not hold of made-up values; null if it holds of all of them. */
  readonly search: (property: Property, parameters: number, stub?: Stub) => Promise<string | null>
  /**
   * Made-up values for which the code meets the property and yet ends otherwise than the mended code; null if there are
   * none. Code that never ends is not looked into.
   */
  readonly disagree: (property: Property, mended: string) => Promise<string | null>
  readonly dispose: () => Promise<void>
}

/** How many values a property is tried with, and the number from which they are made. */
const COUNT = 1_000
const SEED = 20_240_229

const CALL_LIMIT = 3_000
const SEARCH_LIMIT = 30_000
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'

type Message = 'ready' | { readonly answer: unknown } | { readonly trouble: string }

/** Runs the code of reviews in a thread that is ended when it takes too long. One request at a time. */
export function createRunner(): Runner {
  let worker: Worker | null = null
  let take: (message: Message | Error) => void = () => {}

  async function begin(): Promise<Worker> {
    const begun = new Worker(new URL('run-worker.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const next = new Promise<Message | Error>((resolve) => void (take = resolve))
    begun.on('message', (message: Message) => take(message))
    begun.on('error', (error) => take(error))
    const first = await next
    if (first !== 'ready') throw new Error('the thread does not begin', { cause: first })
    return begun
  }

  /** Null if nothing comes back in time, or if it takes too much memory. */
  async function ask(limit: number, request: object): Promise<{ readonly answer: unknown } | null> {
    const running = (worker ??= await begin())
    const reply = await new Promise<Message | Error | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), limit)
      take = (message) => {
        clearTimeout(timer)
        resolve(message)
      }
      running.postMessage(request)
    })
    if (reply !== null && typeof reply === 'object' && 'answer' in reply) return reply
    if (reply !== null && typeof reply === 'object' && 'trouble' in reply) throw new Error(reply.trouble)
    worker = null
    await running.terminate()
    if (reply === null || (reply instanceof Error && 'code' in reply && reply.code === OUT_OF_MEMORY)) return null
    throw new Error('the thread ended', { cause: reply })
  }

  return {
    async call(code, values) {
      const reply = await ask(CALL_LIMIT, { task: 'call', ...code, values })
      return (reply?.answer ?? { kind: 'endless' }) as Outcome
    },
    async refute(property, values) {
      const reply = await ask(CALL_LIMIT, { task: 'refute', ...property, values })
      return reply ? (reply.answer as string | null) : 'nothing came back in time'
    },
    async search(property, parameters, stub) {
      const reply = await ask(SEARCH_LIMIT, { task: 'search', ...property, parameters, stub, count: COUNT, seed: SEED })
      return reply ? (reply.answer as string | null) : 'nothing came back in time'
    },
    async disagree(property, mended) {
      const reply = await ask(SEARCH_LIMIT, { task: 'disagree', ...property, mended, count: COUNT, seed: SEED })
      return reply ? (reply.answer as string | null) : null
    },
    dispose: async () => void (await worker?.terminate()),
  }
}
