import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aKey, aLink, anyDesks, onlyLearner } from '../testing/desks.ts'
import { emptyDesk, keepDraft, remove, rename, saw, sent, shownNotes, takeBack, writeNote } from './desk-data.ts'
import { DESK_LIMITS } from './desk.ts'
import type { DeskData } from './desk.ts'
import { mergeDesks } from './merge.ts'
import { newsOf } from './news.ts'

const sawLink = (desk: DeskData, number: number, at: number, made = '2026-11-01') =>
  saw(desk, aKey, aLink(number), made, at) ?? emptyDesk
const start = sawLink(emptyDesk, 0, 1)
const note = (desk: DeskData, id: string | null, newId: string, text: string, at: number) =>
  writeNote(desk, aKey, { id, newId, text }, at)
const textsIn = (desk: DeskData) => shownNotes(onlyLearner(desk)).map(({ text }) => text)

test('the order of two desks makes no difference', () => {
  fc.assert(
    fc.property(anyDesks(120), ([a, b]) => {
      expect(mergeDesks(a, b)).toEqual(mergeDesks(b, a))
    }),
  )
})

test('merging a desk with itself, or with what it has already, changes nothing', () => {
  fc.assert(
    fc.property(anyDesks(120), ([a, b]) => {
      const both = mergeDesks(a, b)
      expect(mergeDesks(a, a)).toEqual(a)
      expect(mergeDesks(both, b)).toEqual(both)
    }),
  )
})

test('of three desks, it makes no difference which two are merged first', () => {
  fc.assert(
    fc.property(anyDesks(120), ([a, b, c]) => {
      expect(withoutFirst(mergeDesks(mergeDesks(a, b), c))).toEqual(withoutFirst(mergeDesks(a, mergeDesks(b, c))))
    }),
    { numRuns: 300 },
  )
})

/** A desk that dropped a link, since it had too many, no longer knows when it was first looked at. */
const withoutFirst = (desk: DeskData) =>
  [...desk.learners.values()].map((learner) => {
    const isFull = learner.links.length === DESK_LIMITS.links
    const links = learner.links.map((link) => (isFull ? { ...link, first: 0 } : link))
    return { ...learner, links: links.toSorted((one, other) => (one.link < other.link ? -1 : 1)) }
  })

test('a desk and what is new in a later one give the later one', () => {
  fc.assert(
    fc.property(anyDesks(120), ([a, b]) => {
      const later = mergeDesks(a, b)
      const news = newsOf(a, later)
      expect(news ? mergeDesks(a, news) : a).toEqual(later)
    }),
  )
  expect(newsOf(start, start)).toBeNull()
  const news = newsOf(start, rename(start, aKey, 'Ada', 5))
  expect(news && onlyLearner(news)).toMatchObject({ name: { value: 'Ada', at: 5 }, links: [], notes: [] })
})

test('no note is lost that nobody replaced or removed', () => {
  fc.assert(
    fc.property(anyDesks(120), ([a, b, c]) => {
      const all = [a, b, c].flatMap((desk) => [...desk.learners.values()].flatMap(({ notes }) => notes))
      const replaced = new Set(all.flatMap(({ replaces }) => replaces))
      const left = all.filter(({ id, text }) => !replaced.has(id) && text !== '').map(({ id }) => id)
      const merged = mergeDesks(mergeDesks(a, b), c)
      const shown = [...merged.learners.values()].flatMap((learner) => shownNotes(learner).map(({ id }) => id))
      expect(shown.toSorted()).toEqual([...new Set(left)].toSorted())
    }),
  )
})

test('a note that two devices changed stays in both versions, until one replaces both in turn', () => {
  const first = note(start, null, 'a', 'asks well', 2)
  const merged = mergeDesks(note(first, 'a', 'b', 'asks very well', 3), note(first, 'a', 'c', 'asks too much', 4))
  expect(textsIn(merged)).toEqual(['asks too much', 'asks very well'])
  expect(textsIn(note(merged, 'b', 'd', '', 5))).toEqual(['asks too much'])
  expect(textsIn(mergeDesks(note(merged, 'b', 'd', '', 5), first))).toEqual(['asks too much'])
})

test('of two names the later one stands, and of two at one moment the same one everywhere', () => {
  const [ada, bob] = [rename(start, aKey, 'Ada', 5), rename(start, aKey, 'Bob', 5)]
  const nameIn = (desk: DeskData) => onlyLearner(desk).name.value
  expect([nameIn(mergeDesks(ada, bob)), nameIn(mergeDesks(bob, ada))]).toEqual(['Bob', 'Bob'])
  expect(nameIn(mergeDesks(rename(start, aKey, 'Ada', 6), bob))).toBe('Ada')
})

test('a learner who was removed is back when a link of theirs is looked at later, on whatever device', () => {
  const gone = remove(start, aKey, 5)
  expect(onlyLearner(mergeDesks(start, gone)).isRemoved.value).toBe(true)
  expect(onlyLearner(mergeDesks(sawLink(start, 1, 9), gone)).isRemoved.value).toBe(false)
})

test('a link is kept with the first and the last time it was looked at', () => {
  expect(onlyLearner(mergeDesks(sawLink(start, 0, 9), sawLink(emptyDesk, 0, 4))).links).toEqual([
    { link: aLink(0), made: '2026-11-01', first: 1, last: 9 },
  ])
})

test('of too many links the newest are kept, and of one day those looked at last', () => {
  let desk = sawLink(emptyDesk, 0, 100, '2026-11-02')
  for (let number = 1; number <= DESK_LIMITS.links + 1; number++) desk = sawLink(desk, number, number)
  const kept = onlyLearner(desk).links.map(({ link }) => link)
  expect(kept).toEqual([aLink(0), ...[9, 8, 7, 6, 5, 4, 3].map(aLink)])
  expect(onlyLearner(sawLink(desk, 1, 200)).links.map(({ link }) => link)).toContain(aLink(1))
})

test('a reply that was taken back stays so on all devices, unless it was sent once more', () => {
  const reply = { link: 'r1.x', mark: 'm', day: '2026-11-29', vouched: [], remarks: [] }
  const before = sent(start, aKey, reply, 5)
  const back = takeBack(before, aKey, 'm', 6)
  const isTakenBack = (desk: DeskData) => onlyLearner(desk).sent[0]?.isTakenBack
  expect([isTakenBack(mergeDesks(before, back)), isTakenBack(mergeDesks(back, before))]).toEqual([true, true])
  expect(isTakenBack(mergeDesks(sent(back, aKey, reply, 7), back))).toBe(false)
})

test('the last draft stands, also an empty one', () => {
  const draft = {
    vouched: [],
    remarks: [{ id: '1', about: { kind: 'whole' as const }, isQuestion: true, text: 'Why?' }],
  }
  const written = keepDraft(start, aKey, draft, 5)
  const reply = { link: 'r1.x', mark: 'm', day: '2026-11-29', ...draft }
  expect(onlyLearner(mergeDesks(sent(written, aKey, reply, 6), written)).draft.value.remarks).toEqual([])
})
