import type { Graph, Second, Seen } from '#simulation/observation.ts'
import type { PartId, System } from '#simulation/system.ts'

/** What was seen of a part, or of the people (null), in one second. */
export function seenOf(second: Second, { parts }: System, part: PartId | null): Seen | undefined {
  return part === null ? second.people : second.parts[parts.findIndex(({ id }) => id === part)]
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

/** Requests that failed, or whose caller had gone. */
export const lostOf = (seen: Seen): number => sum(seen.failed) + seen.left

/** `of` null or 0: there is no share. */
const shareOf = (count: number, of: number): number | null => (of > 0 ? count / of : null)

/** The value of a graph in one second; null where there is none. */
export function valueIn(second: Second, system: System, { part, signal }: Graph): number | null {
  const seen = seenOf(second, system, part)
  if (!seen) return null
  switch (signal) {
    case 'rate':
      return seen.arrived
    case 'failed':
      return shareOf(lostOf(seen), seen.answered + lostOf(seen))
    case 'left':
      return seen.left
    case 'p50':
      return seen.p50
    case 'p95':
      return seen.p95
    case 'p99':
      return seen.p99
    case 'in flight':
      return seen.inFlight
    case 'waiting':
      return seen.waiting
    case 'busy':
      return seen.busy
    case 'pool waiting':
      return seen.poolWaiting
    case 'memory':
      return seen.memory
    case 'disk':
      return seen.disk
    case 'hits':
      return shareOf(seen.hits, seen.hits + seen.misses)
    case 'wrong':
      return seen.wrong
  }
}
