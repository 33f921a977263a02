import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

/** The last of so many judgements at one pace. */
function after(frames: number, delta: number): boolean {
  const pace = createPace()
  return Array.from({ length: frames }, () => pace.isSlow(delta)).at(-1) ?? false
}

test('a device that draws sixty frames a second is not slow', () => {
  expect(after(100, 16)).toBe(false)
})

test('a device that draws ten frames a second is found out within forty frames', () => {
  expect(after(39, 100)).toBe(false)
  expect(after(40, 100)).toBe(true)
})
