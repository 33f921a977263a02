import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFile } from './calendar.ts'

test('the file has one event on the whole day, and nothing of the learner', () => {
  expect(calendarFile('2026-12-01', 'https://example.org/city/', Date.UTC(2026, 10, 28, 23, 34, 31, 7))).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Beyond Vibe Coding//City//EN',
      'BEGIN:VEVENT',
      'UID:lights-out-2026-12-01@beyond-vibe-coding',
      'DTSTAMP:20261128T233431Z',
      'DTSTART;VALUE=DATE:20261201',
      'SUMMARY:Lights go out in your city',
      'DESCRIPTION:What you learned is due for recall\\, a few minutes a floor.\\nht',
      ' tps://example.org/city/',
      'URL:https://example.org/city/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('whatever the address, no line has more than 75 octets, and joined again the lines say all of it', () => {
  fc.assert(
    fc.property(fc.webUrl({ size: 'large' }), fc.string({ unit: 'grapheme' }), (url, more) => {
      const page = url + more.replace(/[\r\n]/g, '')
      const file = calendarFile('2026-12-01', page, 0)
      const lines = file.split('\r\n')
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
      expect(file.replaceAll('\r\n ', '')).toContain(`\r\nURL:${page}\r\n`)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }),
  )
})
