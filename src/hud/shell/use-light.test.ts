import { expect, test } from 'vitest'
import { lightAt } from './use-light.ts'

test('by the clock it is night from 20 to 6 and dusk from 18 to 20', () => {
  expect([5, 6, 17, 18, 19, 20, 23].map(lightAt)).toEqual(['night', 'day', 'day', 'dusk', 'dusk', 'night', 'night'])
})
