import { expect, test } from 'vitest'
import { backupReason, createDurability, deletesAfterDays } from './durability.ts'
import type { BackupFacts } from './durability.ts'

function memo() {
  let isAsked = false
  return {
    get: () => isAsked,
    set: () => {
      isAsked = true
    },
  }
}

test('a browser is asked once; afterwards only its present answer is read', async () => {
  let asked = 0
  const storage = { persisted: async () => false, persist: async () => ++asked > 0 }
  const durability = createDurability(storage, memo())
  expect([await durability.promised(), await durability.askOnce(), await durability.askOnce()]).toEqual([
    false,
    true,
    false,
  ])
  expect(asked).toBe(1)
  await durability.ask()
  expect(asked).toBe(2)
})

test('a browser that says nothing, or throws, promises nothing', async () => {
  const refuse = async () => {
    throw new TypeError('not here')
  }
  for (const storage of [undefined, {}, { persisted: refuse, persist: refuse, estimate: refuse }]) {
    const durability = createDurability(storage, memo())
    expect([await durability.promised(), await durability.ask(), await durability.room()]).toEqual([null, null, null])
  }
})

test('the room is used and available bytes', async () => {
  const durability = createDurability({ estimate: async () => ({ usage: 5, quota: 100 }) }, memo())
  expect(await durability.room()).toEqual({ used: 5, total: 100 })
})

test('WebKit deletes data after some days, unless the page is installed', () => {
  expect(deletesAfterDays({ vendor: 'Apple Computer, Inc.', isInstalled: false })).toBe(true)
  expect(deletesAfterDays({ vendor: 'Apple Computer, Inc.', isInstalled: true })).toBe(false)
  expect(deletesAfterDays({ vendor: 'Google Inc.', isInstalled: false })).toBe(false)
  expect(deletesAfterDays({ vendor: '', isInstalled: false })).toBe(false)
})

const DAY = 86_400_000
const facts: BackupFacts = {
  lastDeed: 10 * DAY,
  lastRaising: null,
  lastBackup: null,
  deletesAfterDays: false,
  promised: null,
  now: 10 * DAY,
}

test.each<[string, Partial<BackupFacts>, ReturnType<typeof backupReason>]>([
  ['nothing done', { lastDeed: null, deletesAfterDays: true }, null],
  ['floors built in a browser that keeps', {}, null],
  ['a level raised', { lastRaising: 10 * DAY }, 'raised'],
  ['a level raised since the last copy', { lastRaising: 10 * DAY, lastBackup: 9 * DAY }, 'raised'],
  ['a copy made since the level was raised', { lastRaising: 9 * DAY, lastBackup: 10 * DAY }, null],
  ['a first deed in a browser that deletes', { deletesAfterDays: true }, 'early'],
  ['a browser that deletes, but has promised', { deletesAfterDays: true, promised: true }, null],
  ['a copy of yesterday where it deletes', { deletesAfterDays: true, lastBackup: 9 * DAY }, null],
  ['a copy of three days ago where it deletes', { deletesAfterDays: true, lastBackup: 7 * DAY }, 'early'],
  [
    'a level raised, and a copy that a wrong clock has dated ahead',
    { lastRaising: 9 * DAY, lastBackup: 900 * DAY },
    'raised',
  ],
  ['nothing new since a copy long ago', { deletesAfterDays: true, lastBackup: 10 * DAY, now: 90 * DAY }, null],
])('a copy is offered: %s', (_, some, reason) => {
  expect(backupReason({ ...facts, ...some })).toBe(reason)
})
