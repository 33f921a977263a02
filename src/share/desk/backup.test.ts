import fc from 'fast-check'
import { expect, test } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { NOTHING_BROUGHT, aKey, aLink, anyDesks, keyNumber } from '../testing/desks.ts'
import { DESK_BACKUP_LIMITS, deskFileName, makeDeskBackup, parseDeskBackup, restored } from './backup.ts'
import { emptyDesk, saw, writeNote } from './desk-data.ts'
import { DESK_LIMITS } from './desk.ts'
import type { DeskData } from './desk.ts'

const seen = (desk: DeskData, key: string, link = 0) => saw(desk, key, aLink(link), '2026-11-01', 1) ?? emptyDesk
const noted = (desk: DeskData, key: string) => writeNote(desk, key, { id: null, newId: 'a', text: 'asks\nwell' }, 2)
const desk: DeskData = {
  ...noted(seen(seen(emptyDesk, aKey), keyNumber(2)), aKey),
  keys: [{ secret: keyNumber(7), made: 1 }],
}
const file = makeDeskBackup(desk, 1_000)

test('any desk comes back from its backup as it was', () => {
  fc.assert(
    fc.property(anyDesks(60), ([data]) => {
      expect(parseDeskBackup(makeDeskBackup(data, 0))).toEqual(ok({ data, refused: 0 }))
    }),
  )
})

test('each learner is on a line of its own', () => {
  expect(file.split('\n')).toHaveLength(5)
  expect(file.split('\n')[0]).toContain(
    '"file":"beyond-vibe-coding desk","format":1,"created":"1970-01-01T00:00:01.000Z"',
  )
  expect(deskFileName('2026-11-29')).toBe('beyond-vibe-coding-desk-2026-11-29.json')
})

test('a learner who can’t be read is left out and counted, the others are read', () => {
  const parsed = parseDeskBackup(file.replace('"isRemoved":{"value":false', '"isRemoved":{"value":7'))
  expect(parsed.ok && [parsed.value.data.learners.size, parsed.value.refused]).toEqual([1, 1])
})

test('no link, mark or text is taken that is not what it should be', () => {
  const isTaken = (from: string, to: string) => {
    const parsed = parseDeskBackup(file.replaceAll(from, to))
    return parsed.ok && parsed.value.refused === 0
  }
  expect(isTaken('p1.link0', 'p1.link9')).toBe(true)
  expect(isTaken('p1.link0', 'javascript:alert(1)')).toBe(false)
  expect(isTaken('p1.link0', `p1.${'x'.repeat(9_000)}`)).toBe(false)
  expect(isTaken('2026-11-01', '2026-11-31')).toBe(false)
  expect(isTaken('asks', 'x'.repeat(DESK_LIMITS.note + 1))).toBe(false)
  expect(isTaken(aKey, 'short')).toBe(false)
  expect(isTaken('"first":1', '"first":1e20')).toBe(false)
})

test('a key that can’t be read is left out', () => {
  const parsed = parseDeskBackup(file.replace(keyNumber(7), 'short'))
  expect(parsed.ok && parsed.value.data.keys).toEqual([])
})

test('what is not a whole backup of a desk is refused by name', () => {
  expect(parseDeskBackup('')).toEqual(err({ kind: 'notADesk' }))
  expect(parseDeskBackup('{"file":"beyond-vibe-coding backup","format":1,"events":[]}')).toEqual(
    err({ kind: 'notADesk' }),
  )
  expect(parseDeskBackup(file.slice(0, -9))).toEqual(err({ kind: 'damaged' }))
  expect(parseDeskBackup(file.replace('"learners"', '"pupils"'))).toEqual(err({ kind: 'damaged' }))
  expect(parseDeskBackup(file.replace('"format":1', '"format":2'))).toEqual(err({ kind: 'newerFormat', format: 2 }))
  expect(parseDeskBackup(' '.repeat(DESK_BACKUP_LIMITS.characters + 1))).toEqual(err({ kind: 'tooLarge' }))
})

test('no text throws', () => {
  const cut = fc.nat(file.length).map((end) => file.slice(0, end))
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), cut), (text) => {
      expect(typeof parseDeskBackup(text).ok).toBe('boolean')
    }),
  )
})

test('a backup adds what is not on the desk yet, and says what', () => {
  const here = seen(emptyDesk, aKey, 5)
  const { desk: merged, report } = restored(here, { data: desk, refused: 3 })
  expect(report).toEqual({
    ...NOTHING_BROUGHT,
    learners: 1,
    notes: 1,
    links: 1,
    refused: 3,
    keys: 'another',
    isNews: true,
  })
  expect([...merged.learners.keys()]).toEqual([aKey, keyNumber(2)])
  const again = restored(merged, { data: desk, refused: 0 })
  expect(again.desk).toEqual(merged)
  expect(again.report).toEqual(NOTHING_BROUGHT)
})

test('learners for whom there is no room are left out and counted', () => {
  let full = emptyDesk
  for (let number = 1; number < DESK_LIMITS.learners; number++) full = seen(full, `key${number}`)
  const { desk: merged, report } = restored(full, { data: desk, refused: 0 })
  expect([merged.learners.size, report.learners, report.full]).toEqual([DESK_LIMITS.learners, 1, 1])
})

test('a learner of the first releases, who has no note begun, is read', () => {
  const old = file.replaceAll(/"noteDraft":\{.*?\},"draft"/g, '"draft"')
  expect(old).not.toContain('noteDraft')
  expect(parseDeskBackup(old)).toEqual(parseDeskBackup(file))
})
