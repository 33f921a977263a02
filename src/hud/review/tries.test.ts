import { expect, test } from 'vitest'
import type { Json } from '#city/review.ts'
import { DRAFT_LIMITS } from '#store/drafts.ts'
import { breakingTries, makeTries, parseTries, parseValues, withTry } from './tries.ts'
import type { Try } from './tries.ts'

const tried = (values: readonly Json[], breaks = false): Try => ({
  values,
  answer: { kind: 'value', text: '1', print: 'value 1' },
  breaks,
})

test('the newest try comes first, and the same again moves up', () => {
  const tries = [[1], [2], [1]].reduce<readonly Try[]>((all, values) => withTry(all, tried(values)), [])
  expect(tries.map(({ values }) => values)).toEqual([[1], [2]])
  let many: readonly Try[] = []
  for (let at = 0; at < 60; at += 1) many = withTry(many, tried([at]))
  expect(many).toHaveLength(50)
  expect(many[0]!.values).toEqual([59])
})

test('the shortest tries that broke the code are kept with the verdict', () => {
  const tries = ['aaaa', 'a', 'aa', 'b', 'ccc', 'dd', 'x'.repeat(2_000)].map((text) => tried([text], text !== 'b'))
  expect(breakingTries(tries)).toEqual(['["a"]', '["aa"]', '["dd"]', '["ccc"]', '["aaaa"]'])
  expect(breakingTries([tried([1])])).toEqual([])
})

test('tries come back from their draft; what is not one is left out', () => {
  const tries = [tried([1, 'a'], true), tried([null])]
  expect(parseTries(makeTries(tries))).toEqual(tries)
  for (const text of ['', 'no', '{}', '[1, [2], [[1], {"kind": "value"}, true], [[1], {"kind": "x"}, true]]'])
    expect(parseTries(text)).toEqual([])
  const long = Array.from({ length: 50 }, (_, at) => tried([at, 'x'.repeat(900)]))
  expect(makeTries(long).length).toBeLessThan(DRAFT_LIMITS.text)
  expect(parseTries(makeTries(long))).toEqual(long.slice(0, parseTries(makeTries(long)).length))
  expect(makeTries([])).toBe('')
})

test('the values of a kept try', () => {
  expect([parseValues('[1, "a"]'), parseValues('1'), parseValues('no')]).toEqual([[1, 'a'], null, null])
})
