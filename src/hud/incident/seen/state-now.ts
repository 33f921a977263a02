import type { Incident } from '#city/incident.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { Edge, Second, Signal } from '#simulation/observation.ts'
import type { PartId, System } from '#simulation/system.ts'
import { lostOf, seenOf } from './seen-of.ts'

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
  const seen = seconds.flatMap((second) => seenOf(second, system, part) ?? [])
  const last = seen.at(-1)
  if (!last) return null
  const lost = sumOf(seen, lostOf)
  const failed = shareOf(lost, lost + sumOf(seen, ({ answered }) => answered))
  const busy = sumOf(seen, (each) => each.busy) / seen.length
  return {
    part,
    rate: sumOf(seen, ({ arrived }) => arrived) / seen.length,
    failed,
    p50: middleOf(seen.flatMap(({ p50 }) => p50 ?? [])),
    p95: middleOf(seen.flatMap(({ p95 }) => p95 ?? [])),
    p99: middleOf(seen.flatMap(({ p99 }) => p99 ?? [])),
    busy,
    waiting: last.waiting,
    poolWaiting: last.poolWaiting,
    inFlight: last.inFlight,
    memory: last.memory,
    disk: last.disk,
    hits: shareOf(
      sumOf(seen, ({ hits }) => hits),
      sumOf(seen, ({ hits, misses }) => hits + misses),
    ),
    wrong: sumOf(seen, ({ wrong }) => wrong),
    up: part === null ? 0 : last.up,
    of: part === null ? 0 : instancesOf(system, seconds, part),
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
export const waysNow = ({ system }: Pick<Incident, 'system'>, seconds: readonly Second[]): readonly WayNow[] =>
  waysOver(system, latest(seconds))

export function waysOver(system: System, seen: readonly Second[]): readonly WayNow[] {
  return edgesOf(system).map((edge, at) => {
    const sent = sumOf(seen, ({ edges }) => edges[at]?.sent ?? 0)
    const lost = sumOf(seen, ({ edges }) => edges[at]?.failed ?? 0)
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
const sumOf = <T>(all: readonly T[], valueOf: (one: T) => number) => all.reduce((sum, one) => sum + valueOf(one), 0)
const middleOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? null
const shareOf = (count: number, of: number) => (of > 0 ? Math.min(1, count / of) : null)
