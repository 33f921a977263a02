import type { Moment, Progress } from '#progress/progress.ts'
import { isBuilt } from '#progress/floor-state.ts'
import { incidentView } from '#progress/incident.ts'
import type { World } from '#progress/world.ts'
import { dayOf, longDay, numbered } from '#ui/in-words.ts'

/** Longest film, and longest time from stop to stop, in milliseconds. */
const LONGEST = 20_000
const LONGEST_STOP = 1_600

export const lengthOf = (stops: number): number => Math.min(LONGEST, Math.max(0, stops - 1) * LONGEST_STOP)

/** The stop (index) that a film of `stops` stops shows after `elapsed` milliseconds. */
export function stopAt(elapsed: number, stops: number): number {
  const length = lengthOf(stops)
  if (length === 0) return 0
  // Multiplies before dividing: whole numbers stay exact, so that `elapsedAt` leads to its own stop.
  return Math.floor((Math.min(length, Math.max(0, elapsed)) * (stops - 1)) / length)
}

/** Milliseconds after which a stop is reached: the reverse of `stopAt`. */
export const elapsedAt = (stop: number, stops: number): number =>
  stops < 2 ? 0 : Math.ceil((stop * lengthOf(stops)) / (stops - 1))

/** Largest step in milliseconds: after the page was frozen or hidden, the film goes on and skips nothing. */
const LONGEST_TURN = 250

/** The film's elapsed milliseconds after `waited` more on the clock. */
export const filmOn = (elapsed: number, waited: number, stops: number): number =>
  Math.min(lengthOf(stops), elapsed + Math.min(LONGEST_TURN, Math.max(0, waited)))

/**
 * `on`: the last stop of the next day with stops. `back`: that of the day before. At the end or the beginning it stays
 * there.
 */
export function stopADay(stops: readonly Moment[], from: number, direction: 'on' | 'back'): number {
  const day = (stop: number) => dayOf(stops[stop] ?? 0)
  const last = stops.length - 1
  if (direction === 'back') {
    let stop = from
    while (stop > 0 && day(stop) === day(from)) stop -= 1
    return stop
  }
  let stop = Math.min(last, from + 1)
  if (day(stop) === day(from)) while (stop < last && day(stop) === day(from)) stop += 1
  while (stop < last && day(stop + 1) === day(stop)) stop += 1
  return stop
}

/** How far the city was: "level 2, 24 of 31 floors, 3 reviews, 1 night on call". Counts the floors of the levels reached. */
export function standingWords(world: World, progress: Progress): string {
  const open = world.index.city.floors.filter((floor) => floor.level <= progress.level)
  const built = open.filter((floor) => isBuilt(world, progress, floor)).length
  const reviews = [...progress.reviews].filter(([id, { first }]) => first && world.reviews.has(id)).length
  const floors = `level ${progress.level}, ${built} of ${open.length} floors`
  const incidents = [...world.incidents.values()].filter((each) => incidentView(world, progress, each).first).length
  const counts = [
    reviews > 0 ? numbered(reviews, 'review') : '',
    incidents > 0 ? `${incidents} ${incidents === 1 ? 'night' : 'nights'} on call` : '',
  ]
  return [floors, ...counts].filter((part) => part !== '').join(', ')
}

/** "12 March 2026, level 2, 24 of 31 floors" */
export const momentWords = (world: World, progress: Progress, at: Moment): string =>
  `${longDay(dayOf(at))}, ${standingWords(world, progress)}`

/** Where each level was reached, as a part (0 to 1) of the film's length. */
export function levelMarks(
  raised: Progress['raised'],
  stops: readonly Moment[],
): readonly { readonly level: number; readonly at: number }[] {
  return [...raised].flatMap(([level, time]) => {
    const stop = stops.findIndex((moment) => moment >= time)
    return stop < 0 || stops.length < 2 ? [] : [{ level, at: stop / (stops.length - 1) }]
  })
}
