import type { Day } from '#progress/event.ts'
import { longDay, monthAfter, monthName, numbered, yearOf } from '#ui/in-words.ts'
import type { CalendarEntry, CalendarParts } from './calendar-entries.ts'

/** One tick box of the calendar dialog. */
export type CalendarRow = {
  readonly part: keyof CalendarParts
  readonly label: string
  readonly note: string
  readonly entries: readonly CalendarEntry[]
}

/** The tick boxes, for what there is. */
export function calendarRows({ targets, reflection, rounds }: CalendarParts, today: Day): readonly CalendarRow[] {
  return [
    ...(targets.length > 0
      ? [
          {
            part: 'targets' as const,
            label: 'The last day of each phase',
            note: targetsNote(targets),
            entries: targets,
          },
        ]
      : []),
    {
      part: 'reflection',
      label: 'The month’s questions',
      note: monthsNote(reflection, today),
      entries: [reflection],
    },
    ...(rounds === null
      ? []
      : [
          {
            part: 'rounds' as const,
            label: 'The next rounds',
            note: `${longDay(rounds.day)}, when the next lights go out`,
            entries: [rounds],
          },
        ]),
  ]
}

function targetsNote(targets: CalendarParts['targets']): string {
  const planned = targets.filter(({ isPlanned }) => isPlanned).length
  if (planned === 0) return 'the dates you set'
  if (planned === targets.length) return 'planned by your pace, as you set no dates'
  return `${planned} planned by your pace, ${targets.length - planned} set by you`
}

/** "the last day of each month, until July 2028" */
function monthsNote({ day, months = 1 }: CalendarEntry, today: Day): string {
  if (months === 1) return longDay(day)
  const last = monthAfter(day.slice(0, 7), months - 1)
  return `the last day of each month, until ${monthName(last, yearOf(today))}`
}

/** "7 entries, one of which comes back each month" */
export function entriesWords(entries: readonly CalendarEntry[]): string {
  if (entries.length === 0) return 'Nothing is ticked.'
  const count = numbered(entries.length, 'entry', 'entries')
  if (!entries.some(({ months = 1 }) => months > 1)) return `${count}.`
  return entries.length === 1
    ? '1 entry, which comes back each month.'
    : `${count}, one of which comes back each month.`
}
