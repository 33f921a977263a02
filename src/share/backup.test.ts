import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { BACKUP_FORMAT, BACKUP_LIMITS, makeBackup, parseBackup } from './backup.ts'
import type { Backup } from './backup.ts'

const backup: Backup = {
  format: BACKUP_FORMAT,
  created: Date.UTC(2026, 10, 21),
  edition: 3,
  epoch: { time: 5, tick: 0, replica: 'a', count: 1 },
  events: [{ kind: 'begun' }, { kind: 'named', name: 'Ada\n"Lovelace"' }],
}

test('a backup is parsed as it was made', () => {
  expect(parseBackup(makeBackup(backup))).toEqual(ok(backup))
})

test('a backup carries the keys that can be read, and older releases read the rest of it', () => {
  const keys = [{ secret: 'A'.repeat(43), made: 5 }]
  expect(parseBackup(makeBackup({ ...backup, keys }))).toEqual(ok({ ...backup, keys }))
  const broken = makeBackup({ ...backup, keys }).replace('A'.repeat(43), 'short')
  expect(parseBackup(broken)).toEqual(ok(backup))
})

test('any events come back', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ noUnicodeString: false })), (events) => {
      const parsed = parseBackup(makeBackup({ ...backup, events }))
      expect(parsed).toEqual(ok({ ...backup, events: JSON.parse(JSON.stringify(events)) as unknown }))
    }),
  )
})

test('each event is on a line of its own', () => {
  expect(makeBackup(backup).split('\n').slice(1, 3)).toEqual([
    '{"kind":"begun"},',
    '{"kind":"named","name":"Ada\\n\\"Lovelace\\""}',
  ])
})

test('a backup without events is valid', () => {
  expect(parseBackup(makeBackup({ ...backup, events: [] }))).toEqual(ok({ ...backup, events: [] }))
})

test('events that can’t be written as JSON are left out, the rest is kept', () => {
  const round: Record<string, unknown> = {}
  round.itself = round
  expect(parseBackup(makeBackup({ ...backup, events: [round, 1n, { kind: 'begun' }] }))).toEqual(
    ok({ ...backup, events: [{ kind: 'begun' }] }),
  )
})

test('a byte order mark at the start of a file is ignored', () => {
  expect(parseBackup(`\uFEFF${makeBackup(backup)}`)).toEqual(ok(backup))
})

test('other files are not backups', () => {
  for (const text of ['null', '[]', '{}', 'hello', '{"file":"another"}', '%PDF-1.4']) {
    expect(parseBackup(text)).toEqual(err({ kind: 'notAFile', looks: 'other' }))
  }
  const looks = (...bytes: (number | string)[]) => {
    const file = Uint8Array.from(bytes.flatMap((each) => (typeof each === 'number' ? [each] : [...Buffer.from(each)])))
    const parsed = parseBackup(new TextDecoder().decode(file))
    return parsed.ok ? 'opens' : parsed.fault.kind === 'notAFile' ? parsed.fault.looks : parsed.fault.kind
  }
  expect([looks(), looks(' \n'), looks(0, 0, 0)]).toEqual(['empty', 'empty', 'empty'])
  expect(looks(0x89, 'PNG\r\n', 26, 10, 0, 0)).toBe('picture')
  expect(looks(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF', 0)).toBe('picture')
  expect(looks('GIF89a')).toBe('picture')
  expect(looks('<svg xmlns="http://www.w3.org/2000/svg">')).toBe('picture')
  expect(looks(0x1f, 0x8b, 8, 0, 0, 0)).toBe('packed')
  expect(looks('PK', 3, 4, 20, 0)).toBe('packed')
  expect(looks('<!doctype html><title>Not found</title>')).toBe('page')
  expect(looks('https://city.example/#p1.AX7QAQIAOgIZH565')).toBe('link')
})

test('a file that was cut short, or lacks its beginning, is reported as such', () => {
  const text = makeBackup(backup)
  for (const lost of [1, 20, 60])
    expect(parseBackup(text.slice(text.indexOf('"file"') + lost))).toEqual(err({ kind: 'damaged', why: 'beheaded' }))
  expect(parseBackup(text.slice(0, -8))).toEqual(err({ kind: 'damaged', why: 'cutShort' }))
})

test('a file that was cut short, changed, joined or wrapped is reported as such, whatever a learner wrote in it', () => {
  const text = makeBackup(backup)
  const why = (of: string) => {
    const parsed = parseBackup(of)
    return parsed.ok ? 'opens' : parsed.fault.kind === 'damaged' ? parsed.fault.why : parsed.fault.kind
  }
  for (const end of [1, 3, 8, 60, 100]) expect(why(text.slice(0, -1 - end)), String(end)).toBe('cutShort')
  expect(why(text.replace('"begun"', '"begun'))).toBe('changed')
  expect(why(text + text)).toBe('joined')
  expect(why(`[${text},${text}]`)).toBe('joined')
  expect(why(`Here it is:\n${text}`)).toBe('wrapped')
  expect(why(`[${text}]`)).toBe('wrapped')
  expect(why(`{"copy":${text}}`)).toBe('wrapped')
  expect(why(makeBackup({ ...backup, events: [JSON.parse(text)] }))).toBe('wrapped')
  expect(why(makeBackup({ ...backup, events: [{ kind: 'named', name: text.slice(0, 80) }] }))).toBe('opens')
})

test('a file of a newer release is reported as such', () => {
  expect(parseBackup(makeBackup({ ...backup, format: 2 }))).toEqual(err({ kind: 'newerFormat', format: 2 }))
})

test('a backup with a missing part is reported with that part', () => {
  const file = 'beyond-vibe-coding backup'
  expect(parseBackup(JSON.stringify({ file }))).toEqual(err({ kind: 'damaged', why: 'noFormat' }))
  expect(parseBackup(JSON.stringify({ file, format: 1 }))).toEqual(err({ kind: 'damaged', why: 'noEvents' }))
})

test('invalid fields beside the events lose no events', () => {
  const text = JSON.stringify({ file: 'beyond-vibe-coding backup', format: 1, created: 7, epoch: 'x', events: [1] })
  expect(parseBackup(text)).toEqual(ok({ format: 1, created: 0, edition: 0, epoch: null, events: [1] }))
})

test('more events than a person can have are refused', () => {
  const events = Array.from({ length: BACKUP_LIMITS.events + 1 }, () => 0)
  expect(parseBackup(makeBackup({ ...backup, events }))).toEqual(err({ kind: 'tooLarge' }))
  expect(parseBackup(makeBackup({ ...backup, events: events.slice(1) })).ok).toBe(true)
})

test('a text over the limit is refused without reading it', () => {
  expect(parseBackup(' '.repeat(BACKUP_LIMITS.characters + 1))).toEqual(err({ kind: 'tooLarge' }))
})

test('no text throws', () => {
  const cut = fc.nat(makeBackup(backup).length).map((end) => makeBackup(backup).slice(0, end))
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), cut), (text) => {
      expect(typeof parseBackup(text).ok).toBe('boolean')
    }),
  )
})
