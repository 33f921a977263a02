import type { Moment, Progress } from '#progress/progress.ts'
import { isBuilt } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import { dayOf, longDay } from '#ui/in-words.ts'

/** Milliseconds that a film lasts, however long the log; one of few deeds is shorter. */
const LONGEST = 20_000
const LONGEST_STOP = 1_600

export const lengthOf = (stops: number): number => Math.min(LONGEST, Math.max(0, stops - 1) * LONGEST_STOP)

/** Where a film of so many stops is after `elapsed` milliseconds. */
export function stopAt(elapsed: number, stops: number): number {
  const length = lengthOf(stops)
  if (length === 0) return 0
  // Multiplied before it is divided: whole numbers stay whole, and a stop is where `elapsedAt` says.
  return Math.floor((Math.min(length, Math.max(0, elapsed)) * (stops - 1)) / length)
}

/** Milliseconds after which a stop is reached: `stopAt` the other way round. */
export const elapsedAt = (stop: number, stops: number): number =>
  stops < 2 ? 0 : Math.ceil((stop * lengthOf(stops)) / (stops - 1))

/** A turn that comes later than this counts as this long: a page that was frozen or hidden shows all of its film. */
const LONGEST_TURN = 250

/** Where a film that was at `elapsed` is when so many milliseconds more have gone by on the clock. */
export const filmOn = (elapsed: number, waited: number, stops: number): number =>
  Math.min(lengthOf(stops), elapsed + Math.min(LONGEST_TURN, Math.max(0, waited)))

/** The last stop of the next day on which something happened, or of the one before; where there is none, the end. */
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

/** How the city stood: "level 2, 24 of 31 floors", of those that were out of the mist. */
export function standingWords(world: World, progress: Progress): string {
  const open = world.index.city.floors.filter((floor) => floor.level <= progress.level)
  const built = open.filter((floor) => isBuilt(world, progress, floor)).length
  return `level ${progress.level}, ${built} of ${open.length} floors`
}

/** "12 March 2026, level 2, 24 of 31 floors" */
export const momentWords = (world: World, progress: Progress, at: Moment): string =>
  `${longDay(dayOf(at))}, ${standingWords(world, progress)}`

/** Where levels were reached, as parts of the film's length. */
export function levelMarks(
  raised: Progress['raised'],
  stops: readonly Moment[],
): readonly { readonly level: number; readonly at: number }[] {
  return [...raised].flatMap(([level, time]) => {
    const stop = stops.findIndex((moment) => moment >= time)
    return stop < 0 || stops.length < 2 ? [] : [{ level, at: stop / (stops.length - 1) }]
  })
}
