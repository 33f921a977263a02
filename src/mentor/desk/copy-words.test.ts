import { expect, test } from 'vitest'
import { NOTHING_BROUGHT } from '#share/testing/desks.ts'
import { deskFaultWords, keepingWords, reportWords, unreadableWords } from './copy-words.ts'

test('a copy says what it brings, and that nothing is taken away', () => {
  expect(reportWords({ ...NOTHING_BROUGHT, learners: 3, notes: 5, replies: 1 })).toBe(
    'It brings 3 learners, 5 notes and 1 reply. Nothing is taken away.',
  )
  expect(reportWords({ ...NOTHING_BROUGHT, learners: 8, removed: 1 })).toContain('8 learners, 1 of them off the desk.')
  expect(reportWords({ ...NOTHING_BROUGHT, isNews: true })).toContain('newer names or drafts')
  expect(reportWords(NOTHING_BROUGHT)).toBe('It brings nothing that is not here already. Nothing is taken away.')
})

test('what stays out of a copy is said', () => {
  expect(reportWords({ ...NOTHING_BROUGHT, learners: 1, full: 2, refused: 1, keys: 'another' })).toBe(
    'It brings 1 learner and a key of yours. Nothing is taken away. 2 learners stay out: the desk holds 500. 1 learner in it can’t be read here.',
  )
})

test('a file that is no copy changes nothing, and that is said', () => {
  expect(deskFaultWords({ kind: 'notADesk' })).toMatch(/Nothing was changed\.$/)
  expect(deskFaultWords({ kind: 'newerFormat', format: 2 })).toContain('format 2')
})

test('only a desk that is not kept as it should be is explained', () => {
  expect(keepingWords('kept')).toBe(null)
  expect(keepingWords('memory')).toContain('gone')
  expect(keepingWords('unread')).toContain('left as it is')
})

test('a key that will sign is said, since the four words change', () => {
  expect(reportWords({ ...NOTHING_BROUGHT, keys: 'signs' })).toBe(
    'It brings a key of yours. Nothing is taken away. That key is older than the one here and signs from now on: your four words change.',
  )
})

test('records that can’t be read are counted', () => {
  expect(unreadableWords(0)).toBe(null)
  expect(unreadableWords(1)).toMatch(
    /^1 record .* it stays in this browser, goes into every copy, and a newer release may read it\.$/,
  )
  expect(unreadableWords(2)).toMatch(/^2 records .* they stay .* read them\.$/)
})
