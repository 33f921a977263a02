import type { Day } from './event.ts'
import type { Moment } from './progress.ts'

/** The learner's own calendar: which day a moment falls on where they are. */
export type DayOf = (at: Moment) => Day

const MILLISECONDS = 86_400_000

/** 1 January 9999: a year is written with four digits, and east of here it is a day later already. */
export const LAST_MOMENT: Moment = Date.UTC(9999, 0, 1)

/** 0000-01-01 */
const FIRST_DAY = -719_528
const LAST_DAY = Date.UTC(9999, 11, 31) / MILLISECONDS

/** The nearest moment that has a day, whatever a clock says. */
export const datable = (at: Moment): Moment => (Number.isNaN(at) ? 0 : Math.min(Math.max(at, 0), LAST_MOMENT))

/** Days since 1970-01-01; NaN for what is no day. */
export const dayNumberOf = (day: Day) => Date.parse(day) / MILLISECONDS

/** The nearest day of the calendar where the number lies outside of it. */
export const toDay = (number: number): Day =>
  new Date((Number.isNaN(number) ? 0 : Math.min(Math.max(number, FIRST_DAY), LAST_DAY)) * MILLISECONDS)
    .toISOString()
    .slice(0, 10)

export const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isInteger(dayNumberOf(text)) && toDay(dayNumberOf(text)) === text

export const isMonth = (text: string) => isDay(`${text}-01`)
