import { FAILURES, edgesOf } from '#simulation/observation.ts'
import type { Second, Seen } from '#simulation/observation.ts'
import type { System } from '#simulation/system.ts'

/**
 * Seconds as two rows of numbers, which go from a worker to the page without being copied. In `counts` stand of each second
 * its end, then what was counted at the people and at each part, then the edges; in `measures` what was measured at the
 * people and at each part, NaN where there is no value. They are apart because a browser keeps whole numbers in less memory.
 */
export type PackedSeconds = { readonly counts: Int32Array<ArrayBuffer>; readonly measures: Float64Array<ArrayBuffer> }

/** Numbers of what was seen of one part in one second; of the counts, the failures by kind stand last. */
const COUNTS = 11
const COUNTS_OF_SEEN = COUNTS + FAILURES.length
const COUNTS_OF_EDGE = 3
const MEASURES_OF_SEEN = 6

export function packSeconds(seconds: readonly Second[]): PackedSeconds {
  const counts = seconds.flatMap(({ at, people, parts, edges }) => [
    at,
    ...[people, ...parts].flatMap(countsOf),
    ...edges.flatMap(({ sent, failed, isOpen }) => [sent, failed, Number(isOpen)]),
  ])
  const measures = seconds.flatMap(({ people, parts }) => [people, ...parts].flatMap(measuresOf))
  return { counts: Int32Array.from(counts), measures: Float64Array.from(measures) }
}

/** What of them has to be handed over. */
export const buffersOf = ({ counts, measures }: PackedSeconds): ArrayBuffer[] => [counts.buffer, measures.buffer]

/** In the order in which `seenAt` reads them, as the next. */
const countsOf = (seen: Seen): readonly number[] => [
  seen.arrived,
  seen.answered,
  seen.left,
  seen.inFlight,
  seen.waiting,
  seen.poolWaiting,
  seen.hits,
  seen.misses,
  seen.wrong,
  seen.up,
  seen.late,
  ...seen.failed,
]
const measuresOf = ({ busy, p50, p95, p99, memory, disk }: Seen): readonly number[] => [
  busy,
  ...[p50, p95, p99, memory, disk].map((value) => value ?? Number.NaN),
]

/**
 * Makes what reads the seconds of this system again, from whatever a worker sent; null if that is something else, has a
 * hole where a number has to be, or leaves out a second: the page would break where it is drawn.
 */
export function createUnpacker(system: System): (packed: unknown) => readonly Second[] | null {
  const [parts, edges] = [system.parts.length, edgesOf(system).length]
  const countsOfSecond = 1 + (1 + parts) * COUNTS_OF_SEEN + edges * COUNTS_OF_EDGE
  const measuresOfSecond = (1 + parts) * MEASURES_OF_SEEN

  function secondAt({ counts, measures }: PackedSeconds, number: number): Second | null {
    const start = number * countsOfSecond
    const seen: Seen[] = []
    for (let part = 0; part <= parts; part++) {
      const measured = number * measuresOfSecond + part * MEASURES_OF_SEEN
      const each = seenAt(counts, start + 1 + part * COUNTS_OF_SEEN, measures, measured)
      if (!each) return null
      seen.push(each)
    }
    const ways: Second['edges'][number][] = []
    for (let edge = 0; edge < edges; edge++) {
      const at = start + 1 + (1 + parts) * COUNTS_OF_SEEN + edge * COUNTS_OF_EDGE
      ways.push({ sent: counts[at]!, failed: counts[at + 1]!, isOpen: counts[at + 2] !== 0 })
    }
    const [people, ...others] = seen
    return { at: counts[start]!, people: people!, parts: others, edges: ways }
  }

  return (packed) => {
    if (!isPacked(packed)) return null
    const length = packed.counts.length / countsOfSecond
    if (!Number.isInteger(length) || packed.measures.length !== length * measuresOfSecond) return null
    const seconds: Second[] = []
    for (let number = 0; number < length; number++) {
      const second = secondAt(packed, number)
      if (!second || second.at !== packed.counts[0]! + number) return null
      seconds.push(second)
    }
    return seconds
  }
}

const isPacked = (packed: unknown): packed is PackedSeconds =>
  typeof packed === 'object' &&
  packed !== null &&
  'counts' in packed &&
  packed.counts instanceof Int32Array &&
  'measures' in packed &&
  packed.measures instanceof Float64Array

/** Most seconds are without failures: these share one list. */
const NO_FAILURES: readonly number[] = FAILURES.map(() => 0)

function seenAt(counts: Int32Array, at: number, measures: Float64Array, measured: number): Seen | null {
  const measure = (which: number) => {
    const value = measures[measured + which]!
    return Number.isNaN(value) ? null : value
  }
  let failures = 0
  for (let kind = 0; kind < FAILURES.length; kind++) failures += counts[at + COUNTS + kind]!
  const seen = {
    arrived: counts[at]!,
    answered: counts[at + 1]!,
    failed: failures === 0 ? NO_FAILURES : Array.from(counts.subarray(at + COUNTS, at + COUNTS_OF_SEEN)),
    left: counts[at + 2]!,
    p50: measure(1),
    p95: measure(2),
    p99: measure(3),
    inFlight: counts[at + 3]!,
    waiting: counts[at + 4]!,
    busy: measures[measured]!,
    poolWaiting: counts[at + 5]!,
    memory: measure(4),
    disk: measure(5),
    hits: counts[at + 6]!,
    misses: counts[at + 7]!,
    wrong: counts[at + 8]!,
    up: counts[at + 9]!,
    late: counts[at + 10]!,
  }
  const { busy, p50, p95, p99, memory, disk } = seen
  const sum = busy + (p50 ?? 0) + (p95 ?? 0) + (p99 ?? 0) + (memory ?? 0) + (disk ?? 0)
  return Number.isFinite(sum) ? seen : null
}
