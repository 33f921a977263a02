import type { Graph, Second, Signal, Totals } from './observation.ts'
import type { Fault, PartId, System } from './system.ts'

/** What is promised to people: such a share of answers, each within so long. */
export type Promised = { readonly share: number; readonly limitMs: number }

/** True once the graph was above (or below) the value for so many seconds on end. */
export type Condition = Graph & { readonly above: boolean; readonly value: number; readonly forS: number }

/** Holds if the mean of the graph between two moments is above (or below) the value. */
export type Check = Graph & {
  readonly above: boolean
  readonly value: number
  readonly fromS: number
  readonly toS: number
}

/** What happens to a graph after an action. */
export const TRENDS = ['falls', 'stays', 'rises'] as const
export type Trend = (typeof TRENDS)[number]

/** An action and when it was chosen, in whole seconds. */
export type Acted = { readonly atS: number; readonly action: string }

/** A part that was looked at, and when, in whole seconds. */
export type Look = { readonly atS: number; readonly part: PartId }

/** What of a night decides how it went. An incident is one. */
export type Night = {
  readonly system: System
  readonly faults: readonly Fault[]
  readonly promised: Promised
  readonly alert: Condition
  readonly actions: readonly { readonly id: string; readonly takesS: number; readonly mends: boolean }[]
}

/** Moments of a night, and whole seconds from the beginning of the first fault; null: it did not come to that. */
export type Report = {
  readonly faultAtS: number
  /** The first second that was not kept. */
  readonly signAtS: number | null
  readonly alertAtS: number | null
  /** To the alert, or to the first look at a part after the first sign, whichever came first. */
  readonly toSee: number | null
  /** To the end of the last second that was not kept: 0 if all were, null if the night ends before it is kept again. */
  readonly toMitigate: number | null
  /**
   * To the effect of the first action that mends, or to when the cause was gone by itself, whichever came first: all faults
   * were over, and so was the harm. A fault that ends and leaves harm behind leaves its cause behind too.
   */
  readonly toMend: number | null
}

/** Seconds up to the one that is judged, which together decide whether it is kept. */
const KEPT_OVER_S = 10
/** So many seconds at the end of a night have to be kept for it to be over. */
const CALM_S = 30
/** A wrong record has to be found and mended by hand. */
const HARM_OF_WRONG = 25

/** How long before an action was chosen its graph is looked at: so short that at the alert it lies within the trouble. */
export const BEFORE_S = 10
/** How long after its effect an action is given to show, and how long it is looked at then. */
export const SETTLING_S = 20
export const AFTER_S = 30
/** So many seconds of each have to show something. */
const LEAST_BEFORE = 5
const LEAST_AFTER = 10
const FALLS_BELOW = 0.8
const RISES_ABOVE = 1.25

/** A smaller difference is no trend, however large it is in proportion: shares, milliseconds, counts and MB. */
const LEAST_DIFFERENCE: Record<Signal, number> = {
  rate: 1,
  failed: 0.02,
  left: 1,
  p50: 5,
  p95: 5,
  p99: 5,
  'in flight': 1,
  waiting: 1,
  busy: 0.02,
  'pool waiting': 1,
  memory: 1,
  disk: 0.02,
  hits: 0.02,
  wrong: 1,
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
const shareOf = (some: number, all: number) => (all > 0 ? some / all : null)

/** What a graph shows in a second; null where there is nothing to show. Throws if the system has no such part. */
export function valueOf(second: Second, system: System, { part, signal }: Graph): number | null {
  const seen = part === null ? second.people : second.parts[system.parts.findIndex(({ id }) => id === part)]
  if (!seen) throw new Error(`The system has no part "${part}"`)
  switch (signal) {
    case 'rate':
      return seen.arrived
    case 'failed': {
      const lost = sumOf(seen.failed) + seen.left
      return shareOf(lost, lost + seen.answered)
    }
    case 'left':
    case 'p50':
    case 'p95':
    case 'p99':
    case 'waiting':
    case 'busy':
    case 'memory':
    case 'disk':
    case 'wrong':
      return seen[signal]
    case 'in flight':
      return seen.inFlight
    case 'pool waiting':
      return seen.poolWaiting
    case 'hits':
      return shareOf(seen.hits, seen.hits + seen.misses)
  }
}

const isBeyond = (value: number | null, { above, value: bound }: { above: boolean; value: number }) =>
  value !== null && (above ? value > bound : value < bound)

/** Whether the condition is true at the last of these seconds. A second that shows nothing breaks it. */
export function isTrueAt(condition: Condition, seconds: readonly Second[], system: System): boolean {
  const last = seconds.slice(-Math.max(1, condition.forS))
  return (
    last.length >= condition.forS && last.every((second) => isBeyond(valueOf(second, system, condition), condition))
  )
}

/** The end of the second in which the condition was true first; null if it never was. */
export function firstTrue(condition: Condition, seconds: readonly Second[], system: System): number | null {
  let onEnd = 0
  for (const second of seconds) {
    onEnd = isBeyond(valueOf(second, system, condition), condition) ? onEnd + 1 : 0
    if (onEnd > 0 && onEnd >= condition.forS) return second.at
  }
  return null
}

/** The mean of what a graph shows after one moment until another, over the seconds that show something. */
function meanOf(graph: Graph, seconds: readonly Second[], system: System, fromS: number, toS: number) {
  const values = seconds
    .filter(({ at }) => at > fromS && at <= toS)
    .map((second) => valueOf(second, system, graph))
    .filter((value) => value !== null)
  return { mean: shareOf(sumOf(values), values.length), count: values.length }
}

/** False if nothing is shown between the two moments. */
export function holds(check: Check, seconds: readonly Second[], system: System): boolean {
  return isBeyond(meanOf(check, seconds, system, check.fromS, check.toS).mean, check)
}

/**
 * For each second whether what was promised was kept in the ten seconds up to it. If nothing ended in them it was, unless
 * somebody waits. It never was if something was written wrong: an answer that is not true keeps no promise.
 */
export function keptSeconds(seconds: readonly Second[], { share }: Promised): readonly boolean[] {
  const kept: boolean[] = []
  let ended = 0
  let good = 0
  let wrong = 0
  const count = ({ people }: Second, sign: 1 | -1) => {
    ended += sign * (people.answered + sumOf(people.failed) + people.left)
    good += sign * (people.answered - people.late)
    wrong += sign * people.wrong
  }
  for (const [at, second] of seconds.entries()) {
    count(second, 1)
    const before = seconds[at - KEPT_OVER_S]
    if (before) count(before, -1)
    const isAnswered = ended > 0 ? isShare(good, ended, share) : second.people.inFlight === 0
    kept.push(isAnswered && wrong === 0)
  }
  return kept
}

/** Whether so many of all are at least that share, without being wrong by the last digit of the product. */
const isShare = (some: number, all: number, share: number) => some >= share * all - 1e-9

/** Whether what was promised was kept in the ten seconds up to the last of these. */
export function isKept(seconds: readonly Second[], promised: Promised): boolean {
  return keptSeconds(seconds.slice(-KEPT_OVER_S), promised).at(-1) ?? true
}

/** The second since which the promise is kept again, for half a minute at least; null if it isn't, or was never broken. */
export function keptAgainSince(seconds: readonly Second[], promised: Promised): number | null {
  // Most of the time it isn't, and then nothing more has to be looked at.
  if (!isKept(seconds, promised)) return null
  const last = keptSeconds(seconds, promised).lastIndexOf(false)
  return last >= 0 && seconds.length - 1 - last >= CALM_S ? (seconds[last]?.at ?? null) : null
}

/** What people suffered, in requests. */
export const harmOf = ({ failed, left, late, wrong }: Omit<Totals, 'arrived' | 'answered'>): number =>
  failed + left + late + HARM_OF_WRONG * wrong

/**
 * What happened to a graph: its mean in the ten seconds before an action was chosen, against that of the half minute that
 * begins 20 s after it took effect. Null if too little of either was seen.
 */
export function trendOf(
  graph: Graph,
  actedAtS: number,
  effectAtS: number,
  seconds: readonly Second[],
  system: System,
): Trend | null {
  const from = effectAtS + SETTLING_S
  const before = meanOf(graph, seconds, system, actedAtS - BEFORE_S, actedAtS)
  const after = meanOf(graph, seconds, system, from, from + AFTER_S)
  if (before.count < LEAST_BEFORE || after.count < LEAST_AFTER) return null
  const [was, is] = [before.mean ?? 0, after.mean ?? 0]
  if (Math.abs(is - was) < LEAST_DIFFERENCE[graph.signal]) return 'stays'
  if (is < FALLS_BELOW * was) return 'falls'
  return is > RISES_ABOVE * was ? 'rises' : 'stays'
}

/** How a night went. Throws if nothing goes wrong in it. */
export function reportOf(
  { system, faults, promised, alert, actions }: Night,
  seconds: readonly Second[],
  acted: readonly Acted[],
  looks: readonly Look[],
): Report {
  if (faults.length === 0) throw new Error('A night without a fault')
  const faultAtS = Math.min(...faults.map(({ atS }) => atS))
  const lastsS = seconds.at(-1)?.at ?? 0
  const since = (atS: number | null) => (atS === null ? null : atS - faultAtS)

  const kept = keptSeconds(seconds, promised)
  const broken = seconds.filter(({ at }, number) => at > faultAtS && kept[number] === false).map(({ at }) => at)
  const signAtS = broken[0] ?? null
  const alertAtS = firstTrue(
    alert,
    seconds.filter(({ at }) => at > faultAtS),
    system,
  )
  const seen = looks.map(({ atS }) => atS).filter((atS) => signAtS !== null && atS >= signAtS)

  const effects = acted.flatMap(({ atS, action }) => {
    const { takesS, mends } = actions.find(({ id }) => id === action) ?? { takesS: 0, mends: false }
    const effectAtS = Math.ceil(atS + takesS)
    return mends && effectAtS >= faultAtS ? [effectAtS] : []
  })
  const harmEndS = kept.slice(-CALM_S).every(Boolean) ? (broken.at(-1) ?? faultAtS) : Infinity
  const goneByItselfS = Math.max(harmEndS, ...faults.map(({ untilS }) => untilS ?? Infinity))
  return {
    faultAtS,
    signAtS,
    alertAtS,
    toSee: since(earliest(alertAtS === null ? seen : [...seen, alertAtS], lastsS)),
    toMitigate: since(earliest([harmEndS], lastsS)),
    toMend: since(earliest([...effects, goneByItselfS], lastsS)),
  }
}

/** The first of these moments, if it is not after the end of the night. */
function earliest(moments: readonly number[], lastsS: number): number | null {
  const first = Math.min(...moments)
  return first <= lastsS ? first : null
}
