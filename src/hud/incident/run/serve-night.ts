import type { LogLine, Second, Totals } from '#simulation/observation.ts'
import type { Run, createRun } from '#simulation/run.ts'
import type { Action } from '#simulation/system.ts'
import { pageOf } from './logbook.ts'
import type { LogPage, LogQuery } from './logbook.ts'
import { buffersOf, packSeconds } from './packed-seconds.ts'
import type { PackedSeconds } from './packed-seconds.ts'

/** A system and what goes wrong in it, with a seed. */
export type RunPlan = Parameters<typeof createRun>[0]

/** An action and the whole second at which it was chosen. */
export type Deed = { readonly at: number; readonly action: Action }

/** What the page asks of a worker. `number` comes back with the answers. */
export type Ask =
  /** First of all, and once. */
  | { readonly kind: 'open'; readonly plan: RunPlan }
  /** The seconds from `fromS` until `toS` of the night in which these actions were chosen. */
  | {
      readonly kind: 'seconds'
      readonly number: number
      readonly deeds: readonly Deed[]
      readonly fromS: number
      readonly toS: number
    }
  /** Another night with the same seed, beside the one that is looked at. */
  | { readonly kind: 'compare'; readonly number: number; readonly deeds: readonly Deed[]; readonly lastsS: number }
  /** Lines of the log of the night that is looked at. */
  | { readonly kind: 'log'; readonly number: number; readonly query: LogQuery }
  /** All lines of one request, up to a second. */
  | {
      readonly kind: 'trace'
      readonly number: number
      readonly deeds: readonly Deed[]
      readonly request: number
      readonly toS: number
    }

/** What a worker says. Answers that are long in coming come in parts. `Seconds`: packed on their way. */
export type Told<Seconds = PackedSeconds> =
  | {
      readonly kind: 'seconds'
      readonly number: number
      readonly seconds: Seconds
      readonly totals: Totals
      /** Whether these are the last of what was asked for. */
      readonly isAll: boolean
    }
  /** More of another night: `totals` with the last. */
  | {
      readonly kind: 'compared'
      readonly number: number
      readonly seconds: Seconds
      readonly totals: Totals | null
    }
  | { readonly kind: 'log'; readonly number: number; readonly page: LogPage }
  /** Nothing to show yet, but it goes on. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed' }

/** Seconds that are simulated between two words to the page. */
const STRETCH = 30

type Scope = {
  readonly addEventListener: (kind: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: Told, options?: { transfer: Transferable[] }) => void
}

/** Makes a worker run a night. `makeRun`: the engine. */
export function serveNight(scope: Scope, makeRun: typeof createRun): void {
  let plan: RunPlan | null = null
  let night: { readonly run: Run; readonly deeds: Deed[]; readonly log: LogLine[] } | null = null

  /** The run in which these actions were chosen, at a second that is not after `fromS`. */
  function nightOf(deeds: readonly Deed[], fromS: number) {
    const known = night?.deeds ?? []
    const isSame = known.every((deed, at) => isEqual(deed, deeds[at]))
    const added = deeds.slice(known.length)
    const isAhead = night !== null && (night.run.seconds > fromS || added.some(({ at }) => at < night!.run.seconds))
    if (!night || !isSame || isAhead) night = { run: makeRun(plan!), deeds: [], log: [] }
    return night
  }

  function tellSeconds({ number, deeds, fromS, toS }: Extract<Ask, { readonly kind: 'seconds' }>): void {
    const { run, deeds: done, log } = nightOf(deeds, fromS)
    const act = () => {
      for (const deed of deeds.slice(done.length)) {
        if (deed.at > run.seconds) break
        run.act(deed.action, deed.at)
        done.push(deed)
      }
    }
    for (;;) {
      act()
      const next = deeds[done.length]?.at ?? toS
      const seconds = run.advance(Math.min(toS, next, run.seconds + STRETCH)).filter(({ at }) => at > fromS)
      log.push(...run.takeLog())
      const isAll = run.seconds >= toS
      if (isAll) act()
      if (seconds.length > 0 || isAll) {
        const packed = packSeconds(seconds)
        scope.postMessage(
          { kind: 'seconds', number, seconds: packed, totals: run.totals, isAll },
          { transfer: buffersOf(packed) },
        )
      } else scope.postMessage({ kind: 'busy' })
      if (isAll) return
    }
  }

  function tellCompared({ number, deeds, lastsS }: Extract<Ask, { readonly kind: 'compare' }>): void {
    const run = makeRun(plan!)
    runThrough(run, deeds, lastsS, (seconds) => {
      run.takeLog()
      const packed = packSeconds(seconds)
      const totals = run.seconds >= lastsS ? run.totals : null
      scope.postMessage({ kind: 'compared', number, seconds: packed, totals }, { transfer: buffersOf(packed) })
    })
  }

  function tellTrace({ number, deeds, request, toS }: Extract<Ask, { readonly kind: 'trace' }>): void {
    const run = makeRun({ ...plan!, trace: request })
    const lines: LogLine[] = []
    runThrough(run, deeds, toS, () => {
      lines.push(...run.takeLog().filter((line) => line.request === request))
      scope.postMessage({ kind: 'busy' })
    })
    scope.postMessage({ kind: 'log', number, page: { lines, earlier: 0 } })
  }

  scope.addEventListener('message', ({ data }) => {
    const ask = data as Ask
    try {
      if (ask.kind === 'open') plan = ask.plan
      else if (ask.kind === 'seconds') tellSeconds(ask)
      else if (ask.kind === 'compare') tellCompared(ask)
      else if (ask.kind === 'trace') tellTrace(ask)
      else scope.postMessage({ kind: 'log', number: ask.number, page: pageOf(night?.log ?? [], ask.query) })
    } catch {
      scope.postMessage({ kind: 'failed' })
    }
  })
}

/** Runs a night until a second, with actions at theirs; `onSeconds` gets what was simulated, stretch by stretch. */
function runThrough(
  run: Run,
  deeds: readonly Deed[],
  toS: number,
  onSeconds: (seconds: readonly Second[]) => void,
): void {
  const left = [...deeds]
  while (run.seconds < toS) {
    while (left[0] && left[0].at <= run.seconds) {
      const { action, at } = left.shift()!
      run.act(action, at)
    }
    onSeconds(run.advance(Math.min(toS, left[0]?.at ?? toS, run.seconds + STRETCH)))
  }
}

const isEqual = (one: Deed, other: Deed | undefined): boolean =>
  one.at === other?.at && one.action.id === other.action.id
