import type { Second, Totals } from '#simulation/observation.ts'
import type { LogPage, LogQuery } from './logbook.ts'
import { createToldParser } from './parse-told.ts'
import type { Heard } from './parse-told.ts'
import type { Ask, Deed, RunPlan } from './serve-night.ts'
import { createSilenceWatch } from './silence.ts'
import type { Later } from './silence.ts'

/** All seconds of a night, and their sums. */
export type WholeNight = { readonly seconds: readonly Second[]; readonly totals: Totals }

/** The part of a `Worker` that is used. */
export type NightWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** The page's side of the worker that simulates a night. */
export type NightEngine = {
  /** Asks for seconds; they come in parts. Whatever was asked for before is given up. */
  readonly ask: (deeds: readonly Deed[], fromS: number, toS: number) => void
  /** Another night with the same seed; `onProgress` gets the share of it that is done. Null: it failed. */
  readonly compare: (
    deeds: readonly Deed[],
    lastsS: number,
    onProgress: (share: number) => void,
  ) => Promise<WholeNight | null>
  /** Empty if it failed, as is the next. */
  readonly log: (query: LogQuery) => Promise<LogPage>
  readonly trace: (deeds: readonly Deed[], request: number, toS: number) => Promise<LogPage>
  readonly dispose: () => void
}

export type NightEnginePorts = {
  /** May throw, where there are no workers. */
  readonly makeWorker: () => NightWorker
  readonly later: Later
  /** Gets the seconds of the latest question. `isAll`: nothing more comes of it. */
  readonly onSeconds: (seconds: readonly Second[], totals: Totals, isAll: boolean) => void
  /**
   * Called once, when nothing more can come: there is no worker, or it broke, or has long been silent. `hasSpoken`: whether
   * anything came from it before.
   */
  readonly onFailed: (hasSpoken: boolean) => void
}

export function createNightEngine(plan: RunPlan, ports: NightEnginePorts): NightEngine {
  const { makeWorker, later, onSeconds, onFailed } = ports
  const parseTold = createToldParser(plan.system)
  let worker: NightWorker | null = null
  let isOver = false
  let hasSpoken = false
  let last = 0
  let latest = 0
  /** Whether seconds of the latest question are still to come. */
  let isComing = false
  /** The second up to which the night is known: what comes next is the one after. */
  let known = 0
  const waiting = new Map<number, (told: Heard | null) => void>()
  const silence = createSilenceWatch(later, fail)

  function fail(): void {
    if (isOver) return
    close()
    onFailed(hasSpoken)
  }

  function close(): void {
    isOver = true
    silence.stop()
    worker?.terminate()
    worker = null
    const left = [...waiting.values()]
    waiting.clear()
    for (const answer of left) answer(null)
  }

  function hear(data: unknown): void {
    if (!worker) return
    const told = parseTold(data)
    if (!told || told.kind === 'failed') return fail()
    const isLatest = told.kind === 'seconds' && told.number === latest
    if (isLatest && !goesOn(told.seconds, known)) return fail()
    hasSpoken = true
    if (isLatest) {
      known += told.seconds.length
      if (told.isAll) isComing = false
    }
    silence.stop()
    if (isLatest) onSeconds(told.seconds, told.totals, told.isAll)
    else if (told.kind === 'compared' || told.kind === 'log') waiting.get(told.number)?.(told)
    expectMore()
  }

  /** Watches whether the worker answers, if it has to. */
  function expectMore(): void {
    if (worker && (isComing || waiting.size > 0)) silence.asked()
  }

  function send(ask: Ask): void {
    try {
      worker?.postMessage(ask)
      expectMore()
    } catch {
      // Told later, so that whoever made this has it in hand.
      queueMicrotask(fail)
    }
  }

  /** Sends a question; `onAnswer` gets each part of its answer, and null if no more can come. */
  function question(make: (number: number) => Ask, onAnswer: (told: Heard | null, isLast: () => void) => void): void {
    last += 1
    const number = last
    if (!worker) return onAnswer(null, () => {})
    waiting.set(number, (told) => onAnswer(told, () => waiting.delete(number)))
    send(make(number))
  }

  const askLog = (make: (number: number) => Ask): Promise<LogPage> =>
    new Promise((resolve) =>
      question(make, (told, isLast) => {
        isLast()
        resolve(told?.kind === 'log' ? told.page : { lines: [], earlier: 0 })
      }),
    )

  try {
    worker = makeWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data))
    worker.addEventListener('messageerror', fail)
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      fail()
    })
    send({ kind: 'open', plan })
  } catch {
    queueMicrotask(fail)
  }

  return {
    ask: (deeds, fromS, toS) => {
      last += 1
      latest = last
      isComing = true
      known = fromS
      send({ kind: 'seconds', number: latest, deeds, fromS, toS })
    },
    compare: (deeds, lastsS, onProgress) =>
      new Promise((resolve) => {
        const seconds: Second[] = []
        question(
          (number) => ({ kind: 'compare', number, deeds, lastsS }),
          (told, isLast) => {
            if (told?.kind !== 'compared' || !goesOn(told.seconds, seconds.length)) {
              resolve(null)
              if (told) fail()
              return
            }
            seconds.push(...told.seconds)
            onProgress(seconds.length / lastsS)
            if (!told.totals) return
            isLast()
            resolve({ seconds, totals: told.totals })
          },
        )
      }),
    log: (query) => askLog((number) => ({ kind: 'log', number, query })),
    trace: (deeds, request, toS) => askLog((number) => ({ kind: 'trace', number, deeds, request, toS })),
    dispose: close,
  }
}

/** Whether these seconds are those after the first `known`. */
const goesOn = (seconds: readonly Second[], known: number): boolean => (seconds[0]?.at ?? known + 1) === known + 1
