import type { Event } from './event.ts'
import { evolveAll } from './evolve.ts'
import { deedsSince, withoutTries } from './history.ts'
import { incidentView } from './incident.ts'
import type { Log } from './log.ts'
import { momentOf } from './moments.ts'
import type { Moments } from './moments.ts'
import { emptyProgress } from './progress.ts'
import type { Moment, Progress } from './progress.ts'
import { presentId } from './world.ts'
import type { World } from './world.ts'

/** The growth of a city: its stops, oldest first, and the progress at each. */
export type TimeLapse = {
  /** For each stop, when its last deed was done. */
  readonly stops: readonly Moment[]
  /** The progress right after a stop. Computed on demand: going forward applies only the deeds in between. */
  readonly at: (stop: number) => Progress
}

/** The most stops of a time lapse: in a longer log, several deeds share a stop. */
const MOST_STOPS = 600

/** One stop for every deed that was not undone and that changes the picture, unless there are more than `most`. */
export function createTimeLapse(world: World, log: Log, moments: Moments, most = MOST_STOPS): TimeLapse {
  const deeds = withoutTries(deedsSince(log, -Infinity, moments))
  const nothing: Progress = { ...emptyProgress, moments }
  const seen = new Set<Event>()
  evolveAll(world, nothing, deeds, (event, now) => {
    if (canBeSeen(world, event, now)) seen.add(event)
  })
  /** For each stop, the number of deeds up to and including its last. */
  const ends = thin(
    deeds.flatMap((event, at) => (seen.has(event) ? [at + 1] : [])),
    most,
  )
  let cursor = { end: 0, progress: nothing }

  return {
    stops: ends.map((end) => momentOf(moments, deeds[end - 1]!)),
    at: (stop) => {
      const end = ends[stop] ?? 0
      const from = end < cursor.end ? { end: 0, progress: nothing } : cursor
      if (end !== from.end) cursor = { end, progress: evolveAll(world, from.progress, deeds.slice(from.end, end)) }
      else cursor = from
      return cursor.progress
    },
  }
}

/**
 * Whether a deed changes the picture. Texts and names don't; a recall does only if it is the first on a placed floor, a
 * verdict on code and a night on call only if it is the first there.
 */
function canBeSeen(world: World, event: Event, now: Progress): boolean {
  switch (event.kind) {
    case 'begun':
    case 'predicted':
    case 'built':
    case 'checkpointShown':
    case 'checkpointVouched':
    case 'checkpointTakenBack':
    case 'raised':
    case 'placed':
    case 'completed':
    case 'plotArranged':
      return true
    case 'recalled': {
      const floor = now.floors.get(presentId(world, event.floor))
      return floor?.built === null && floor.recalls.length === 1
    }
    case 'reviewed': {
      const review = presentId(world, event.review)
      return world.reviews.has(review) && now.reviews.get(review)?.again.length === 0
    }
    case 'incidentEnded': {
      const place = world.incidents.get(presentId(world, event.incident))
      return place !== undefined && incidentView(world, now, place).first?.id === event.play
    }
    default:
      return false
  }
}

/** At most `most` items, evenly spread, including the last. */
function thin<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, at) => all[Math.ceil(((at + 1) * all.length) / most) - 1]!)
}
