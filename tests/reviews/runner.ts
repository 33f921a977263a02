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
  readonly dispose: () => Promise<void>
}

/** How many values a property is tried with, and the number from which they are made. */
const COUNT = 1_000
const SEED = 20_240_229

const CALL_LIMIT = 2_000
const SEARCH_LIMIT = 30_000

/** Runs the code of reviews in a thread that is ended when it takes too long. One request at a time. */
export function createRunner(): Runner {
  let worker: Worker | null = null

  async function ask(limit: number, request: object): Promise<{ readonly answer: unknown } | null> {
    worker ??= new Worker(new URL('run-worker.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const running = worker
    return new Promise((resolve, reject) => {
      const end = async () => {
        worker = null
        await running.terminate()
        resolve(null)
      }
      const timer = setTimeout(() => void end(), limit)
      running.removeAllListeners()
      running.once('message', (message: { answer: unknown } | { trouble: string }) => {
        clearTimeout(timer)
        if ('trouble' in message) reject(new Error(message.trouble))
        else resolve(message)
      })
      running.once('error', (error) => {
        clearTimeout(timer)
        worker = null
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(null)
        else reject(error)
      })
      running.postMessage(request)
    })
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
    dispose: async () => void (await worker?.terminate()),
  }
}
