import type { Second, Seen, Totals } from '#simulation/observation.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { System } from '#simulation/system.ts'
import type { Told } from './serve-night.ts'

const COUNTS = [
  'arrived',
  'answered',
  'left',
  'inFlight',
  'waiting',
  'busy',
  'poolWaiting',
  'hits',
  'misses',
  'wrong',
  'up',
  'late',
] as const satisfies readonly (keyof Seen)[]
const MEASURES = ['p50', 'p95', 'p99', 'memory', 'disk'] as const satisfies readonly (keyof Seen)[]
const SUMS = ['arrived', 'answered', 'failed', 'left', 'late', 'wrong'] as const satisfies readonly (keyof Totals)[]

/**
 * What a worker that runs this system has said, which may be anything; null if it is nothing that one says. Of each second
 * all numbers are looked at: a hole in one would break the page where it is drawn.
 */
export function createToldParser(system: System): (data: unknown) => Told | null {
  const [parts, edges] = [system.parts.length, edgesOf(system).length]

  const isSecond = (second: Second | null | undefined) =>
    typeof second?.at === 'number' &&
    isSeen(second.people) &&
    isListOf(second.parts, isSeen) &&
    second.parts.length === parts &&
    isListOf(second.edges, isEdge) &&
    second.edges.length === edges

  /** One after another, without a gap. */
  const areSeconds = (seconds: readonly Second[] | null | undefined) =>
    isListOf(seconds, isSecond) && seconds!.every(({ at }, number) => at === seconds![0]!.at + number)

  return (data) => {
    if (typeof data !== 'object' || data === null || !('kind' in data)) return null
    const told = data as Told
    switch (told.kind) {
      case 'seconds':
        return areSeconds(told.seconds) && areSums(told.totals) && typeof told.isAll === 'boolean' ? told : null
      case 'compared':
        return areSeconds(told.seconds) && (told.totals === null || areSums(told.totals)) ? told : null
      case 'log':
        return isListOf(told.page?.lines, isLine) && Number.isFinite(told.page.earlier) ? told : null
      case 'busy':
      case 'failed':
        return told
      default:
        return null
    }
  }
}

const isListOf = <Item>(list: readonly Item[] | null | undefined, isItem: (item: Item) => boolean): boolean =>
  Array.isArray(list) && list.every((item: Item) => isItem(item))

const isSeen = (seen: Seen | null | undefined): boolean =>
  typeof seen === 'object' &&
  seen !== null &&
  COUNTS.every((key) => Number.isFinite(seen[key])) &&
  MEASURES.every((key) => seen[key] === null || Number.isFinite(seen[key])) &&
  isListOf(seen.failed, Number.isFinite)

const isEdge = (edge: Second['edges'][number] | null | undefined): boolean =>
  Number.isFinite(edge?.sent) && Number.isFinite(edge?.failed) && typeof edge?.isOpen === 'boolean'

const areSums = (totals: Totals | null | undefined): boolean =>
  typeof totals === 'object' && totals !== null && SUMS.every((key) => Number.isFinite(totals[key]))

const isLine = (line: { readonly at: number; readonly kind: string } | null | undefined): boolean =>
  Number.isFinite(line?.at) && typeof line?.kind === 'string'
