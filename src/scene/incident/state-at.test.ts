import { expect, test } from 'vitest'
import type { Second, Seen } from '#simulation/observation.ts'
import { LONGEST, stateAt } from './state-at.ts'

const part = (more: Partial<Seen> = {}): Seen =>
  ({ answered: 10, failed: [0, 0], left: 0, waiting: 0, up: 2, ...more }) as unknown as Seen
const night =
  (seenIn: (second: number) => Seen, isOpenIn: (second: number) => boolean = () => false) =>
  (second: number) =>
    second < 0 || second > 60
      ? undefined
      : ({ parts: [seenIn(second)], edges: [{ sent: 1, failed: 0, isOpen: isOpenIn(second) }] } as unknown as Second)
const COUNT = { parts: 1, edges: 1 }

test('what is shown of a part is what the last whole second ended with', () => {
  const seconds = night((second) => part({ waiting: second }))
  expect(stateAt(COUNT, seconds, 7).parts[0]!.waiting).toBe(6)
  expect(stateAt(COUNT, seconds, 7.99).parts[0]!.waiting).toBe(6)
  expect(stateAt(COUNT, seconds, 8).parts[0]!.waiting).toBe(7)
})

test('a line is never longer than there is room for', () => {
  expect(
    stateAt(
      COUNT,
      night(() => part({ waiting: 5000 })),
      9,
    ).parts[0]!.waiting,
  ).toBe(LONGEST)
})

test('a part is out only without any instance', () => {
  const isOut = (up: number) =>
    stateAt(
      COUNT,
      night(() => part({ up })),
      9,
    ).parts[0]!.isOut
  expect([isOut(0), isOut(1), isOut(4)]).toEqual([true, false, false])
})

test('failures are a share of what ended in the last five seconds', () => {
  const seconds = night((second) => (second === 10 ? part({ answered: 0, failed: [5, 3], left: 2 }) : part()))
  expect(stateAt(COUNT, seconds, 10).parts[0]!.failing).toBe(0)
  expect(stateAt(COUNT, seconds, 11).parts[0]!.failing).toBeCloseTo(10 / 50)
  expect(stateAt(COUNT, seconds, 15).parts[0]!.failing).toBeCloseTo(10 / 50)
  expect(stateAt(COUNT, seconds, 16).parts[0]!.failing).toBe(0)
  expect(
    stateAt(
      COUNT,
      night(() => part({ answered: 0 })),
      9,
    ).parts[0]!.failing,
  ).toBe(0)
})

test('a breaker is open as it was at the end of the last whole second', () => {
  const seconds = night(
    () => part(),
    (second) => second >= 20,
  )
  expect(stateAt(COUNT, seconds, 20.9).open).toEqual([false])
  expect(stateAt(COUNT, seconds, 21).open).toEqual([true])
})

test('before the first second is over everything is at rest', () => {
  const seconds = night(() => part({ waiting: 9, up: 0 }))
  expect(stateAt(COUNT, seconds, 0.5)).toEqual({ parts: [{ waiting: 0, isOut: false, failing: 0 }], open: [false] })
})
