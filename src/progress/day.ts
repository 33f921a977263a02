import type { Day } from './event.ts'
import type { Moment } from './progress.ts'

/** Gives the day of a moment in the learner's own time zone. */
export type DayOf = (at: Moment) => Day

/** In a day. */
const MILLISECONDS = 86_400_000

/** 1 January 9999. Not the last day of that year, so that the year has four digits in every time zone. */
export const LAST_MOMENT: Moment = Date.UTC(9999, 0, 1)

/** 0000-01-01, in days since 1970-01-01. */
const FIRST_DAY = -719_528
const LAST_DAY = Date.UTC(9999, 11, 31) / MILLISECONDS

/** The nearest moment from 1970 to `LAST_MOMENT`; 0 for NaN. A clock may say anything. */
export const datable = (at: Moment): Moment => (Number.isNaN(at) ? 0 : Math.min(Math.max(at, 0), LAST_MOMENT))

/** Days since 1970-01-01; NaN if the text is not a day. */
export const dayNumberOf = (day: Day) => Date.parse(day) / MILLISECONDS

/** The day that is `number` days after 1970-01-01; the first or last day of the calendar if it is outside. */
export const toDay = (number: number): Day =>
  new Date((Number.isNaN(number) ? 0 : Math.min(Math.max(number, FIRST_DAY), LAST_DAY)) * MILLISECONDS)
    .toISOString()
    .slice(0, 10)

export const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isInteger(dayNumberOf(text)) && toDay(dayNumberOf(text)) === text

export const isMonth = (text: string) => isDay(`${text}-01`)
