import { expect, test } from 'vitest'
import { type Chore, createChores } from './chores.ts'
import type { Loop, Task } from './loop.ts'

/** A loop whose frames come by hand, and a clock by which every job takes `chore` milliseconds. */
function createDesk(chore: number) {
  let task: Task | null = null
  let clock = 0
  const done: string[] = []
  const loop: Loop = {
    invalidate: () => {},
    play: () => () => {},
    run: (next) => ((task = next), () => {}),
    dispose: () => {},
  }
  const chores = createChores(loop, () => clock)
  const choreAt = (depth: number, key = `${depth}`): Chore => ({
    key,
    depth,
    run: () => {
      clock += chore
      done.push(key)
    },
  })
  /** Draws one frame, `delta` milliseconds after the last; returns the keys of the jobs that ran in it. */
  const frame = (delta = 16) => {
    if (task?.(delta) === 'done') task = null
    return done.splice(0)
  }
  return { chores, choreAt, frame, isAtRest: () => task === null }
}

test('chores are done from the back to the front, as many as there is time for', () => {
  const { chores, choreAt, frame, isAtRest } = createDesk(0.3)
  chores.add([5, 2, 4, 1, 3].map((depth) => choreAt(depth)))
  expect([frame(), frame(), isAtRest()]).toEqual([['1', '2', '3'], ['4', '5'], true])
})

test('a chore replaces a waiting one of the same key', () => {
  const { chores, choreAt, frame } = createDesk(0.1)
  chores.add([choreAt(1, 'house'), choreAt(2, 'tree')])
  chores.add([choreAt(3, 'house')])
  expect(frame()).toEqual(['tree', 'house'])
})

test('a chore may add others', () => {
  const { chores, choreAt, frame, isAtRest } = createDesk(0.1)
  chores.add([{ key: 'errand', depth: -Infinity, run: () => chores.add([choreAt(1), choreAt(2)]) }])
  expect([frame(), isAtRest()]).toEqual([['1', '2'], true])
})

test('chores that a chore adds share the time that is left in the frame', () => {
  const { chores, choreAt, frame } = createDesk(0.5)
  const brought = Array.from({ length: 9 }, (_, depth) => choreAt(depth))
  chores.add([{ key: 'errand', depth: -Infinity, run: () => chores.add(brought) }])
  expect(frame()).toEqual(['0', '1'])
})

test('each frame runs at least a twelfth of the waiting chores, and slow frames run more', () => {
  const { chores, choreAt, frame } = createDesk(10)
  chores.add(Array.from({ length: 240 }, (_, depth) => choreAt(depth)))
  expect(frame().length).toBe(20)
  const quick = createDesk(1)
  quick.chores.add(Array.from({ length: 10 }, (_, depth) => quick.choreAt(depth)))
  expect([quick.frame(16).length, quick.frame(67).length]).toEqual([1, 6])
})
