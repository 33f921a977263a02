import { expect, test } from 'vitest'
import { plotWords } from './plot-words.ts'

test('an arrangement is told in a few words, and what only a newer release knows is passed over', () => {
  expect(plotWords({ ornament: 'flowerBed', awning: 'plum' }, 'Auth')).toBe(
    'Set a flower bed before Auth, with a plum awning',
  )
  expect(plotWords({ ornament: null, awning: 'saffron' }, 'Auth')).toBe('Hung a saffron awning at Auth')
  expect(plotWords({ ornament: 'observatory' as 'well', awning: null }, 'Auth')).toBe('Left the plot of Auth as it was')
})
