import { expect, test } from 'vitest'
import { EventQueue, STARTED, TIME_ENDS, WORK_ENDS } from './event-queue.ts'

const always = () => true

/** Takes all out: the slots, in their order. */
function drain(queue: EventQueue): number[] {
  const slots: number[] = []
  while (queue.nextAt() < Infinity) {
    queue.take()
    slots.push(queue.slot)
  }
  return slots
}

test('events come by time, and those of one moment in the order in which they were put in', () => {
  const queue = new EventQueue(always)
  for (const [slot, at] of [
    [1, 50],
    [2, 20],
    [3, 50],
    [4, 50],
    [5, 20],
  ] as const)
    queue.push(STARTED, slot, 0, at)
  expect(queue.nextAt()).toBe(20)
  expect(drain(queue)).toEqual([2, 5, 1, 3, 4])
})

test('at one moment work ends before anything else does', () => {
  const queue = new EventQueue(always)
  queue.push(TIME_ENDS, 1, 0, 50)
  queue.push(WORK_ENDS, 2, 0, 50)
  queue.push(WORK_ENDS, 3, 0, 51)
  expect(drain(queue)).toEqual([2, 1, 3])
})

test('the order holds after a hundred thousand events too', () => {
  const queue = new EventQueue(always)
  queue.push(STARTED, -1, 0, 1_000_000)
  queue.push(STARTED, -2, 0, 1_000_000)
  for (let at = 0; at < 100_000; at++) {
    queue.push(STARTED, at, 0, at)
    queue.take()
  }
  queue.push(STARTED, -3, 0, 1_000_000)
  queue.push(STARTED, -4, 0, 999_999)
  expect(drain(queue)).toEqual([-4, -1, -2, -3])
})

test('two hundred thousand events at one moment all come, whatever their order', () => {
  const queue = new EventQueue(always)
  for (let slot = 0; slot < 200_000; slot++) queue.push(STARTED, slot, 0, 5)
  expect(new Set(drain(queue)).size).toBe(200_000)
})

test('what no longer counts is not kept', () => {
  const queue = new EventQueue((_kind, slot) => slot % 100 === 0)
  for (let slot = 0; slot < 300_000; slot++) queue.push(TIME_ENDS, slot, 0, 1_000_000 + slot)
  expect(queue.length).toBeLessThan(30_000)
  expect(drain(queue).filter((slot) => slot % 100 === 0)).toHaveLength(3000)
})
