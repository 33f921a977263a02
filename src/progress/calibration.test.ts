import { expect, test } from 'vitest'
import { err, ok } from '#lib/result.ts'
import {
  bandOf,
  brierOf,
  calibrationOf,
  columnsOf,
  confidentMisses,
  differenceOf,
  measuredOf,
  selfJudgedOf,
  since,
} from './calibration.ts'
import type { Estimate, SelfJudged } from './calibration.ts'
import type { Confidence, Outcome, Verdict } from './event.ts'
import { emptyProgress } from './progress.ts'
import { act, begin, end, name, nightOf } from './testing/incidents.ts'
import { DAYS, floorId, learn, lived, predict, progressAfter, undo, verdictOn } from './testing/learners.ts'
import { smallWorld } from './testing/small-world.ts'
import { worldOf } from './testing/worlds.ts'

const OUTCOMES = { blindsided: 0, partly: 0.5, sawItComing: 1 }
const judged = (confidence: Confidence, verdict: Verdict, at = 0): SelfJudged => ({
  floor: floorId('a@L0'),
  confidence,
  verdict,
  outcome: OUTCOMES[verdict],
  at,
})

test('there is a judgement for each built floor, in the order of their verdicts', () => {
  const world = worldOf('a: L0; b: L0; c: L0; d: L0')
  const commands = [learn('b@L0', 'certain', 'blindsided'), learn('a@L0'), learn('d@L0'), [predict('c@L0')]].flat()
  const builtD = lived(world, commands).foldedLog.log.events[5]
  expect(selfJudgedOf(world, progressAfter(world, commands, undo(builtD)))).toEqual([
    { floor: 'b@L0', confidence: 'certain', verdict: 'blindsided', outcome: 0, at: 2_000 },
    { floor: 'a@L0', confidence: 'leaning', verdict: 'partly', outcome: 0.5, at: 4_000 },
  ])
  expect(selfJudgedOf(world, emptyProgress)).toEqual([])
})

test('the first verdict on each review of the content is measured, and an undone one is not', () => {
  const verdict = (review: string, outcome: Outcome, now = 0) => verdictOn(review, outcome, now)
  const commands = [
    ...learn('database@L0'),
    verdict('guest-list', 'turnedAway'),
    verdict('guest-list', 'found', 40 * DAYS),
  ]
  const { progress, log } = lived(smallWorld, commands).foldedLog
  expect(measuredOf(smallWorld, progress)).toEqual([{ confidence: 'certain', outcome: 0, at: 3_000 }])
  expect(measuredOf({ ...smallWorld, reviews: new Map() }, progress)).toEqual([])
  expect(measuredOf(smallWorld, progressAfter(smallWorld, commands, undo(log.events[2])))).toEqual([])
})

test('each outcome of a review counts as right, half right or wrong', () => {
  const outcomes: readonly Outcome[] = ['found', 'takenRightly', 'elsewhere', 'missed', 'turnedAway']
  const measured = outcomes.map(
    (outcome) =>
      measuredOf(smallWorld, progressAfter(smallWorld, learn('database@L0'), verdictOn('guest-list', outcome, 0)))[0]
        ?.outcome,
  )
  expect(measured).toEqual([1, 1, 0.5, 0, 0])
})

test('what was predicted and named in the first night of an incident is measured, as far as it is known what came', () => {
  const night = [
    begin('the-long-night'),
    act('the-long-night', 100, 'falls', 'certain'),
    act('the-long-night', 150, 'rises', 'guess'),
    act('the-long-night', 590, 'stays', 'leaning'),
    name('the-long-night', 'disk', 'They wait.', false),
    end('the-long-night', { came: ['falls', 'stays', null] }),
  ]
  const after = (...more: Parameters<typeof progressAfter>[1][]) =>
    measuredOf(smallWorld, progressAfter(smallWorld, learn('database@L0'), night, ...more))
  const expected = [
    { confidence: 'certain', outcome: 1, at: 8_000 },
    { confidence: 'guess', outcome: 0, at: 8_000 },
    { confidence: 'fairlySure', outcome: 0, at: 8_000 },
  ]
  expect([after(), after(nightOf('the-long-night', 'index'))]).toEqual([expected, expected])
  const ended = lived(smallWorld, learn('database@L0'), night).foldedLog.log.events.at(-1)
  expect(after(undo(ended))).toEqual([])
  expect(measuredOf(smallWorld, progressAfter(smallWorld, learn('database@L0'), night.slice(0, -1)))).toEqual([])
})

test('two series differ only if there are enough of each, and more than chance would make them', () => {
  const some = (count: number, right: number): readonly Estimate[] =>
    Array.from({ length: count }, (_, at) => ({ confidence: 'leaning', outcome: at < right ? 1 : 0, at }))
  const kind = (...given: Parameters<typeof differenceOf>) => differenceOf(...given)?.kind
  expect([differenceOf(some(11, 5), some(40, 20)), differenceOf(some(40, 20), some(11, 5))]).toEqual([null, null])
  expect(differenceOf(some(20, 10), some(50, 22))).toEqual({ kind: 'alike', selfJudged: 0.5, measured: 0.44 })
  expect([kind(some(12, 8), some(12, 6)), kind(some(12, 6), some(12, 8))]).toEqual(['chance', 'chance'])
  expect(kind(some(48, 36), some(48, 24))).toBe('selfJudgedHigher')
  expect(kind(some(48, 24), some(48, 36))).toBe('measuredHigher')
})

test('eleven judgements are too few for a plot', () => {
  const eleven = Array.from({ length: 11 }, () => judged('guess', 'partly'))
  expect(calibrationOf(eleven)).toEqual(err({ kind: 'tooFew', count: 11, needed: 12 }))
})

test('one judgement has a dot, and a band that leaves nearly everything open', () => {
  const column = columnsOf([judged('certain', 'sawItComing')])[3]
  expect(column).toEqual({ confidence: 'certain', probability: 0.97, count: 1, outcome: 1 })
  const band = column && bandOf(column)
  expect(band?.low).toBeCloseTo(0.378, 3)
  expect(band?.high).toBeCloseTo(1, 6)
  expect(columnsOf([]).map(bandOf)).toEqual([null, null, null, null])
})

test('twelve judgements give a column for each confidence', () => {
  const twelve = [
    ...Array.from({ length: 8 }, () => judged('certain', 'sawItComing')),
    judged('certain', 'blindsided'),
    judged('certain', 'blindsided'),
    judged('guess', 'partly'),
    judged('guess', 'blindsided'),
  ]
  expect(calibrationOf(twelve)).toEqual(
    ok([
      { confidence: 'guess', probability: 0.25, count: 2, outcome: 0.25 },
      { confidence: 'leaning', probability: 0.5, count: 0, outcome: null },
      { confidence: 'fairlySure', probability: 0.75, count: 0, outcome: null },
      { confidence: 'certain', probability: 0.97, count: 10, outcome: 0.8 },
    ]),
  )
})

test('the Brier score is the mean squared difference of confidence and outcome', () => {
  expect(brierOf([judged('leaning', 'partly')])).toBe(0)
  expect(brierOf([judged('certain', 'blindsided'), judged('fairlySure', 'sawItComing')])).toBeCloseTo(
    (0.97 ** 2 + 0.25 ** 2) / 2,
  )
  expect(brierOf([])).toBeNull()
})

test('judgements since a moment leave out older ones', () => {
  const all = [judged('guess', 'partly', 1), judged('certain', 'partly', 2), judged('leaning', 'partly', 3)]
  expect(since(all, 2)).toEqual(all.slice(1))
})

test('a confident miss is a "fairly sure" or "certain" prediction with the verdict "blindsided"', () => {
  const misses = [judged('certain', 'blindsided'), judged('fairlySure', 'blindsided')]
  const others = [judged('leaning', 'blindsided'), judged('certain', 'partly'), judged('guess', 'blindsided')]
  expect(confidentMisses([...others, ...misses])).toEqual(misses)
})
