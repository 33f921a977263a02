import { expect, test } from 'vitest'
import type { CopyPreview } from '#store/copy.ts'
import { addsSomething, previewWords } from './preview-words.ts'

const at = (day: string) => new Date(`${day}T12:00:00`).getTime()
const nothing: CopyPreview = {
  added: 0,
  known: 0,
  refused: 0,
  beforeErase: 0,
  first: null,
  last: null,
  keys: 'none',
}
const days = (first: string, last: string) => ({ first: at(first), last: at(last) })

test('before a copy is taken in it is said how many deeds it adds, and from when they are', () => {
  expect(previewWords({ ...nothing, added: 41, ...days('2026-11-03', '2026-11-27') })).toBe(
    '41 deeds from 3 to 27 November 2026; nothing is taken away.',
  )
  expect(previewWords({ ...nothing, added: 2, known: 1, ...days('2026-10-30', '2026-11-03') })).toBe(
    '2 deeds from 30 October to 3 November 2026; nothing is taken away. 1 more is here already.',
  )
  expect(previewWords({ ...nothing, added: 1, ...days('2026-11-03', '2026-11-03') })).toBe(
    '1 deed of 3 November 2026; nothing is taken away.',
  )
  expect(previewWords({ ...nothing, added: 9, ...days('2026-12-31', '2027-01-01') })).toContain(
    'from 31 December 2026 to 1 January 2027;',
  )
})

test('what stays out is counted, and a key that it brings is named', () => {
  expect(previewWords({ ...nothing, known: 5, refused: 2, beforeErase: 3 })).toBe(
    'Nothing new: 5 deeds are here already. 3 deeds are from before you started again, and stay out. 2 entries can’t be read, and stay out.',
  )
  expect(previewWords({ ...nothing, known: 5, keys: 'another' })).toBe(
    'Nothing new: 5 deeds are here already. It brings the key of the other browser, so that answers to links from there open here too.',
  )
  expect(previewWords(nothing)).toBe('There is no deed in it.')
})

test('only a copy with deeds or a key that are not here is offered to be taken in', () => {
  expect(addsSomething({ ...nothing, known: 300, beforeErase: 4 })).toBe(false)
  expect(addsSomething({ ...nothing, added: 1 })).toBe(true)
  expect(addsSomething({ ...nothing, known: 300, keys: 'another' })).toBe(true)
})
