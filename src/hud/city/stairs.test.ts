import { expect, test } from 'vitest'
import { worldOf } from '#progress/testing/worlds.ts'
import { lookInWords } from './stairs.tsx'

const { levels } = worldOf('database: L0 L1 L2').index.city

test('the range input says which level is looked at, and whether it is ahead or back', () => {
  const told = [0, 1, 2].map((look) => lookInWords({ levels, reached: 1, look }))
  expect(told.map((words) => words.split(', ').at(-1))).toEqual(['looking back', 'where you are', 'looking ahead'])
  expect(told[2]).toBe(`Level 2, ${levels[2]!.identity}, looking ahead`)
})
