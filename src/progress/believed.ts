import type { Moment } from './progress.ts'

/** How far two clocks may differ, in milliseconds, without one of them counting as wrong. */
export const LEEWAY = 60_000

/**
 * Milliseconds. If a clock was set back by at most this much, it was corrected: the later reading is the better one.
 */
export const SMALL_STEP = 2 * 86_400_000

/** Milliseconds. Readings of one clock that are less far apart belong to one sitting. */
const SITTING = 6 * 3_600_000

/** A believed reading and the believed ones before it: a list in which no reading is earlier than the one before. */
type Link = {
  readonly at: number
  readonly reading: Moment
  readonly before: Link | null
  /** A link further down, which makes the search fast (a "jump pointer"). */
  readonly far: Link | null
  readonly depth: number
  /** The number of sittings up to this reading. */
  readonly sittings: number
}

/** A place where the readings fall, and where it may still turn out that the lower ones are wrong. */
type Fall = {
  /** The last reading before the fall. */
  readonly high: Link
  /** The last reading that both sides agree with. */
  readonly base: Link | null
  /** Milliseconds. */
  readonly depth: number
  /** The number of sittings under a clock that was ahead, if it was that before the fall. */
  readonly ahead: number
}

/**
 * The positions of the readings to believe; null is no reading. Each is believed when it comes, and the earlier ones
 * that are higher are not: the clock was ahead until then. This is taken back if the readings come up to the old ones
 * again and the clock must have been behind in between. Two things have to be true for that:
 *
 * - The readings come up in one leap that is at least as large as the fall, as when a clock is set right. If they run on
 *   through the days that were read before, the clock was right.
 * - The clock was then wrong in fewer sittings than it would have been ahead. It is ahead since a leap as large as the
 *   fall, or else since the first reading.
 *
 * This is asked once, when the readings come up, so that nothing later changes the answer. Until an event shows that they
 * have come up, the lower readings are believed, however much time passes. It takes n log n steps.
 *
 * The readings alone do not tell a clock that was ahead before a long pause from one that was behind until the leap. The
 * number of sittings decides, because then fewer dates change. If it is the same, the later readings stay believed, and
 * what the learner has seen so far stays too.
 */
export function believedReadings(readings: readonly (Moment | null)[]): ReadonlySet<number> {
  const falls: Fall[] = []
  let top: Link | null = null
  for (const [at, reading] of readings.entries()) {
    if (reading === null) continue
    while (top && reading >= (falls.at(-1)?.high.reading ?? Infinity) - LEEWAY) top = settled(falls, top, reading)
    const above = lowestAbove(top, reading)
    const base: Link | null = above ? above.before : top
    if (top && above && top.reading - reading > SMALL_STEP) falls.push(fallTo(reading, top, above))
    top = linkAfter(base, at, reading, base === top)
  }
  const believed = new Set<number>()
  for (let link = top; link; link = link.before) believed.add(link.at)
  return believed
}

/** The fall from `high` to a reading. `above` is the lowest link above that reading. */
function fallTo(reading: Moment, high: Link, above: Link): Fall {
  const base = above.before
  const depth = high.reading - reading
  const isLeap = base !== null && above.reading - base.reading >= depth - LEEWAY
  return { high, base, depth, ahead: high.sittings - (isLeap ? base.sittings : 0) }
}

/**
 * Decides about the last fall and removes it, when a reading has come up to those before it. Returns what was last
 * believed before that reading.
 */
function settled(falls: Fall[], top: Link, reading: Moment): Link {
  const fall = falls.pop()!
  const behind = top.sittings - (fall.base?.sittings ?? 0)
  const isLeap = reading - top.reading >= fall.depth - LEEWAY
  if (isLeap && behind < fall.ahead) return fall.high
  const outer = falls.at(-1)
  // The fall before this one agrees only with what has remained.
  if (outer && (fall.base?.depth ?? 0) < (outer.base?.depth ?? 0))
    falls[falls.length - 1] = { ...outer, base: fall.base }
  return top
}

function linkAfter(before: Link | null, at: number, reading: Moment, isNext: boolean): Link {
  const isSameSitting = before !== null && isNext && reading - before.reading < SITTING
  const sittings = (before?.sittings ?? 0) + (isSameSitting ? 0 : 1)
  return { at, reading, before, far: farFrom(before), depth: (before?.depth ?? 0) + 1, sittings }
}

/** Two jumps of one length make one of twice that length, so a search takes log n steps. */
function farFrom(link: Link | null): Link | null {
  const far = link?.far
  if (!link || !far) return link
  return link.depth - far.depth === far.depth - (far.far?.depth ?? 0) ? far.far : link
}

/** The lowest link with a later reading than this one; null if there is none. */
function lowestAbove(top: Link | null, reading: Moment): Link | null {
  let lowest: Link | null = null
  let link = top
  while (link && link.reading > reading) {
    lowest = link
    link = link.far && link.far.reading > reading ? link.far : link.before
  }
  return lowest
}
