import { datable } from '#progress/day.ts'
import type { Day, Month } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** December 9999, in months since January of the year 0. */
const LAST_MONTH = 9999 * 12 + 11

/** "a", "a and b", "a, b and c" */
export function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** "1 floor", "3 floors", "no floors" */
export const numbered = (count: number, noun: string, plural = `${noun}s`) =>
  count === 0 ? `no ${plural}` : `${count} ${count === 1 ? noun : plural}`

const COUNTS = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ')

/** "Two", for the beginning of a sentence; digits above twelve. */
export const countWord = (count: number) => COUNTS[count] ?? String(count)

/** The same words, in which no line ends between a value and its unit: "500 ms". */
export const unbroken = (words: string) => words.replaceAll(/(?<=\d) (?=(?:ms|s|min|MB|GB)\b)/g, '\u00a0')

/** "4,000" */
export const wholeNumber = (value: number) => value.toLocaleString('en-GB')

/** "12 Oct"; with the year if it isn't `year`. */
export function shortDay(day: Day, year?: number): string {
  const { y, m, d } = partsOf(day)
  const base = `${d} ${MONTHS[m]!.slice(0, 3)}`
  return year === undefined || year === y ? base : `${base} ${y}`
}

/** "3 August 2026"; without the year if it is `year`. */
export function longDay(day: Day, year?: number): string {
  const { y, m, d } = partsOf(day)
  return year === y ? `${d} ${MONTHS[m]}` : `${d} ${MONTHS[m]} ${y}`
}

/** "3 August"; with the year if it isn't `year`. */
export const dayInYear = (day: Day, year: number): string =>
  yearOf(day) === year ? longDay(day).replace(/ \d+$/, '') : longDay(day)

/** "October"; with the year if it isn't `year`. */
export function monthName(month: Month, year?: number): string {
  const { y, m } = partsOf(month)
  return year === undefined || year === y ? MONTHS[m]! : `${MONTHS[m]} ${y}`
}

/** The day of a moment in the learner's time zone. */
export function dayOf(at: Moment): Day {
  const date = new Date(datable(at))
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The beginning of the hour of a moment. In every time zone it is on a quarter of an hour. */
export const hourOf = (at: Moment): Moment => new Date(datable(at)).setMinutes(0, 0, 0)

export const monthOf = (at: Moment): Month => dayOf(at).slice(0, 7)

/** "19:12" */
export function clockTime(at: Moment): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The month `months` later; negative: earlier. The first or last month of the calendar if it is outside. */
export function monthAfter(month: Month, months: number): Month {
  const { y, m } = partsOf(month)
  const total = Math.min(Math.max(y * 12 + m + months, 0), LAST_MONTH)
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${two((total % 12) + 1)}`
}

export const yearOf = (text: Day) => partsOf(text).y

/** The year of a moment in the learner's time zone. */
export const yearAt = (at: Moment): number => yearOf(dayOf(at))

const two = (value: number) => String(value).padStart(2, '0')

function partsOf(text: string) {
  const [y, m, d] = text.split('-').map(Number)
  return { y: y ?? 1970, m: (m ?? 1) - 1, d: d ?? 1 }
}
