import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANSWER_LIMITS, differs } from './answer.ts'
import { describe as described, describeError } from './describe.ts'

const textOf = (value: unknown) => {
  const answer = described(value)
  return 'text' in answer ? answer.text : answer.kind
}

test('what JSON can hold is shown as JSON, and read again as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const answer = described(value)
      expect(answer.kind).toBe('value')
      if (textOf(value).length < ANSWER_LIMITS.sent && !textOf(value).includes('-0'))
        expect(JSON.parse(textOf(value))).toEqual(value)
    }),
  )
})

test('numbers that JSON does not know are told apart', () => {
  expect(textOf([Number.NaN, -0, 0, Infinity, -Infinity, undefined, null])).toBe(
    '[NaN, -0, 0, Infinity, -Infinity, undefined, null]',
  )
  const prints = [Number.NaN, -0, 0, Infinity, null, undefined, 'NaN', 'null', '', [], {}, [undefined], [null]].map(
    (value) => described(value).print,
  )
  expect(new Set(prints).size).toBe(prints.length)
})

test('the order of keys is shown as it is and makes no difference', () => {
  expect(textOf({ b: 1, a: 2 })).toBe('{ "b": 1, "a": 2 }')
  expect(differs(described({ b: 1, a: 2 }), described({ a: 2, b: 1 }))).toBe(false)
  expect(differs(described([1, 2]), described([2, 1]))).toBe(true)
})

test('what is not JSON is said to be that', () => {
  const circle: unknown[] = [1]
  circle.push(circle)
  let deep: unknown = 0
  for (let at = 0; at < 10_000; at += 1) deep = [deep]
  const oddities = [() => 1, Symbol('a'), 2n, circle, deep, new Map(), Array.from({ length: 300_000 })].map((value) =>
    described(value),
  )
  expect(oddities.map((answer) => (answer.kind === 'odd' ? answer.what : answer.kind))).toEqual([
    'function',
    'symbol',
    'bigint',
    'circular',
    'deep',
    'object',
    'large',
  ])
  expect(textOf(circle)).toBe('[1, [itself again]]')
  // The same thing at two places is no circle.
  const shared = { a: 1 }
  expect(described([shared, shared]).kind).toBe('value')
})

test('a large text is cut where it is shown, and compared whole', () => {
  const long = 'x'.repeat(900_000)
  expect(textOf(long)).toHaveLength(ANSWER_LIMITS.sent)
  expect(differs(described(`${long}a`), described(`${long}b`))).toBe(true)
})

test('whatever is thrown or throws when it is read, it is described', () => {
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error('hands off')
      },
      ownKeys: () => {
        throw new RangeError('no keys')
      },
    },
  )
  expect(textOf(trap)).toBe('RangeError: no keys')
  expect(
    textOf({
      get a() {
        throw new TypeError('not a')
      },
    }),
  ).toBe('TypeError: not a')
  expect(
    [new TypeError('no'), 'text', undefined, trap, { message: 'm' }].map((thrown) => describeError(thrown)),
  ).toEqual(
    ['TypeError: no', '"text"', 'undefined', 'an error that can’t be read', 'Error: m'].map((text) => ({
      kind: 'error',
      text,
      print: 'error',
    })),
  )
})
