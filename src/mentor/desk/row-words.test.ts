import { expect, test } from 'vitest'
import { emptyLearner } from '#share/desk/desk-data.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import { rowOf } from '#share/desk/standing.ts'
import { finished } from '#share/testing/finished.ts'
import {
  deskName,
  deskSentence,
  draftWords,
  isFound,
  lookedWords,
  notesWords,
  quietWords,
  replyWords,
} from './row-words.ts'

const TODAY = '2026-11-21'
const at = (day: string) => Date.parse(`${day}T12:00`)
const learner = (change: Partial<DeskLearner> = {}): DeskLearner => ({ ...emptyLearner('a key'), ...change })
const seen = (made: string, on = made) => [{ link: `p1.${made}`, made, first: at(on), last: at(on) }]
const sent = (day: string, isTakenBack = false) => [
  { link: 'r1.a', mark: day, day, at: at(day), vouched: [], remarks: [], isTakenBack },
]
const row = (change: Partial<DeskLearner>) => rowOf(learner(change), TODAY)

test('quiet is a number of days beside a date, and not mentioned on the first', () => {
  expect(quietWords(row({ links: seen('2026-11-12') }), TODAY)).toBe('Link of 12 Nov, quiet for 9 days')
  expect(quietWords(row({ links: seen('2026-11-20') }), TODAY)).toBe('Link of 20 Nov, quiet for 1 day')
  expect(quietWords(row({ links: seen(TODAY) }), TODAY)).toBe('Link of 21 Nov')
  expect(quietWords(row({ links: seen('2025-11-21') }), TODAY)).toBe('Link of 21 Nov 2025, quiet for 365 days')
  expect(quietWords(row({}), TODAY)).toBe('No link here')
})

test('the day of the last look is that of any link', () => {
  expect(
    lookedWords(row({ links: [...seen('2026-11-12', '2026-11-13'), ...seen('2026-10-01', '2026-11-14')] }), TODAY),
  ).toBe('You looked on 14 Nov')
  expect(lookedWords(row({}), TODAY)).toBe(null)
})

test('a link waits until a reply is sent after it was seen', () => {
  const links = seen('2026-11-12', '2026-11-13')
  expect(replyWords(row({ links }), TODAY)).toBe('Waiting for you since 13 Nov')
  expect(replyWords(row({ links, sent: sent('2026-11-02') }), TODAY)).toBe('Waiting for you since 13 Nov')
  expect(replyWords(row({ links, sent: sent('2026-11-15') }), TODAY)).toBe('You answered on 15 Nov')
  expect(replyWords(row({ links, sent: sent('2026-11-15', true) }), TODAY)).toBe('Waiting for you since 13 Nov')
  expect(replyWords(row({}), TODAY)).toBe(null)
})

test('a draft is named by what is in it', () => {
  expect(draftWords(learner())).toBe(null)
  const remark = (isQuestion: boolean, id: string) => ({ id, about: { kind: 'whole' as const }, isQuestion, text: 'a' })
  const value = { vouched: [], remarks: [remark(true, '1'), remark(true, '2'), remark(false, '3')] }
  expect(draftWords(learner({ draft: { value, at: 1 } }))).toBe('Draft begun: 2 questions, 1 remark')
})

test('the mentor’s own name goes before that of the link, and the words of the key stand in for both', () => {
  const named = learner({ name: { value: 'Mira of the Tuesday group', at: 1 } })
  expect(deskName(named, finished, null)).toBe('Mira of the Tuesday group')
  expect(deskName(learner(), finished, null)).toBe('Mira Okafor')
  expect(deskName(learner(), { ...finished, name: null }, 'harbour otter nine lantern')).toBe(
    'No name, harbour otter nine lantern',
  )
  expect(deskName(learner(), null, null)).toBe('A learner without a name')
})

test('a learner is found without accents and capitals', () => {
  expect(isFound('Zoë Lindqvist', ' zoe ')).toBe(true)
  expect(isFound('Zoë Lindqvist', 'tomas')).toBe(false)
})

test('the first sentence says how many wait', () => {
  const waits = row({ links: seen('2026-11-12') })
  const answered = row({ links: seen('2026-11-12'), sent: sent('2026-11-15') })
  expect(deskSentence([waits])).toBe('One learner, waiting for an answer.')
  expect(deskSentence([waits, answered, answered])).toBe('Three learners, one of them waiting for an answer.')
  expect(deskSentence([answered, answered])).toBe('Two learners, and nobody waits for an answer.')
})

test('notes are counted, and one that is begun is said', () => {
  const note = { id: 'a', text: 'asks well', at: 1, replaces: [] }
  const begun = { value: { note: null, text: 'as' }, at: 2 }
  expect(notesWords(learner())).toBe('Write a note')
  expect(notesWords(learner({ noteDraft: begun }))).toBe('A note begun')
  expect(notesWords(learner({ notes: [note] }))).toBe('Notes, 1')
  expect(notesWords(learner({ notes: [note], noteDraft: begun }))).toBe('Notes, 1 and one begun')
})
