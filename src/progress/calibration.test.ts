import { expect, test } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { bandOf, brierOf, calibrationOf, columnsOf, confidentMisses, judgementsOf, since } from './calibration.ts'
import type { Judgement } from './calibration.ts'
import type { Confidence, Verdict } from './event.ts'
import { emptyProgress } from './progress.ts'
import { floorId, learn, lived, predict, progressAfter, undo } from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const judged = (confidence: Confidence, verdict: Verdict, at = 0): Judgement => ({
  floor: floorId('a@L0'),
  confidence,
  verdict,
  at,
})

test('there is a judgement for each built floor, in the order of their verdicts', () => {
  const world = worldOf('a: L0; b: L0; c: L0; d: L0')
  const commands = [learn('b@L0', 'certain', 'blindsided'), learn('a@L0'), learn('d@L0'), [predict('c@L0')]].flat()
  const builtD = lived(world, commands).foldedLog.log.events[5]
  expect(judgementsOf(world, progressAfter(world, commands, undo(builtD)))).toEqual([
    { floor: 'b@L0', confidence: 'certain', verdict: 'blindsided', at: 2_000 },
    { floor: 'a@L0', confidence: 'leaning', verdict: 'partly', at: 4_000 },
  ])
  expect(judgementsOf(world, emptyProgress)).toEqual([])
})

test('eleven judgements are too few for a plot', () => {
  const eleven = Array.from({ length: 11 }, () => judged('guess', 'partly'))
  expect(calibrationOf(eleven)).toEqual(err({ kind: 'tooFew', judged: 11, needed: 12 }))
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
