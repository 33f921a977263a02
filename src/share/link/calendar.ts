import { dayNumberOf, toDay } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import { fromNatural, toNatural } from './bits.ts'

/**
 * Days in a link are rounded, so that it stays short. Past days are exact for the 56 days up to the day on which the
 * link was made, and rounded to two weeks before that. Days on which reviews are due are rounded down to `DUE_STEPS`.
 */
export const EXACT_DAYS = 56
const FORTNIGHT = 14
/** Days from the day on which the link was made. */
export const DUE_STEPS = [0, 1, 3, 7, 14, 30, 60, 120] as const

export const DUE_BITS = 3

/** The number of steps from `made` back to `day`; 0 for a day after `made`. */
export function stepBackTo(made: Day, day: Day): number {
  const age = Math.max(0, dayNumberOf(made) - dayNumberOf(day))
  return age < EXACT_DAYS ? age : EXACT_DAYS + Math.floor((age - EXACT_DAYS) / FORTNIGHT)
}

/** Whether a day in a link is exact, and not rounded to two weeks. */
export const isExact = (made: Day, day: Day) => stepBackTo(made, day) < EXACT_DAYS

/** The day that is `step` steps before `made`; null if it is outside of the calendar. */
export function dayBack(made: Day, step: number): Day | null {
  const age = step < EXACT_DAYS ? step : EXACT_DAYS + (step - EXACT_DAYS) * FORTNIGHT
  return dayFrom(dayNumberOf(made) - age)
}

/** The index in `DUE_STEPS` for the time from `made` to `day`, rounded down; 0 for `made` itself and days before it. */
export const stepTowards = (made: Day, day: Day) =>
  DUE_STEPS.findLastIndex((days) => days <= Math.max(0, dayNumberOf(day) - dayNumberOf(made)))

export const dayAhead = (made: Day, step: number) => dayFrom(dayNumberOf(made) + (DUE_STEPS[step] ?? 0))

/** 2024-01-01 in days since 1970-01-01. Exact days are counted from here, so that they take two bytes. */
const EPOCH = 19_723

/** An exact day as a number for a varint. */
export const makeDay = (day: Day) => toNatural(dayNumberOf(day) - EPOCH)

/** Null if it is outside of the calendar. */
export const parseDay = (code: number) => dayFrom(EPOCH + fromNatural(code))

/** 0000-01-01 and 9999-12-31, the limits of a date field, in days since 1970-01-01. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

/** The day that is `number` days after 1970-01-01; null if that is not an integer or outside of the limits. */
export const dayFrom = (number: number): Day | null =>
  Number.isInteger(number) && number >= FIRST_DAY && number <= LAST_DAY ? toDay(number) : null

export const onGrid = (made: Day, day: Day) => dayBack(made, stepBackTo(made, day))
export const dueOnGrid = (made: Day, day: Day) => dayAhead(made, stepTowards(made, day))
