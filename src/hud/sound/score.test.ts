import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom, seedOf } from '#lib/random.ts'
import { OCCASIONS, scoreOf } from './score.ts'
import type { Score } from './score.ts'

/** "creak 0.28": each note by its voice and its second. */
const inWords = (score: Score) => score.map(({ voice, at }) => `${voice} ${at.toFixed(2)}`)
const at = (score: Score, voice: string) => score.filter((note) => note.voice === voice).map((note) => note.at)
const seeds = fc.nat()

test('a floor: the crane for 900 ms, the thud, then five panes 110 ms apart', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const score = scoreOf('raised', 'full', createRandom(seed))
      const [thud = 0] = at(score, 'thud')
      expect(thud - at(score, 'rope')[0]!).toBeCloseTo(0.9)
      expect(at(score, 'pane').map((pane) => Math.round((pane - thud) * 100))).toEqual([11, 22, 33, 44, 55])
    }),
  )
})

test('with less motion the thud and all five panes come at once', () => {
  expect(inWords(scoreOf('raised', 'less', createRandom(1)))).toEqual([
    'thud 0.00',
    'pane 0.00',
    'pane 0.00',
    'pane 0.00',
    'pane 0.00',
    'pane 0.00',
  ])
})

test('a building that opens has a door and panes, but no crane', () => {
  const score = scoreOf('opened', 'full', createRandom(1))
  expect([...new Set(score.map(({ voice }) => voice))]).toEqual(['latch', 'creak', 'thud', 'pane'])
  expect(at(score, 'rope')).toEqual([])
})

test('the steps of a ceremony alternate, are over when its sheet comes, and are not quite even', () => {
  const score = scoreOf('ceremony', 'full', createRandom(3))
  const steps = score.filter((note) => note.voice === 'step')
  expect(steps.map(({ isLeft }) => isLeft)).toEqual([true, false, true, false, true, false, true, false])
  expect(Math.max(...steps.map((step) => step.at))).toBeLessThan(4)
  const gaps = steps.slice(1).map((step, index) => step.at - steps[index]!.at)
  expect(new Set(gaps.map((gap) => gap.toFixed(3))).size).toBeGreaterThan(3)
  for (const gap of gaps) expect(Math.abs(gap - 0.46)).toBeLessThan(0.08)
})

test('every occasion, whatever the seed: from its first second, under 5 seconds, no louder than its voices', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(...OCCASIONS), fc.constantFrom('full', 'less'), (seed, occasion, motion) => {
      for (const note of scoreOf(occasion, motion, createRandom(seed))) {
        expect(note.at).toBeGreaterThanOrEqual(0)
        expect(note.at).toBeLessThan(5)
        expect(note.loudness).toBeGreaterThan(0)
        expect(note.loudness).toBeLessThanOrEqual(1.06)
        if (note.voice === 'pane') expect([note.pitch > 300, note.pitch < 1_000]).toEqual([true, true])
      }
    }),
  )
})

test('a floor always sounds the same, and not as every other', () => {
  const of = (floor: string) => scoreOf('raised', 'full', createRandom(seedOf(floor)))
  expect(of('database@L1')).toEqual(of('database@L1'))
  expect(of('database@L1')).not.toEqual(of('database@L2'))
})
