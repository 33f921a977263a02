import { expect, test } from 'vitest'
import type { SharedText } from '#share/snapshot.ts'
import { reflectionsByMonth } from './reflections-by-month.ts'

const reflection = (month: string, question: number): SharedText => ({ kind: 'reflection', month, question, text: 'a' })

test('the latest month comes first, and within it the questions in their order', () => {
  const months = reflectionsByMonth([
    reflection('2026-10', 1),
    reflection('2026-11', 2),
    reflection('2026-11', 0),
    { kind: 'insight', phase: 'phase-1' as never, text: 'not a reflection' },
  ])
  expect(months.map(({ month, answers }) => [month, answers.map(({ question }) => question)])).toEqual([
    ['2026-11', [0, 2]],
    ['2026-10', [1]],
  ])
})
