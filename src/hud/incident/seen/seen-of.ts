import type { Second, Seen } from '#simulation/observation.ts'
import type { PartId, System } from '#simulation/system.ts'

/** What was seen of a part, or of the people (null), in one second. */
export function seenOf(second: Second, { parts }: System, part: PartId | null): Seen | undefined {
  return part === null ? second.people : second.parts[parts.findIndex(({ id }) => id === part)]
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

/** Requests that failed, or whose caller had gone. */
export const lostOf = (seen: Seen): number => sum(seen.failed) + seen.left
