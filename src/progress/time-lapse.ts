import type { Event } from './event.ts'
import { evolveAll } from './evolve.ts'
import { deedsSince } from './history.ts'
import type { Log } from './log.ts'
import { momentOf } from './moments.ts'
import type { Moments } from './moments.ts'
import { emptyProgress } from './progress.ts'
import type { Moment, Progress } from './progress.ts'
import { presentId } from './world.ts'
import type { World } from './world.ts'

/** The city growing: where it can be stopped, oldest first, and how it stood there. */
export type TimeLapse = {
  /** When the last deed of each stop was done. */
  readonly stops: readonly Moment[]
  /** The progress right after a stop. Worked out when it is asked for; going forward costs the deeds in between. */
  readonly at: (stop: number) => Progress
}

/** A film shows no more than so many: in a longer log several deeds share a stop. */
const MOST_STOPS = 600

/** One stop for every deed that still holds and that can be seen on the city. */
export function createTimeLapse(world: World, log: Log, moments: Moments, most = MOST_STOPS): TimeLapse {
  const deeds = deedsSince(log, -Infinity, moments)
  const nothing: Progress = { ...emptyProgress, moments }
  const seen = new Set<Event>()
  evolveAll(world, nothing, deeds, (event, now) => {
    if (canBeSeen(world, event, now)) seen.add(event)
  })
  /** How many deeds lie behind each stop. */
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

/** What is written and named, and what merely keeps a light on, changes nothing in the picture. */
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
      return true
    case 'recalled': {
      const floor = now.floors.get(presentId(world, event.floor))
      return floor?.built === null && floor.recalls.length === 1
    }
    default:
      return false
  }
}

/** At most so many, evenly, the last among them. */
function thin<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, at) => all[Math.ceil(((at + 1) * all.length) / most) - 1]!)
}
