import { expect, test } from 'vitest'
import { unreadWords } from './unread-words.ts'

test('unreadable entries are counted, and the text says that they are kept', () => {
  expect([1, 3].map(unreadWords)).toEqual([
    '1 entry in this browser can’t be read as a deed and is left out. It is kept untouched, and Keep a copy saves it too, for a release that can read it.',
    '3 entries in this browser can’t be read as a deed and are left out. They are kept untouched, and Keep a copy saves them too, for a release that can read them.',
  ])
})
