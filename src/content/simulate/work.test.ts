import { expect, test } from 'vitest'
import type { Second } from '#simulation/observation.ts'
import { MOST_WORK, createProgress, createWorkCount } from './work.ts'

const secondOf = (at: number, sent: number) => ({ at, edges: [{ sent }, { sent: 1 }] }) as unknown as Second

test('a run whose calls multiply ends, and says until when it can be simulated', () => {
  const count = createWorkCount()
  count(secondOf(1, MOST_WORK.calls - 1))
  expect(() => count(secondOf(2, 0))).toThrow(/^more than 50,000,000 calls until second 2, .* with "--until 1"\.$/)
})

test('how far a run is, is said every five seconds of the clock', () => {
  const said: string[] = []
  let now = 0
  const progress = createProgress(
    () => now,
    (words) => said.push(words),
  )
  for (now = 0; now <= 12_000; now += 1_000) progress(() => `${now} ms`)
  expect(said).toEqual(['5000 ms', '10000 ms'])
})
