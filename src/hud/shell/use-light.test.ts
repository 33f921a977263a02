import { expect, test } from 'vitest'
import { lightAt } from './use-light.ts'

test('by the clock it is night from eight to six, and dusk for two hours before', () => {
  expect([5, 6, 17, 18, 19, 20, 23].map(lightAt)).toEqual(['night', 'day', 'day', 'dusk', 'dusk', 'night', 'night'])
})
