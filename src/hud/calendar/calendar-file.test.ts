import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumberOf, toDay } from '#progress/day.ts'
import { roundsEntry } from './calendar-entries.ts'
import type { CalendarEntry } from './calendar-entries.ts'
import { makeCalendarFile } from './calendar-file.ts'

const NOW = Date.UTC(2026, 10, 28, 23, 34, 31, 7)

test('the file has one event on the whole day, and nothing of the learner', () => {
  expect(makeCalendarFile([roundsEntry('2026-12-01')], 'https://example.org/city/', NOW)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Beyond Vibe Coding//City//EN',
      'BEGIN:VEVENT',
      'UID:rounds@beyond-vibe-coding',
      'SEQUENCE:29931814',
      'DTSTAMP:20261128T233431Z',
      'DTSTART;VALUE=DATE:20261201',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:Lights go out in your city',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:What you learned is due for recall\\, a few minutes a floor.\\nh',
      ' ttps://example.org/city/#/rounds',
      'URL;VALUE=URI:https://example.org/city/#/rounds',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('an entry of several months comes back on the last day of each', () => {
  const month = { ...roundsEntry('2026-11-30'), months: 20 }
  expect(linesOf([month])).toContain('RRULE:FREQ=MONTHLY;COUNT=20;BYMONTHDAY=-1')
})

test('the day is the same day in every time zone', () => {
  const zone = process.env.TZ
  try {
    for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Pacific/Pago_Pago']) {
      process.env.TZ = name
      expect(new Date(NOW).getTimezoneOffset()).not.toBe(0)
      expect(linesOf([roundsEntry('2026-12-01')])).toContain('DTSTART;VALUE=DATE:20261201')
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

test('a later file has the same ids and higher numbers, so it replaces the entries of the first', () => {
  const [first, later] = [NOW, NOW + 60_000].map((now) =>
    makeCalendarFile([roundsEntry('2026-12-01')], 'https://e.org/', now),
  )
  const of = (name: string, file = '') => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(file)?.[1]
  expect(of('UID', later)).toBe(of('UID', first))
  expect(Number(of('SEQUENCE', later))).toBeGreaterThan(Number(of('SEQUENCE', first)))
})

test('a comma or a semicolon in the address is no separator', () => {
  const file = unfolded(makeCalendarFile([roundsEntry('2026-12-01')], 'https://e.org/a,b;c/', NOW))
  expect(file).toContain('\r\nURL;VALUE=URI:https://e.org/a%2Cb%3Bc/#/rounds\r\n')
})

const anyEntry: fc.Arbitrary<CalendarEntry> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  day: fc.integer({ min: 0, max: 40_000 }).map((days) => toDay(dayNumberOf('2000-01-01') + days)),
  title: fc.string({ unit: 'grapheme', maxLength: 200 }).map(printable),
  note: fc.string({ unit: 'grapheme', maxLength: 300 }).map(printable),
  place: fc.constant({ kind: 'journal' as const }),
})

test('whatever is said, no line has more than 75 octets, no character is cut, and joined again the lines say all of it', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 4 }), fc.webUrl({ size: 'large' }), (entries, page) => {
      const file = makeCalendarFile(entries, page, 0)
      const lines = file.split('\r\n')
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75 && line.isWellFormed())).toBe(true)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
      const titles = unfolded(file)
        .split('\r\n')
        .filter((line) => line.startsWith('SUMMARY:'))
      expect(titles.map((line) => unescaped(line.slice('SUMMARY:'.length)))).toEqual(entries.map(({ title }) => title))
    }),
  )
})

const linesOf = (entries: readonly CalendarEntry[]) =>
  unfolded(makeCalendarFile(entries, 'https://e.org/', NOW)).split('\r\n')

const unfolded = (file: string) => file.replaceAll('\r\n ', '')

/** Text of RFC 5545, 3.3.11. */
const unescaped = (text: string) => text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

/** Titles and notes come from the content, which has no control characters. */
function printable(text: string) {
  return text.replace(/\p{Cc}/gu, ' ')
}
