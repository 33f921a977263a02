import type { Incident } from '#city/incident.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { Edge, Second, Seen, Signal } from '#simulation/observation.ts'
import type { PartId, System } from '#simulation/system.ts'

/** Rates, shares and times are those of so many seconds, wherever one number tells how it stands: one second alone jumps too much. */
export const NOW_SPAN = 10

/** From this share of failures on a part is shown as failing. */
const FAILING = 0.02
/** From this share of its workers on a part is shown as busy. */
const BUSY = 0.9

/** The signals that graphs show. */
export type Shown = Exclude<Signal, 'left'>

/** How a part stands, or the people, in the latest seconds. */
export type StateNow = {
  readonly part: PartId | null
  readonly rate: number
  readonly failed: number | null
  /** The middle one of those of the seconds in which something was answered. */
  readonly p50: number | null
  readonly p95: number | null
  readonly p99: number | null
  readonly busy: number
  readonly waiting: number
  readonly poolWaiting: number
  readonly inFlight: number
  /** MB of the fullest instance, shares of the disk and of the cache; null where there is none. */
  readonly memory: number | null
  readonly disk: number | null
  readonly hits: number | null
  /** Written wrong in these seconds. */
  readonly wrong: number
  /** Instances that take requests, and the most that did so far; of people 0. */
  readonly up: number
  readonly of: number
  readonly isFailing: boolean
  readonly isBusy: boolean
  /** Of people: p95 is above the promised limit. */
  readonly isSlow: boolean
}

/** A way on which requests go, in the latest seconds. */
export type WayNow = Edge & {
  readonly rate: number
  readonly failed: number | null
  readonly isOpen: boolean
  readonly isFailing: boolean
}

type Ground = Pick<Incident, 'system' | 'promised'>

/** Null as long as nothing was seen. `seconds`: all of them. */
export function stateNow(
  { system, promised }: Ground,
  seconds: readonly Second[],
  part: PartId | null,
): StateNow | null {
  const state = stateOver(system, latest(seconds), part)
  if (!state) return null
  return part === null
    ? { ...state, isSlow: state.p95 !== null && state.p95 > promised.limitMs }
    : { ...state, of: instancesOf(system, seconds, part) }
}

/** How a part, or the people, stood at the end of these seconds; rates and shares are those of all of them. */
export function stateOver(system: System, seconds: readonly Second[], part: PartId | null): StateNow | null {
  const at = system.parts.findIndex(({ id }) => id === part)
  const of = part === null ? 0 : system.parts[at]?.instances
  const seen = seconds.flatMap(({ people, parts }) => (part === null ? people : (parts[at] ?? [])))
  const last = seen.at(-1)
  if (!last || of === undefined) return null
  const sums = { arrived: 0, answered: 0, lost: 0, busy: 0, hits: 0, misses: 0, wrong: 0 }
  let most = of
  for (const each of seen) {
    sums.arrived += each.arrived
    sums.answered += each.answered
    sums.lost += lostOf(each)
    sums.busy += each.busy
    sums.hits += each.hits
    sums.misses += each.misses
    sums.wrong += each.wrong
    most = Math.max(most, each.up)
  }
  const failed = shareOf(sums.lost, sums.lost + sums.answered)
  const busy = sums.busy / seen.length
  return {
    part,
    rate: sums.arrived / seen.length,
    failed,
    p50: middleOf(seen.map(({ p50 }) => p50)),
    p95: middleOf(seen.map(({ p95 }) => p95)),
    p99: middleOf(seen.map(({ p99 }) => p99)),
    busy,
    waiting: last.waiting,
    poolWaiting: last.poolWaiting,
    inFlight: last.inFlight,
    memory: last.memory,
    disk: last.disk,
    hits: shareOf(sums.hits, sums.hits + sums.misses),
    wrong: sums.wrong,
    up: part === null ? 0 : last.up,
    of: part === null ? 0 : most,
    isFailing: failed !== null && failed >= FAILING,
    isBusy: part !== null && busy >= BUSY,
    isSlow: false,
  }
}

/** What a card and the end of a line say of a signal. */
export function signalNow(state: StateNow, signal: Shown): number | null {
  if (signal === 'in flight') return state.inFlight
  return signal === 'pool waiting' ? state.poolWaiting : state[signal]
}

/** All ways, in the order of `edgesOf`. */
export function waysNow({ system }: Pick<Incident, 'system'>, seconds: readonly Second[]): readonly WayNow[] {
  const seen = latest(seconds)
  return edgesOf(system).map((edge, at) => {
    let [sent, lost] = [0, 0]
    for (const { edges } of seen) {
      sent += edges[at]?.sent ?? 0
      lost += edges[at]?.failed ?? 0
    }
    const failed = shareOf(lost, sent)
    return {
      ...edge,
      rate: seen.length === 0 ? 0 : sent / seen.length,
      failed,
      isOpen: seen.at(-1)?.edges[at]?.isOpen ?? false,
      isFailing: failed !== null && failed >= FAILING,
    }
  })
}

/** So many instances there are: those it began with, or more if more were up at once. */
function instancesOf(system: System, seconds: readonly Second[], part: PartId): number {
  const at = system.parts.findIndex(({ id }) => id === part)
  let most = system.parts[at]?.instances ?? 0
  for (const { parts } of seconds) most = Math.max(most, parts[at]?.up ?? 0)
  return most
}

const latest = (seconds: readonly Second[]) => seconds.slice(-NOW_SPAN)
function middleOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  return known[known.length >> 1] ?? null
}
/** Requests that failed, or whose caller had gone. */
export function lostOf({ failed, left }: Seen): number {
  let lost = left
  for (const count of failed) lost += count
  return lost
}

const shareOf = (count: number, of: number) => (of > 0 ? Math.min(1, count / of) : null)
