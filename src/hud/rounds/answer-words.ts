import { dayNumberOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import { shortDay, yearOf } from '#ui/in-words.ts'

/** The next date of a floor after each of the two answers. */
type Meetings = { readonly recalled: Day; readonly notRecalled: Day }

/** Whether the answer leaves the next date as it is. Then it changes only the dates after it. */
export const isSameMeeting = ({ recalled, notRecalled }: Meetings) => recalled === notRecalled

/** Text under the two answers: what an answer changes. */
export function answerWords(meetings: Meetings, today: Day): string {
  const lit = 'Either way the windows light again tonight'
  return isSameMeeting(meetings)
    ? `${lit}, and you meet this floor again ${meetingWords(meetings.recalled, today)}. Your answer changes how soon the dates after it move apart.`
    : `${lit}. Your answer changes when you meet this floor again.`
}

/** "tomorrow", "on 12 Dec, in 24 days" */
export function meetingWords(day: Day, today: Day): string {
  const days = dayNumberOf(day) - dayNumberOf(today)
  if (days <= 1) return days < 1 ? 'today' : 'tomorrow'
  return `on ${shortDay(day, yearOf(today))}, in ${days} days`
}
