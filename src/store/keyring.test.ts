import { expect, test } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { MOST_KEYS } from '#share/keys/kept-keys.ts'
import { keyPairOf } from '#share/keys/signing.ts'
import { keyNumber } from '#share/testing/desks.ts'
import { createKeyring } from './keyring.ts'
import { createMemoryStorage } from './memory-stores.ts'

const pair = (number: number) => keyPairOf(new Uint8Array(32).fill(number))

function createBrowser(kept?: string) {
  const storage = createMemoryStorage(new Map(kept === undefined ? [] : [['bvc.keys', kept]]))
  let made = 0
  const open = (number: number) =>
    createKeyring({ storage, now: () => ++made, secretBytes: (length) => new Uint8Array(length).fill(number) })
  return { storage, open }
}

test('a key pair is made when it is first needed, and is the same in every page', async () => {
  const browser = createBrowser()
  const [one, other] = [browser.open(1), browser.open(2)]
  expect([one.kept(), await one.all(), one.isUnread()]).toEqual([[], [], false])
  expect(await Promise.all([one.own(), other.own()])).toEqual([ok(pair(1)), ok(pair(1))])
  expect(browser.open(3).kept()).toEqual([{ secret: keyNumber(1), made: 1 }])
})

test('the oldest of several keys signs, and replies to all are read', async () => {
  const keyring = createBrowser().open(1)
  await keyring.own()
  keyring.add([{ secret: keyNumber(5), made: 0 }])
  expect(await keyring.own()).toEqual(ok(pair(5)))
  expect(await keyring.all()).toEqual([pair(5), pair(1)])
  for (let number = 10; number < 30; number++) keyring.add([{ secret: keyNumber(number), made: number }])
  expect(keyring.kept()).toHaveLength(MOST_KEYS)
})

test('who starts again has a new key', async () => {
  const browser = createBrowser()
  await browser.open(1).own()
  browser.open(1).forget()
  expect(await browser.open(2).own()).toEqual(ok(pair(2)))
})

test('keys that can’t be read are not used and not overwritten', async () => {
  const key = { secret: keyNumber(1), made: 1 }
  const texts = [
    'hello',
    'null',
    '{"format":1}',
    JSON.stringify({ format: 2, keys: [key] }),
    JSON.stringify({ format: 1, keys: [key, { secret: 'short', made: 1 }] }),
    JSON.stringify({ format: 1, keys: Array.from({ length: MOST_KEYS + 1 }, () => key) }),
  ]
  for (const text of texts) {
    const browser = createBrowser(text)
    const keyring = browser.open(2)
    expect([await keyring.own(), await keyring.all(), keyring.kept()]).toEqual([err({ kind: 'unread' }), [], []])
    expect(keyring.isUnread()).toBe(true)
    keyring.add([key])
    expect(browser.storage.get('bvc.keys')).toBe(text)
  }
})

test('without storage there is no key', async () => {
  const browser = createBrowser()
  browser.storage.isFull = true
  expect(await browser.open(1).own()).toEqual(err({ kind: 'notKept' }))
})
