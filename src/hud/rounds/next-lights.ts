import { dayNumberOf, toDay } from '#progress/day.ts'
import type { DayOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { Moment, Progress } from '#progress/progress.ts'
import { dueDayOf, dueFloors } from '#progress/recall-schedule.ts'
import type { World } from '#progress/world.ts'

/** The lights that go out next, besides those that are out. */
export type NextLights = {
  /** The first day after today on which lights go out; null if no floor is left whose lights could. */
  readonly day: Day | null
  /** How many lights are out today. */
  readonly out: number
}

export function nextLights(world: World, progress: Progress, now: Moment, dayOf: DayOf): NextLights {
  const today = dayOf(now)
  const days = [...progress.floors.keys()].flatMap((floor) => dueDayOf(world, progress, floor, dayOf) ?? [])
  const out = dueFloors(world, progress, now, dayOf).length
  // What is due beyond the most of one day keeps its lights until tomorrow.
  if (days.filter((day) => day <= today).length > out) return { day: toDay(dayNumberOf(today) + 1), out }
  return { day: days.filter((day) => day > today).toSorted()[0] ?? null, out }
}
