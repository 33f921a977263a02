import type { Day } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'

/**
 * A calendar file (RFC 5545) with one event, all day, on the day the next lights go out. `page`: the address of the
 * page, without a learner's data. The same day has the same id, so that a second file replaces the first.
 */
export function calendarFile(day: Day, page: string, now: Moment): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Beyond Vibe Coding//City//EN',
    'BEGIN:VEVENT',
    `UID:lights-out-${day}@beyond-vibe-coding`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped('Lights go out in your city')}`,
    `DESCRIPTION:${escaped(`What you learned is due for recall, a few minutes a floor.\n${page}`)}`,
    `URL:${page}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Text of RFC 5545, 3.3.11. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')

const OCTETS = 75

/** A line of at most 75 octets is one line; a longer one goes on after a line break and a space. No character is cut. */
function folded(line: string): string {
  let length = 0
  let out = ''
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length
    if (length + octets > OCTETS) {
      out += '\r\n '
      length = 1
    }
    out += character
    length += octets
  }
  return out
}
