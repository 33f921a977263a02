import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Second } from '#simulation/observation.ts'
import type { System } from '#simulation/system.ts'
import { MOST, ON_THE_WAY, requestsAt, scaleOf } from './requests.ts'

type Flow = Second['edges'][number]

const secondOf = (number: number, edges: readonly Flow[]): Second =>
  ({ at: number + 1, edges, parts: [] }) as unknown as Second
/** The same edges in every second from 0 on. */
const always = (edges: readonly Flow[]) => (number: number) => (number < 0 ? undefined : secondOf(number, edges))
const flow = (sent: number, failed = 0, isOpen = false): Flow => ({ sent, failed, isOpen })

const system = (rate: number, calls: number): System =>
  ({
    parts: [],
    steps: Array.from({ length: calls }, (_, at) => ({ part: 'a', request: null, does: 'call', to: `b${at}` })),
    loads: [{ id: 'people', request: 'ask', to: 'a', rate: [{ atS: 0, perSecond: rate }] }],
    names: [],
    switches: [],
  }) as unknown as System

test('there are never more than the most', () => {
  const edge = fc.record({
    sent: fc.nat(5000),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    isOpen: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(edge, { minLength: 1, maxLength: 16 }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (edges, scale, moment) => {
        const flows = edges.map(({ sent, share, isOpen }) => flow(sent, Math.round(sent * share), isOpen))
        const dots = requestsAt(scale, always(flows), moment)
        expect(dots.length).toBeLessThanOrEqual(MOST)
        for (const { part, fall, lane } of dots) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThan(1)
          expect(fall).toBeGreaterThanOrEqual(0)
          expect(fall).toBeLessThan(1)
          expect(lane).toBeGreaterThanOrEqual(0)
          expect(lane).toBeLessThan(1)
        }
      },
    ),
  )
})

test('the same moment is the same picture, whatever was shown between', () => {
  const seconds = always([flow(12, 3), flow(7)])
  const first = requestsAt(1, seconds, 31.37)
  requestsAt(1, seconds, 80.1)
  requestsAt(1, seconds, 3.2)
  expect(requestsAt(1, seconds, 31.37)).toEqual(first)
  expect(first.length).toBeGreaterThan(0)
})

test('where few ask, each request is one dot, which takes its time and no longer', () => {
  const sentIn = (number: number) => (number === 3 ? 5 : 0)
  const seconds = (number: number) => (number < 0 ? undefined : secondOf(number, [flow(sentIn(number))]))
  expect(requestsAt(1, seconds, 3)).toEqual([])
  expect(requestsAt(1, seconds, 4)).toHaveLength(5)
  const before = requestsAt(1, seconds, 4.5).map(({ part }) => part)
  const after = requestsAt(1, seconds, 5.5).map(({ part }) => part)
  expect(after).toEqual(before.map((part) => expect.closeTo(part + 1 / ON_THE_WAY, 9)))
  expect(requestsAt(1, seconds, 3 + ON_THE_WAY)).not.toEqual([])
  expect(requestsAt(1, seconds, 4 + ON_THE_WAY)).toEqual([])
})

test('all that were sent set out, also where a dot is worth several', () => {
  const seconds = always([flow(3), flow(11)])
  let [few, many] = [0, 0]
  for (let at = 0; at < 100; at++)
    for (const { edge } of requestsAt(0.25, seconds, 20 + at * ON_THE_WAY)) {
      few += edge === 0 ? 1 : 0
      many += edge === 1 ? 1 : 0
    }
  expect(few / 100).toBeCloseTo(3 * 0.25 * ON_THE_WAY, 0)
  expect(many / 100).toBeCloseTo(11 * 0.25 * ON_THE_WAY, 0)
})

test('where more ask than fit, all edges lose in proportion', () => {
  const seconds = always([flow(1000), flow(250)])
  const counts = [0, 0]
  for (let at = 0; at < 50; at++) for (const { edge } of requestsAt(1, seconds, 20 + at)) counts[edge]!++
  expect(counts[0]! / counts[1]!).toBeCloseTo(4, 0)
  expect((counts[0]! + counts[1]!) / 50).toBeGreaterThan(MOST * 0.9)
})

test('as many fall as failed, and they stand still on their way while they fall', () => {
  const seconds = always([flow(10, 5)])
  let [fallen, all] = [0, 0]
  for (let at = 0; at < 200; at++) {
    const dots = requestsAt(1, seconds, 20 + at * 0.05)
    fallen += dots.filter(({ fall }) => fall > 0).length
    all += dots.length
  }
  expect(fallen).toBeGreaterThan(0)
  // They are seen while they fall, which takes a part of their way.
  expect(fallen / all).toBeGreaterThan(0.05)
  expect(fallen / all).toBeLessThan(0.5)
  expect(requestsAt(1, always([flow(10)]), 20).every(({ fall }) => fall === 0)).toBe(true)
  const endless = Array.from({ length: 40 }, (_, at) => requestsAt(1, always([flow(10, 10)]), 20 + at * 0.1)).flat()
  expect(Math.max(...endless.map(({ part }) => part))).toBeLessThan(0.9)
})

test('before an open breaker they fall at the barrier', () => {
  const dots = requestsAt(1, always([flow(10, 10, true)]), 20, () => 0.2)
  expect(dots.length).toBeGreaterThan(0)
  for (const { part, fall } of dots) expect(fall > 0 ? part : Math.min(part, 0.2)).toBeLessThanOrEqual(0.2)
})

test('as many ask as at the beginning: a third of the room is used, and all of it where many more ask', () => {
  const scale = scaleOf(system(60, 3))
  const usual = requestsAt(scale, always([60, 60, 60, 60].map((sent) => flow(sent))), 30)
  expect(usual.length).toBeGreaterThan(MOST * 0.25)
  expect(usual.length).toBeLessThan(MOST * 0.4)
  const crowd = requestsAt(scale, always([300, 300, 300, 300].map((sent) => flow(sent))), 30)
  expect(crowd.length).toBeGreaterThan(MOST * 0.9)
  expect(scaleOf(system(2, 3))).toBe(1)
})

test('seconds that are not simulated yet have no dots', () => {
  const seconds = (number: number) => (number < 4 ? secondOf(number, [flow(9)]) : undefined)
  expect(requestsAt(1, seconds, 4 + ON_THE_WAY)).toEqual([])
  expect(requestsAt(1, () => undefined, 12)).toEqual([])
})
