import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DRAFT_LIMITS, createDrafts } from './drafts.ts'
import { createMemoryStorage } from './memory-stores.ts'

function openPage(storage = createMemoryStorage()) {
  let now = 0
  return { ...createDrafts({ storage, now: () => ++now }), storage }
}

const key = 'prediction/database@L0'

test('typed text is stored at once', () => {
  const page = openPage()
  page.write(key, 'It b')
  page.write(key, 'It breaks')
  expect([page.read(key), openPage(page.storage).read(key)]).toEqual(['It breaks', 'It breaks'])
})

test('a draft is dropped only if its text is still that of its deed', () => {
  const page = openPage()
  page.write('a', 'done')
  page.write('b', 'done')
  const drop = page.dropLater(['a', 'b', 'none'])
  page.write('b', 'done, and more')
  drop()
  expect([page.read('a'), page.read('b')]).toEqual([null, 'done, and more'])
  expect(page.storage.keys()).toEqual(['bvc.draft.b'])
})

test('what was made of drafts is undone: they are there again, whether they were dropped before or are to be later', () => {
  const page = openPage()
  page.write('a', 'done')
  page.write('b', 'done')
  const keys = ['a', 'b', 'none']
  const [drop, putBack] = [page.dropLater(keys), page.putBackLater(keys)]
  drop()
  page.write('b', 'something else')
  putBack()
  expect(keys.map(page.read)).toEqual(['done', 'something else', null])
  expect(openPage(page.storage).read('a')).toBe('done')

  const dropLate = page.dropLater(['a'])
  page.putBackLater(['a'])()
  dropLate()
  expect(page.read('a')).toBe('done')
})

test('text that another page has typed meanwhile under the same key stays', () => {
  const storage = createMemoryStorage()
  const [left, right] = [openPage(storage), openPage(storage)]
  left.write('a', 'mine')
  const drop = left.dropLater(['a'])
  right.write('a', 'theirs')
  drop()
  expect(openPage(storage).read('a')).toBe('theirs')
  left.write('b', 'mine')
  right.write('b', 'theirs')
  expect([left.read('b'), left.readStored('b'), left.readStored('c')]).toEqual(['mine', 'theirs', null])
})

test('an emptied text is a draft like any other', () => {
  const page = openPage()
  page.write(key, 'x')
  page.write(key, '')
  expect([page.read(key), openPage(page.storage).read(key)]).toEqual(['', ''])
  page.dropLater([key])()
  expect([page.read(key), page.storage.keys()]).toEqual([null, []])
})

test('a draft that was taken away leaves nothing behind, whoever had typed it', () => {
  const storage = createMemoryStorage()
  const [before, page] = [openPage(storage), openPage(storage)]
  before.write(key, 'x')
  expect(page.read(key)).toBe('x')
  page.write(key, null)
  expect([page.read(key), storage.keys()]).toEqual([null, []])
})

test('drafts with different keys are independent', () => {
  const page = openPage()
  page.write('a', 'one')
  page.write('b', 'two')
  page.dropLater(['a'])()
  expect(openPage(page.storage).read('b')).toBe('two')
})

test('the drafts under a prefix are those typed here, in other tabs and before, if they can be read', () => {
  const storage = createMemoryStorage(new Map([['bvc.draft.a/3', 'torn']]))
  openPage(storage).write('a/2', 'before')
  const page = openPage(storage)
  storage.isFull = true
  page.write('a/1', 'here')
  page.write('b/1', 'here')
  expect(page.keysUnder('a/')).toEqual(['a/1', 'a/2'])
})

test('starting again drops all drafts and nothing else', () => {
  const page = openPage(createMemoryStorage(new Map([['bvc.settings', '{}']])))
  page.write('a', 'one')
  page.write('b', 'two')
  page.dropAll()
  expect([page.read('a'), page.read('b'), page.storage.keys()]).toEqual([null, null, ['bvc.settings']])
})

test('another tab’s text shows if nothing was typed here, and never replaces typed text', () => {
  const storage = createMemoryStorage()
  const [left, right] = [openPage(storage), openPage(storage)]
  left.write('a', 'mine')
  expect(left.read('b')).toBeNull()
  right.write('a', 'theirs')
  right.write('b', 'theirs')
  for (const changed of ['bvc.draft.a', 'bvc.draft.b']) storage.change(changed)
  expect([left.read('a'), left.read('b')]).toEqual(['mine', 'theirs'])
})

test('subscribers are told of a change', () => {
  const page = openPage()
  let told = 0
  const stop = page.subscribe(() => told++)
  page.write('a', 'x')
  page.dropLater(['a'])()
  stop()
  page.write('a', 'y')
  expect(told).toBe(2)
})

test('a text over the limit stays in the page and leaves the stored one alone', () => {
  const page = openPage()
  page.write('a', 'short')
  const long = 'x'.repeat(DRAFT_LIMITS.text + 1)
  page.write('a', long)
  expect([page.read('a'), openPage(page.storage).read('a')]).toEqual([long, 'short'])
})

test('if there are too many drafts, the oldest are deleted', () => {
  const page = openPage()
  for (let count = 0; count < DRAFT_LIMITS.drafts + 2; count++) {
    page.write(`draft ${count}`, 'x')
  }
  const left = page.storage.keys()
  expect([left.length, left[0]]).toEqual([DRAFT_LIMITS.drafts, 'bvc.draft.draft 2'])
})

test('invalid stored text reads as no draft and is left unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const storage = createMemoryStorage(new Map([['bvc.draft.a', text]]))
      const page = openPage(storage)
      expect(page.read('a')).toBeNull()
      page.write('b', 'x')
      expect(storage.get('bvc.draft.a')).toBe(text)
    }),
  )
})

test('if nothing can be stored, a draft stays as long as the page', () => {
  const page = openPage()
  page.storage.isFull = true
  page.write('a', 'x')
  expect(page.read('a')).toBe('x')
})
