import { expect, test } from 'vitest'
import { backupFaultWords, keepingWords, reportWords } from './keeping-words.ts'

test('what a copy brought is said with its whole', () => {
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

test('every reason for keeping nothing says what is unsaved', () => {
  expect(keepingWords({ kind: 'memory', why: 'full', unsaved: 2 })).toBe(
    'The browser has no room left. Free some space and it is tried again. 2 deeds are in this page only.',
  )
  expect(keepingWords({ kind: 'kept', promised: true })).toBe('The browser has promised to keep it.')
})

test('a file that is no copy is told from one that is cut short', () => {
  expect(backupFaultWords({ kind: 'notAFile', looks: 'other' })).toContain('no copy of a city')
  expect(backupFaultWords({ kind: 'notAFile', looks: 'packed' })).toContain('This file is packed. Unpack it')
  expect(backupFaultWords({ kind: 'damaged', why: 'joined' })).toContain('one behind the other')
  expect(backupFaultWords({ kind: 'damaged', why: 'noFormat' })).toContain('of which format it is')
  expect(backupFaultWords({ kind: 'damaged', why: 'cutShort' })).toContain('the end of the file is missing')
})
