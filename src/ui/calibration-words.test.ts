import { expect, test } from 'vitest'
import type { CalibrationColumn } from '#progress/calibration.ts'
import { calibrationWords, tooFewWords } from './calibration-words.ts'

test('who is more sure than right is told to slow down', () => {
  expect(calibrationWords([column('leaning', 0.5, 20, 0.5), column('certain', 0.97, 17, 11 / 17)])).toEqual({
    found: 'On “certain” you saw it coming 11 times in 17. Below the line means more sure than right.',
    advice: 'Slow down at certain.',
  })
})

test('who is more right than sure is told to trust themselves more', () => {
  expect(calibrationWords([column('guess', 0.25, 8, 0.75)]).advice).toBe(
    'When you would say guess, drive the pile one deeper.',
  )
})

test('near the line no advice is given', () => {
  expect(calibrationWords([column('leaning', 0.5, 20, 0.55)]).found).toBe('You are about as sure as you are right.')
})

test('a mentor reads the same finding about the learner', () => {
  expect(calibrationWords([column('certain', 0.97, 17, 11 / 17)], 'they')).toEqual({
    found: 'On “certain” they saw it coming 11 times in 17. Below the line means more sure than right.',
    advice: 'Slow down at certain.',
  })
  expect(calibrationWords([column('leaning', 0.5, 20, 0.55)], 'they').found).toBe(
    'They are about as sure as they are right.',
  )
})

test('no sentence counts half a time', () => {
  expect(calibrationWords([column('certain', 0.97, 3, 0.5)]).found).toBe(
    'On “certain” you saw it coming about 50% of the time. Below the line means more sure than right.',
  )
})

test('with too few predictions the text says how many are missing', () => {
  expect(tooFewWords({ kind: 'tooFew', judged: 0, needed: 12 })).toMatch(
    /^Your first prediction .*\. Twelve of them, and/,
  )
  expect(tooFewWords({ kind: 'tooFew', judged: 11, needed: 12 })).toMatch(
    /^Eleven predictions are too few to say\. .* One more, and/,
  )
})

const column = (
  confidence: CalibrationColumn['confidence'],
  probability: number,
  count: number,
  outcome: number,
): CalibrationColumn => ({ confidence, probability, count, outcome })
