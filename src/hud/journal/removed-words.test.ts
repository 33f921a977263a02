import { expect, test } from 'vitest'
import { eventAt, floorId } from '#progress/testing/learners.ts'
import { removedWords, textsIn } from './removed-words.ts'

test('a removed thing is named after its id', () => {
  expect([
    removedWords({ kind: 'floor', id: 'rest-api@L2' }),
    removedWords({ kind: 'checkpoint', id: 'phase-1/book-notes' }),
    removedWords({ kind: 'phase', id: 'phase-9' }),
    removedWords({ kind: 'review', id: 'equal-shares' }),
    removedWords({ kind: 'worksheet', id: 'worksheet/pivot-memo' }),
    removedWords({ kind: 'cell', id: 'worksheet/query' }),
  ]).toEqual([
    'Rest api, level 2, is no longer part of the city.',
    'The checkpoint “Book notes” is no longer part of the curriculum.',
    'Phase 9 is no longer part of the curriculum.',
    'The review “Equal shares” is no longer part of the content.',
    'The worksheet “Pivot memo” is no longer part of the curriculum.',
    'Some cells are no longer part of the worksheet “Query”.',
  ])
})

test('textsIn finds what the learner wrote in a deed', () => {
  const floor = floorId('gone@L0')
  expect(textsIn(eventAt(1, { kind: 'predicted', floor, text: 'It leaks.', confidence: 'guess' }))).toEqual([
    'It leaks.',
  ])
  expect(textsIn(eventAt(1, { kind: 'built', floor, verdict: 'partly', why: '' }))).toEqual([])
})
