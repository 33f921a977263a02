import { expect, test } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { keyNumber } from '#share/testing/desks.ts'
import { importCopy, previewCopy } from './import-copy.ts'
import { createKeyring } from './keyring.ts'
import { copyOf, createBrowser, eventsOf, live, openPage } from './testing/browser.ts'

const keyringOf = (browser: ReturnType<typeof createBrowser>) =>
  createKeyring({ storage: browser.storage, now: () => 0, secretBytes: (length) => new Uint8Array(length).fill(3) })

test('before a copy is taken in, it is known what it would add, and nothing has changed', async () => {
  const [here, there] = [createBrowser(), createBrowser()]
  const [game, away] = [await openPage(here), await openPage(there, 'b')]
  live(away, 'database@L0')
  const both = await copyOf(away)
  importCopy(game, both)
  there.now = 90_000_000
  live(away, 'auth@L0')
  await keyringOf(there).own()
  const before = eventsOf(game)
  const [first, last] = eventsOf(away)
    .slice(2)
    .map((event) => event.at.time)
  expect(previewCopy(game, keyringOf(here), await copyOf(away))).toEqual(
    ok({ added: 2, known: 2, refused: 0, beforeErase: 0, first, last, keys: 'another' }),
  )
  expect([eventsOf(game), keyringOf(here).kept()]).toEqual([before, []])
  expect(previewCopy(game, keyringOf(here), both)).toMatchObject(
    ok({ added: 0, known: 2, first: null, last: null, keys: 'none' }),
  )
  expect(previewCopy(game, keyringOf(here), 'hello')).toEqual(err({ kind: 'notAFile', looks: 'other' }))
})

test('the preview says what is from before the last new start, and what taking that in too would add', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  live(game, 'database@L0')
  const old = await copyOf(game)
  await game.erase()
  const preview = (beforeErase: boolean) => previewCopy(game, keyringOf(browser), old, { beforeErase })
  expect(preview(false)).toMatchObject(ok({ added: 0, beforeErase: 2, first: null }))
  expect(preview(true)).toMatchObject(ok({ added: 2, beforeErase: 0 }))
})

test('a copy carries the keys of its learner to the other device', async () => {
  const [here, there] = [createBrowser(), createBrowser()]
  const [game, away] = [await openPage(here), await openPage(there, 'b')]
  live(away, 'database@L0')
  await keyringOf(there).own()
  importCopy(game, await copyOf(away))
  expect(keyringOf(here).kept()).toEqual([{ secret: keyNumber(3), made: 0 }])
  expect(previewCopy(game, keyringOf(here), await copyOf(away))).toMatchObject(ok({ keys: 'none' }))
})
