import { ICalCalendar, ICalEventRepeatingFreq, ICalEventTransparency } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import type { Day } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'
import { makeAddress } from '#share/address.ts'
import type { CalendarEntry } from './calendar-entries.ts'

// Import this file only when a calendar is asked for, so that it stays in a chunk of its own.

/** A calendar file (RFC 5545) of whole days that leave the time free. `page`: the address of the page, without a hash. */
export function makeCalendarFile(entries: readonly CalendarEntry[], page: string, now: Moment): string {
  const calendar = new ICalCalendar({ prodId: '//Beyond Vibe Coding//City//EN' })
  for (const entry of entries) calendar.createEvent(eventOf(entry, page, now))
  return `${calendar.toString()}\r\n`
}

export const calendarFileName = (day: Day) => `beyond-vibe-coding-${day}.ics`

function eventOf({ id, day, title, note, place, months = 1 }: CalendarEntry, page: string, now: Moment): ICalEventData {
  // The library escapes these two as in a text; in an address they mean the same when they are encoded.
  const url = `${page}${makeAddress(place)}`.replace(/[,;]/g, encodeURIComponent)
  return {
    id: `${id}@beyond-vibe-coding`,
    // Some calendars replace an entry only by one with a higher number.
    sequence: Math.floor(now / 60_000),
    stamp: new Date(now),
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    summary: title,
    description: `${note}\n${url}`,
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(months > 1 && { repeating: { freq: ICalEventRepeatingFreq.MONTHLY, byMonthDay: [-1], count: months } }),
  }
}
