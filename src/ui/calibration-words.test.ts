import { expect, test } from 'vitest'
import type { CalibrationColumn } from '#progress/calibration.ts'
import { calibrationWords, differenceWords, tooFewMeasuredWords, tooFewWords } from './calibration-words.ts'

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

test('of few predictions with one confidence nothing is advised', () => {
  expect(calibrationWords([column('guess', 0.25, 3, 1)])).toEqual({
    found: 'On “guess” you saw it coming 3 times in 3. Above the line means more right than sure.',
    advice: 'Three are too few for advice.',
  })
  expect(calibrationWords([column('certain', 0.97, 1, 0)]).advice).toBe('One is too few for advice.')
  expect(calibrationWords([column('guess', 0.25, 6, 1)]).advice).toMatch(/^When you would say guess/)
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
  expect(tooFewWords({ kind: 'tooFew', count: 0, needed: 12 })).toMatch(
    /^Your first prediction .*\. Twelve of them, and/,
  )
  expect(tooFewWords({ kind: 'tooFew', count: 11, needed: 12 })).toMatch(
    /^Eleven predictions are too few to say\. .* One more, and/,
  )
})

test('of what is measured it says where it was', () => {
  expect(calibrationWords([column('certain', 0.97, 12, 0.5)], 'you', 'measured')).toEqual({
    found:
      'On “certain” you were right in reviews and nights on call 6 times in 12. Below the line means more sure than right.',
    advice: 'Look once more before you say certain.',
  })
  expect(calibrationWords([column('leaning', 0.5, 20, 0.5)], 'they', 'measured').found).toBe(
    'In reviews and nights on call they are about as sure as they are right.',
  )
  expect(tooFewMeasuredWords({ kind: 'tooFew', count: 1, needed: 12 })).toMatch(
    /^One answer in reviews and nights on call is .*\. Eleven more, and/,
  )
})

test('how the two series differ is said, whichever is higher', () => {
  const words = (kind: Parameters<typeof differenceWords>[0]['kind'], who: 'you' | 'they' = 'you') =>
    differenceWords({ kind, selfJudged: 0.71, measured: 0.524 }, who)
  expect(words('alike')).toBe(
    'By your own verdict you were right 71% of the time. In reviews and nights on call, where it is worked out, it was 52%: the two agree.',
  )
  expect(words('chance')).toMatch(/it was 52%\. With so few of each, chance alone could make that difference\.$/)
  expect(words('selfJudgedHigher')).toMatch(/Either code and systems are harder for you .* the kinder ones\.$/)
  expect(words('measuredHigher', 'they')).toMatch(
    /^By their own verdict they .* easier for them .* the stricter ones\.$/,
  )
})

const column = (
  confidence: CalibrationColumn['confidence'],
  probability: number,
  count: number,
  outcome: number,
): CalibrationColumn => ({ confidence, probability, count, outcome })
