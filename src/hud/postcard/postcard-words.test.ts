import { expect, test } from 'vitest'
import { learn, progressAfter } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { postcardWords } from './postcard-words.ts'

const world = worldOf('database: L0 L1; auth: L0')
const progress = progressAfter(world, learn('database@L0'))
const at = new Date(2026, 2, 12, 12).getTime()

test('a card says whose city it is, the date, and how many floors are built', () => {
  expect(postcardWords(world, progress, at, 'Mira')).toEqual({
    greeting: expect.stringMatching(/^Greetings from an? /),
    hand: 'Mira, 12 March 2026',
    sum: '1 of 3 floors',
    level: 0,
    levels: 2,
  })
})

test('without a name a card does not say whose city it is', () => {
  expect(postcardWords(world, progress, at, null).hand).toBe('12 March 2026')
})
