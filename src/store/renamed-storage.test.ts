import { expect, test } from 'vitest'
import { presentNames } from '#city/renamed.ts'
import { createMemoryStorage } from './memory-stores.ts'
import { renameStored } from './renamed-storage.ts'

const names = presentNames({
  'sign-in@L0': 'auth@L0',
  'phase-0/code': 'phase-0/repo',
  'worksheet/fears': 'worksheet/stride',
})

const after = (texts: Record<string, string>) => {
  const stored = new Map(Object.entries(texts))
  renameStored(createMemoryStorage(stored), names)
  return Object.fromEntries(stored)
}

test('a draft is found under the present name', () => {
  expect(
    after({
      'bvc.draft.prediction:auth@L0': 'a',
      'bvc.draft.recall/auth@L0': 'b',
      'bvc.draft.evidence/phase-0/repo': 'c',
      'bvc.draft.worksheet/stride/entries': 'd',
      'bvc.draft.worksheet/stride/row/auth': 'e',
      'bvc.draft.prediction:oauth@L0': 'f',
    }),
  ).toEqual({
    'bvc.draft.prediction:sign-in@L0': 'a',
    'bvc.draft.recall/sign-in@L0': 'b',
    'bvc.draft.evidence/phase-0/code': 'c',
    'bvc.draft.worksheet/fears/entries': 'd',
    'bvc.draft.worksheet/fears/row/auth': 'e',
    'bvc.draft.prediction:oauth@L0': 'f',
  })
})

test('an existing draft under the present name stays', () => {
  expect(after({ 'bvc.draft.why:auth@L0': 'old', 'bvc.draft.why:sign-in@L0': 'new' })).toEqual({
    'bvc.draft.why:sign-in@L0': 'new',
  })
})

test('a renamed building keeps the moment at which it was looked at', () => {
  const settings = (lastSeen: object) => JSON.stringify({ light: 'night', lastSeen })
  expect(after({ 'bvc.settings': settings({ auth: 5, database: 6 }) })['bvc.settings']).toBe(
    settings({ 'sign-in': 5, database: 6 }),
  )
  expect(after({ 'bvc.settings': 'rubbish' })).toEqual({ 'bvc.settings': 'rubbish' })
})
