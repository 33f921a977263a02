import { expect, test } from 'vitest'
import { createNearest } from './nearest.ts'

const nearest = createNearest(['Database', 'Auth', 'Threat Modeling', 'Testing'])

test.each([
  ['Databse', 'Database'],
  ['databases', 'Database'],
  ['Auht', 'Auth'],
  ['Treat Modelling', 'Threat Modeling'],
  ['Tests', null],
  ['Code Quality', null],
  ['', null],
])('%j was meant as %j', (written, meant) => {
  expect(nearest(written)).toBe(meant)
})

test('the search ends after too many comparisons', () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `Building ${index}`)
  const search = createNearest(names)
  const answers = Array.from({ length: 1_000 }, (_, index) => search(`Bilding ${index}`))
  expect(answers[0]).toBe('Building 0')
  expect(answers.at(-1)).toBe(null)
})
