import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '#simulation/judgement.ts'
import { failures, secondsOf } from '#simulation/testing/made-seconds.ts'
import { momentsOf } from './night-list.ts'
import { flagLanes, flagsOf, lanesOf, notKeptOf, stretchesOf } from './strip-shape.ts'

const REPORT: Report = { faultAtS: 90, signAtS: 95, alertAtS: 120, toSee: 10, toMitigate: 100, toMend: null }

test('seconds that were kept or not are joined', () => {
  const good = { arrived: 1, answered: 1 }
  const bad = { arrived: 1, failed: failures('error', 1) }
  const stretches = stretchesOf(secondsOf([good, good, bad, good]), { share: 0.9, limitMs: 100 })
  expect(stretches).toEqual([
    { fromS: 0, toS: 2, isKept: true },
    { fromS: 2, toS: 4, isKept: false },
  ])
  expect(notKeptOf(stretches)).toBe(2)
})

test('flags stand in the order of time, and those that did not happen are left out', () => {
  expect(flagsOf(REPORT).map(({ kind, atS }) => `${kind} ${atS}`)).toEqual([
    'fault 90',
    'sign 94',
    'alert 120',
    'over 190',
  ])
  expect(
    flagsOf({ ...REPORT, signAtS: null, alertAtS: null, toMitigate: 0, toMend: 3 }).map(({ kind }) => kind),
  ).toEqual(['fault', 'mended'])
})

test('words lie on no other, in as few lanes as can be', () => {
  expect(
    lanesOf(
      [
        { x: 0, width: 50 },
        { x: 10, width: 50 },
        { x: 55, width: 50 },
      ],
      200,
    ).map(({ lane }) => lane),
  ).toEqual([0, 1, 0])
  expect(lanesOf([{ x: 190, width: 50 }], 200)).toEqual([{ left: 150, lane: 0 }])
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 5, max: 90 }) })),
      (words) => {
        const sorted = words.toSorted((a, b) => a.x - b.x)
        const placed = lanesOf(sorted, 300).map(({ left, lane }, at) => ({
          lane,
          from: left,
          to: left + sorted[at]!.width,
        }))
        const overlaps = placed.filter((one, at) =>
          placed.some(
            (other, then) => then > at && other.lane === one.lane && other.from < one.to && one.from < other.to,
          ),
        )
        expect(overlaps).toEqual([])
      },
    ),
  )
})

test('no word of a flag lies on another, and no pole runs through one', () => {
  const words = (...xs: number[]) => xs.map((x) => ({ x, left: x, width: 50 }))
  expect(flagLanes(words(0, 100, 200))).toEqual([0, 0, 0])
  expect(flagLanes(words(0, 10, 20))).toEqual([2, 1, 0])
  // The first would fit into the lowest lane, but the pole of the second would run through it.
  expect(flagLanes(words(0, 45, 60))).toEqual([2, 1, 0])
  expect(flagLanes([])).toEqual([])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 }), (places) => {
      const flags = words(...new Set(places.toSorted((a, b) => a - b)))
      const lanes = flagLanes(flags)
      const crossed = flags.flatMap((word, at) =>
        flags.filter((other, then) => {
          const isUnder = other.x > word.left && other.x < word.left + word.width
          return then !== at && isUnder && lanes[then]! >= lanes[at]!
        }),
      )
      expect(crossed).toEqual([])
    }),
  )
})

test('a night in words is all that happened, looks and actions among it', () => {
  const run = {
    seconds: secondsOf(Array.from({ length: 200 }, () => ({}))),
    acts: [{ number: 1, name: 'Restart the shop', atS: 120, effectAtS: 150 }],
    report: REPORT,
  }
  const incident = { clock: 0, parts: [{ id: 'shop', name: 'the shop', building: 'rest-api' as never }] }
  expect(momentsOf(incident, run, [{ atS: 100, part: 'shop' }]).map(({ atS, words }) => `${atS} ${words}`)).toEqual([
    '90 The fault begins.',
    '94 First sign: the promise is not kept.',
    '100 A look at the shop.',
    '120 The alert.',
    '120 1. Restart the shop, in effect from 00:02:30.',
    '190 The harm is over: from here on the promise is kept.',
    '200 The night ends.',
  ])
  expect(momentsOf(incident, { ...run, report: { ...REPORT, toMitigate: null } }, []).at(-1)?.words).toBe(
    'The night ends, and the promise is still not kept.',
  )
})
