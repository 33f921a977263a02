import { expect, test } from 'vitest'
import type { Json } from '#city/review.ts'
import { DRAFT_LIMITS } from '#store/drafts.ts'
import { breakingTries, makeTries, parseTries, parseValues, withOthers, withTry } from './tries.ts'
import type { Try } from './tries.ts'

const tried = (values: readonly Json[], breaks = false): Try => ({
  values,
  answer: { kind: 'value', text: '1', print: 'value 1' },
  ends: null,
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

test('a try that is too long to keep, or whose answer is, does not cost the others', () => {
  const [short, other, long] = [tried(['Ann']), tried(['Bo']), tried(['x'.repeat(10_000), 'y'.repeat(10_000)])]
  expect(parseTries(makeTries([short, long, other]))).toEqual([short, other])
  const answered: Try = { ...tried([1]), answer: { kind: 'value', text: 'x'.repeat(20_000), print: 'value 2' } }
  const [first, second] = parseTries(makeTries([answered, short]))
  expect(first).toMatchObject({ values: [1], answer: { kind: 'value', print: 'value 2' } })
  expect(second).toEqual(short)
})

test('-0 stays what it is', () => {
  const tries = [tried([-0]), tried([0])].reduce<readonly Try[]>(withTry, [])
  expect(tries).toHaveLength(2)
  expect(parseTries(makeTries(tries))).toEqual(tries)
})

test('how two calls ended comes back too', () => {
  const { answer } = tried([])
  const twice: Try = { ...tried([{}, [], [], '12']), ends: { store: answer, first: answer, second: answer } }
  expect(parseTries(makeTries([twice]))).toEqual([twice])
})

test('nothing in the storage is taken that could not have been tried', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  const value = '{"kind":"value","text":"1","print":"1"}'
  for (const text of [
    `[[[${nested(3_000)}], ${value}, false]]`,
    `[[[1e999], ${value}, false]]`,
    '[[[1], {"kind":"odd","text":"1","print":"1","what":"new"}, false]]',
    '[[[1], {"kind":"none","print":null,"why":"new"}, false]]',
    '[[[1], {"kind":"value","text":"1"}, false]]',
    `[[[1], ${value}, 1]]`,
    `[[[1], ${value}, false, {"store": 1}]]`,
  ])
    expect(parseTries(text)).toEqual([])
  expect(parseTries(`[[[1], ${value}, null], [[1], ${value}, null]]`)).toHaveLength(1)
})

test('what another page has tried is added on top, once', () => {
  const tries = [tried([1])]
  expect(withOthers(tries, [tried([2]), tried([1])]).map(({ values }) => values)).toEqual([[2], [1]])
  expect(withOthers(tries, [tried([1], true)])).toBe(tries)
})

test('the values of a kept try', () => {
  expect([parseValues('[1, "a"]'), parseValues('1'), parseValues('no')]).toEqual([[1, 'a'], null, null])
  expect([parseValues('[1e999]'), parseValues('['.repeat(300) + ']'.repeat(300))]).toEqual([null, null])
})
