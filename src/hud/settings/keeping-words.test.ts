import { expect, test } from 'vitest'
import { backupFaultWords, copyWords, keepingWords, reportWords } from './keeping-words.ts'

test('the report of an import counts the new deeds and those that were here already', () => {
  expect(reportWords({ added: 12, known: 200, refused: 0, beforeErase: 0 })).toBe(
    '12 deeds taken in, 200 were here already.',
  )
  expect(reportWords({ added: 1, known: 0, refused: 2, beforeErase: 0 })).toBe(
    '1 deed taken in. 2 entries could not be read and were left out.',
  )
  expect(reportWords({ added: 0, known: 5, refused: 0, beforeErase: 3 })).toBe(
    'Nothing new: 5 deeds were here already. 3 deeds from before you started again were left out.',
  )
  expect(reportWords({ added: 0, known: 0, refused: 0, beforeErase: 81 })).toBe(
    '81 deeds from before you started again were left out.',
  )
})

test('every reason why nothing is stored comes with the number of unsaved deeds', () => {
  const full = { kind: 'memory', why: 'full', isUnread: false } as const
  const room =
    'The browser has no room left for this page, so nothing more can be written down. Free some space and it is tried again.'
  expect(keepingWords({ ...full, unsaved: 2, lost: 2 })).toBe(`${room} 2 deeds are in this page only.`)
  expect(keepingWords({ ...full, unsaved: 3, lost: 1 })).toBe(
    `${room} 1 deed is in this page only. 2 deeds wait in a small reserve of the browser, also when this page is closed.`,
  )
  expect(keepingWords({ kind: 'kept', promised: true })).toBe('The browser has promised to keep it.')
})

test('an empty or incomplete copy says so', () => {
  expect(copyWords({ text: null, deeds: 0, isWhole: true })).toBe('There is nothing to copy yet.')
  expect(copyWords({ text: null, deeds: 0, isWhole: false })).toContain('No copy was saved')
  expect(copyWords({ text: '{}', deeds: 334, isWhole: true })).toBe('A copy of 334 deeds is saved.')
  expect(copyWords({ text: '{}', deeds: 1, isWhole: false })).toContain('is not in the copy')
})

test('a file that is no copy and a copy that is cut short get different sentences', () => {
  expect(backupFaultWords({ kind: 'notAFile', looks: 'other' })).toContain('no copy of a city')
  expect(backupFaultWords({ kind: 'notAFile', looks: 'packed' })).toContain('This file is packed. Unpack it')
  expect(backupFaultWords({ kind: 'damaged', why: 'joined' })).toContain('one behind the other')
  expect(backupFaultWords({ kind: 'damaged', why: 'noFormat' })).toContain('of which format it is')
  expect(backupFaultWords({ kind: 'damaged', why: 'cutShort' })).toContain('the end of the file is missing')
})
