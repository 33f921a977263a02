import type { Day } from './event.ts'
import type { Moment } from './progress.ts'

/** The learner's own calendar: which day a moment falls on where they are. */
export type DayOf = (at: Moment) => Day

const MILLISECONDS = 86_400_000

/** Days since 1970-01-01. */
export const dayNumberOf = (day: Day) => Date.parse(day) / MILLISECONDS

export const toDay = (number: number): Day => new Date(number * MILLISECONDS).toISOString().slice(0, 10)

export const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isInteger(dayNumberOf(text)) && toDay(dayNumberOf(text)) === text

export const isMonth = (text: string) => isDay(`${text}-01`)
