import { expect, test } from 'vitest'
import type { LogLine } from '#simulation/observation.ts'
import { isLost, spansOf } from './spans.ts'

const line = (at: number, part: string | null, kind: LogLine['kind'], instance: number | null = null): LogLine => ({
  at,
  part,
  instance,
  kind,
  level: 'info',
  request: 7,
  to: null,
  ms: null,
  count: null,
  failure: null,
})

const short = (lines: readonly LogLine[]) =>
  spansOf(lines).map(({ part, from, to, end }) => [
    part,
    Math.round(from),
    to === null ? null : Math.round(to),
    end?.kind,
  ])

test('a span is from when a request came to a part until it left it', () => {
  expect(
    short([
      line(60, null, 'arrived'),
      line(60.001, 'shop', 'arrived', 1),
      line(60.002, 'bank', 'arrived', 2),
      line(60.5, 'bank', 'failed', 2),
      line(60.501, 'shop', 'retried', 1),
      line(60.51, 'shop', 'answered', 1),
      line(60.511, null, 'answered'),
    ]),
  ).toEqual([
    [null, 0, 511, 'answered'],
    ['shop', 1, 510, 'answered'],
    ['bank', 2, 500, 'failed'],
  ])
})

test('a part that is asked again has another span, and instances are told apart', () => {
  expect(
    short([
      line(0, 'bank', 'arrived', 1),
      line(1, 'bank', 'arrived', 2),
      line(2, 'bank', 'answered', 2),
      line(3, 'bank', 'left', 1),
    ]),
  ).toEqual([
    ['bank', 0, 3000, 'left'],
    ['bank', 1000, 2000, 'answered'],
  ])
})

test('an answer that came too late is an end, and no loss', () => {
  const lines = [line(0, null, 'arrived'), line(0, 'shop', 'arrived', 1), line(4.2, 'shop', 'answered', 1)]
  const late = [...lines, line(4.231, null, 'slow')]
  expect(short(late)[0]).toEqual([null, 0, 4231, 'slow'])
  expect(spansOf(late).map(isLost)).toEqual([false, false])
  expect(spansOf(lines).map(isLost)).toEqual([true, false])
  expect(spansOf([...lines, line(4.231, null, 'left')]).map(isLost)).toEqual([true, false])
})

test('what has not ended is open', () => {
  expect(short([line(5, 'shop', 'arrived')])).toEqual([['shop', 0, null, undefined]])
})
