import { expect, test } from 'vitest'
import type { CheckpointId } from '#city/ids.ts'
import { LAST_MOMENT } from '#progress/day.ts'
import { aKey, aLink, keyNumber, onlyLearner } from '../testing/desks.ts'
import {
  emptyDesk,
  forget,
  keepDraft,
  nameMentor,
  putBack,
  remove,
  rename,
  saw,
  sent,
  shownNotes,
  takeBack,
  writeNote,
} from './desk-data.ts'
import { DESK_LIMITS } from './desk.ts'
import type { DeskData } from './desk.ts'

const seen = (desk: DeskData, key: string, at: number) => saw(desk, key, aLink(0), '2026-11-01', at) ?? emptyDesk
const start = seen(emptyDesk, aKey, 1)
const checkpoint = 'phase-0/clone-a-repo' as CheckpointId
const question = { about: { kind: 'whole' }, isQuestion: true, text: 'Why?' } as const
const reply = {
  link: 'r1.x',
  mark: 'm',
  day: '2026-11-29',
  vouched: [{ checkpoint, evidence: null }],
  remarks: [question],
}

test('nothing is noted of a learner of whom no link was looked at', () => {
  expect(rename(emptyDesk, aKey, 'Ada', 1)).toBe(emptyDesk)
  expect(remove(emptyDesk, aKey, 1)).toBe(emptyDesk)
})

test('a full desk takes no new learner, but still links of those who are there', () => {
  let desk = emptyDesk
  const keys = Array.from({ length: DESK_LIMITS.learners }, (_, number) => `key${number}`)
  for (const key of keys) desk = seen(desk, key, 1)
  expect(saw(desk, keyNumber(9), aLink(1), '2026-11-01', 2)).toBeNull()
  expect(saw(desk, 'key7', aLink(1), '2026-11-01', 2)?.learners.get('key7')?.links).toHaveLength(2)
})

test('names and notes are cut to their limits', () => {
  expect(onlyLearner(rename(start, aKey, ` ${'x'.repeat(99)} `, 2)).name.value).toBe('x'.repeat(DESK_LIMITS.name))
  expect(nameMentor(start, ' Grace ', 2).mentor).toEqual({ value: 'Grace', at: 2 })
  const long = writeNote(start, aKey, { id: null, newId: 'a', text: 'x'.repeat(9_000) }, 2)
  expect(onlyLearner(long).notes[0]?.text).toHaveLength(DESK_LIMITS.note)
})

test('a change is later than what it replaces, although the clock went back', () => {
  const later = rename(rename(start, aKey, 'Ada', 100), aKey, 'Bob', 50)
  expect(onlyLearner(later).name).toEqual({ value: 'Bob', at: 101 })
  expect(onlyLearner(rename(rename(start, aKey, 'Ada', LAST_MOMENT), aKey, 'Bob', 5)).name.at).toBe(LAST_MOMENT)
})

test('a note that was emptied is gone, and an empty one is not added', () => {
  const written = writeNote(start, aKey, { id: null, newId: 'a', text: 'asks well' }, 2)
  expect(shownNotes(onlyLearner(writeNote(written, aKey, { id: 'a', newId: 'b', text: ' ' }, 3)))).toEqual([])
  expect(writeNote(start, aKey, { id: null, newId: 'a', text: ' ' }, 2)).toBe(start)
  expect(writeNote(written, aKey, { id: 'a', newId: 'b', text: 'asks well' }, 3)).toBe(written)
})

test('a learner with as many notes as there may be gets no more, but each can be changed', () => {
  let desk = start
  for (let number = 0; number <= DESK_LIMITS.notes; number++)
    desk = writeNote(desk, aKey, { id: null, newId: `n${number}`, text: `note ${number}` }, number)
  expect(onlyLearner(desk).notes).toHaveLength(DESK_LIMITS.notes)
  const edited = writeNote(desk, aKey, { id: 'n0', newId: 'x', text: 'other' }, 999)
  expect(onlyLearner(edited).notes.at(-1)).toEqual({ id: 'x', text: 'other', at: 999, replaces: ['n0'] })
})

test('a sent reply empties the draft', () => {
  const written = keepDraft(start, aKey, { vouched: reply.vouched, remarks: [{ ...question, id: '1' }] }, 2)
  expect(onlyLearner(sent(written, aKey, reply, 3))).toMatchObject({
    draft: { value: { vouched: [], remarks: [] }, at: 3 },
    sent: [{ mark: 'm', at: 3, isTakenBack: false }],
  })
})

test('what was written after a reply was made stays in the draft', () => {
  const later = { ...question, id: 'b', text: 'Why? And since when?' }
  const draft = { vouched: reply.vouched, remarks: [{ ...question, id: 'a', text: 'Why? ' }, later] }
  const desk = sent(keepDraft(start, aKey, draft, 2), aKey, reply, 3)
  expect(onlyLearner(desk).draft.value).toEqual({ vouched: [], remarks: [later] })
})

test('a reply that is taken back is in the draft again, beside what was written since, and only once', () => {
  const since = {
    vouched: [{ checkpoint, evidence: 'abcd1234' }],
    remarks: [{ ...question, id: '2', text: 'And now?' }],
  }
  const desk = keepDraft(sent(start, aKey, reply, 3), aKey, since, 4)
  const back = takeBack(desk, aKey, 'm', 5)
  expect(onlyLearner(back).draft.value).toEqual({
    vouched: since.vouched,
    remarks: [{ ...question, id: 'm-0' }, ...since.remarks],
  })
  expect(takeBack(back, aKey, 'm', 6)).toBe(back)
  expect(takeBack(back, aKey, 'another', 6)).toBe(back)
})

test('only a removed learner is forgotten, and a removed one can be put back', () => {
  const gone = remove(start, aKey, 2)
  expect(forget(start, aKey)).toBe(start)
  expect(forget(gone, aKey).learners.size).toBe(0)
  expect(onlyLearner(putBack(gone, aKey, 3)).isRemoved.value).toBe(false)
  expect(onlyLearner(seen(gone, aKey, 3)).isRemoved.value).toBe(false)
})
