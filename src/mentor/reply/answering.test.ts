import { expect, test } from 'vitest'
import { emptyDesk, emptyLearner } from '#share/desk/desk-data.ts'
import type { Desk, DeskState } from '#share/desk/desk.ts'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import { makeBase64url } from '#share/link/base64url.ts'
import { finished } from '#share/testing/finished.ts'
import { answeringOf } from './answering.ts'

const key = Uint8Array.from({ length: 32 }, (_, at) => at)
const id = makeBase64url(key)
const good = { ...finished, key, signature: 'good' as const }
const opened: DeskState = { ...emptyDesk, keeping: 'kept', unreadable: [] }
const withLearners = (ids: readonly string[]): DeskState => ({
  ...opened,
  learners: new Map(ids.map((each) => [each, emptyLearner(each)])),
})
const desk = {} as Desk
const kindOf = (state: DeskState, snapshot: Parameters<typeof answeringOf>[2]) =>
  answeringOf(desk, state, snapshot).kind

test('only a link that its own key has signed can be answered', () => {
  expect(kindOf(withLearners([id]), good)).toBe('known')
  expect(kindOf(withLearners([id]), { ...good, signature: 'none' })).toBe('noKey')
  expect(kindOf(withLearners([id]), { ...good, key: null, signature: 'none' })).toBe('noKey')
  expect(kindOf(withLearners([id]), { ...good, signature: 'bad' })).toBe('badSignature')
})

test('a new learner waits for the desk, and a full desk says so', () => {
  const full = withLearners(Array.from({ length: DESK_LIMITS.learners }, (_, at) => String(at)))
  expect(kindOf({ ...opened, keeping: 'opening' }, good)).toBe('opening')
  expect(kindOf(opened, good)).toBe('opening')
  expect(kindOf(full, good)).toBe('fullDesk')
})
