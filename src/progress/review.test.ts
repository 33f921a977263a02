import { expect, test } from 'vitest'
import type { BuildingId, ReviewId } from '#city/ids.ts'
import type { ReviewPlace } from '#city/review.ts'
import { decide } from './decide.ts'
import type { Command } from './command.ts'
import type { Outcome } from './event.ts'
import { AGAIN_AFTER, openReviews, outcomeOf, reviewView } from './review.ts'
import { ask, build, lived, predict, undo } from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const placeOf = (id: string, level: number): ReviewPlace => ({
  id: id as ReviewId,
  title: id,
  building: 'database' as BuildingId,
  level,
})
const shares = placeOf('shares', 0)
const later = placeOf('later', 1)
const world = { ...worldOf('database: L0 L1', 'L1: repo'), reviews: new Map([shares, later].map((r) => [r.id, r])) }
const review = (more: Partial<Extract<Command, { kind: 'review' }>> = {}): Command => ({
  kind: 'review',
  review: shares.id,
  outcome: 'found',
  marked: [3, 2],
  confidence: 'certain',
  text: ' The rest is nobody’s. ',
  tries: ['[1000,3]'],
  now: 5_000,
  ...more,
})
const builder = () => lived(world, predict('database@L0'), build('database@L0'))

test('a review opens with its level, once the ground floor of its building stands', () => {
  expect(decide(world, lived(world).foldedLog.progress, review())).toMatchObject({
    fault: { kind: 'nothingBuiltHere' },
  })
  const { progress } = builder().foldedLog
  expect(openReviews(world, progress)).toEqual([shares])
  expect(reviewView(world, progress, later).standing).toBe('locked')
  expect(decide(world, progress, review({ review: later.id }))).toMatchObject({
    fault: { kind: 'notOpenYet', opensAt: 1 },
  })
})

test('the first verdict counts, and the answer has to be 30 days old before a second', () => {
  const device = builder()
  ask(world, device, review())
  const { first, againFrom } = reviewView(world, device.foldedLog.progress, shares)
  expect(first).toMatchObject({ outcome: 'found', marked: [2, 3], text: 'The rest is nobody’s.' })
  expect(againFrom).toBe(first!.at + AGAIN_AFTER)
  expect(ask(world, device, review({ now: againFrom! - 1 }))).toMatchObject({ fault: { kind: 'reviewedLately' } })
  device.now = againFrom!
  ask(world, device, review({ outcome: 'missed', marked: [], now: againFrom! }))
  const after = reviewView(world, device.foldedLog.progress, shares)
  expect([after.first?.outcome, after.again.map(({ outcome }) => outcome)]).toEqual(['found', ['missed']])
})

test('after an undo the answer has been seen: no later verdict counts as the first', () => {
  const device = builder()
  ask(world, device, review())
  ask(world, device, undo(device.foldedLog.log.events.at(-1)))
  const seen = reviewView(world, device.foldedLog.progress, shares)
  expect([seen.standing, seen.first]).toEqual(['seen', null])
  device.now = seen.againFrom!
  ask(world, device, review({ now: seen.againFrom! }))
  const after = reviewView(world, device.foldedLog.progress, shares)
  expect([after.standing, after.first, after.again.length]).toEqual(['seen', null, 1])
})

test('who turns code away marks at most three lines and says what goes wrong', () => {
  const { progress } = builder().foldedLog
  expect(decide(world, progress, review({ text: ' ' }))).toMatchObject({ fault: { kind: 'sayWhatGoesWrong' } })
  expect(decide(world, progress, review({ marked: [1, 2, 3, 4] }))).toMatchObject({ fault: { kind: 'tooManyLines' } })
  expect(decide(world, progress, review({ marked: [], text: '', outcome: 'missed' })).ok).toBe(true)
})

test('the outcome follows from the marked lines', () => {
  const faulty = { answer: { fault: { lines: [2, 3], breaks: [], difference: [] }, why: [] } }
  const sound = { answer: { fault: null, why: [] } }
  const outcomes: readonly Outcome[] = [
    outcomeOf(faulty, [1, 3]),
    outcomeOf(faulty, [4]),
    outcomeOf(faulty, []),
    outcomeOf(sound, []),
    outcomeOf(sound, [1]),
  ]
  expect(outcomes).toEqual(['found', 'elsewhere', 'missed', 'takenRightly', 'turnedAway'])
})
