import type { PhaseId } from '#city/ids.ts'
import { dayNumberOf, toDay } from '#progress/day.ts'
import type { DayOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { Moment, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import { monthAfter } from '#ui/in-words.ts'
import { scheduleOf } from '#ui/schedule.ts'
import type { PhaseSpan } from '#ui/schedule.ts'
import { nextLights } from '../rounds/next-lights.ts'

/** A whole day in a calendar. */
export type CalendarEntry = {
  /** Must never change: an entry with the same id in a later file replaces this one. */
  readonly id: string
  readonly day: Day
  readonly title: string
  readonly note: string
  /** The page that it is about. */
  readonly place: Place
  /** How many months it stands in, on the last day of each; absent: on `day` only. */
  readonly months?: number
}

/** The last day of a phase. `isPlanned`: worked out from the pace, not set by the learner. */
export type TargetEntry = CalendarEntry & { readonly phase: PhaseId; readonly isPlanned: boolean }

/** What can be put into a calendar. */
export type CalendarParts = {
  /** The phases that are not finished, in order. */
  readonly targets: readonly TargetEntry[]
  readonly reflection: CalendarEntry
  /** The day the next lights go out; null if no light can. */
  readonly rounds: CalendarEntry | null
}

/** Whether there is something to count the days from: a city that was begun, a pace, or dates of the learner's own. */
export const hasPlan = ({ begun, pace, phases }: Progress): boolean =>
  begun !== null || pace !== null || phases.size > 0

export function calendarParts(world: World, progress: Progress, now: Moment, dayOf: DayOf): CalendarParts {
  const { spans } = scheduleOf(world, progress, dayOf(now), dayOf)
  const { day: lights } = nextLights(world, progress, now, dayOf)
  return {
    targets: spans.filter(({ state }) => state !== 'done').map((span) => targetEntry(span, progress)),
    reflection: reflectionEntry(dayOf(now), spans.at(-1)),
    rounds: lights === null ? null : roundsEntry(lights),
  }
}

function targetEntry(span: PhaseSpan, progress: Progress): TargetEntry {
  const day = dayBefore(span.end)
  // A date that the work has gone beyond is moved by the schedule, and then it is no longer the learner's own.
  const isPlanned = progress.phases.get(span.id)?.target !== day
  return {
    id: span.id,
    day,
    title: `Phase ${span.number}, ${span.name}: ${isPlanned ? 'planned to end' : 'to be done'}`,
    note: isPlanned
      ? 'Worked out from your pace. A date that you set on the page of the phase replaces it.'
      : 'You set this day yourself.',
    place: { kind: 'phase', id: span.id },
    phase: span.id,
    isPlanned,
  }
}

const reflectionEntry = (today: Day, last: PhaseSpan | undefined): CalendarEntry => ({
  id: 'month',
  day: lastDayOfMonth(today),
  title: 'Answer the month’s questions',
  note: 'A few lines in the journal, beside those of last month.',
  place: { kind: 'journal' },
  months: last && last.end > today ? Math.min(monthsUntil(today, dayBefore(last.end)), MOST_MONTHS) : A_YEAR,
})

/** The day the next lights go out. */
export const roundsEntry = (day: Day): CalendarEntry => ({
  id: 'rounds',
  day,
  title: 'Lights go out in your city',
  note: 'What you learned is due for recall, a few minutes a floor.',
  place: { kind: 'rounds' },
})

const A_YEAR = 12
const MOST_MONTHS = 10 * A_YEAR

const dayBefore = (day: Day) => toDay(dayNumberOf(day) - 1)

const lastDayOfMonth = (day: Day) => dayBefore(`${monthAfter(day.slice(0, 7), 1)}-01`)

/** The months from that of one day to that of another, counting both. */
const monthsUntil = (from: Day, to: Day) => monthNumber(to) - monthNumber(from) + 1

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * A_YEAR + Number(day.slice(5, 7))
