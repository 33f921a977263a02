import { dayNumberOf, toDay } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'

/**
 * Days in a link stand on a grid, so that all of them fit: exact for eight weeks before the day it was made, by the
 * fortnight before that; what is to come by eight steps.
 */
export const EXACT_DAYS = 56
const FORTNIGHT = 14
export const DUE_STEPS = [0, 1, 3, 7, 14, 30, 60, 120] as const

export const DUE_BITS = 3

/** How many steps back from the day it was made; 0 also for a day after it. */
export function stepBackTo(made: Day, day: Day): number {
  const age = Math.max(0, dayNumberOf(made) - dayNumberOf(day))
  return age < EXACT_DAYS ? age : EXACT_DAYS + Math.floor((age - EXACT_DAYS) / FORTNIGHT)
}

/** Whether a day of a link is the very day. */
export const isExact = (made: Day, day: Day) => stepBackTo(made, day) < EXACT_DAYS

/** Null where the calendar ends. */
export function dayBack(made: Day, step: number): Day | null {
  const age = step < EXACT_DAYS ? step : EXACT_DAYS + (step - EXACT_DAYS) * FORTNIGHT
  return dayFrom(dayNumberOf(made) - age)
}

/** Rounded down: 0 is due on the day it was made, or before. */
export const stepTowards = (made: Day, day: Day) =>
  DUE_STEPS.findLastIndex((days) => days <= Math.max(0, dayNumberOf(day) - dayNumberOf(made)))

export const dayAhead = (made: Day, step: number) => dayFrom(dayNumberOf(made) + (DUE_STEPS[step] ?? 0))

/** 0000-01-01 and 9999-12-31: what a field for a date can hold. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

/** Null for what is no day between them. */
export const dayFrom = (number: number): Day | null =>
  Number.isInteger(number) && number >= FIRST_DAY && number <= LAST_DAY ? toDay(number) : null

export const onGrid = (made: Day, day: Day) => dayBack(made, stepBackTo(made, day))
export const dueOnGrid = (made: Day, day: Day) => dayAhead(made, stepTowards(made, day))
