import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_WORDS, logWords } from './log-words.ts'
import { FAILURES, LOG_KINDS } from './observation.ts'
import type { LogKind, LogLine } from './observation.ts'

const NOTHING: Omit<LogLine, 'kind'> = {
  at: 1.25,
  part: 'shop',
  instance: null,
  level: 'info',
  request: null,
  to: null,
  ms: null,
  count: null,
  failure: null,
}
const words = (kind: LogKind, more: Partial<LogLine> = {}) => logWords({ ...NOTHING, kind, ...more })

test('every kind has words of its own', () => {
  const line = { instance: 2, to: 'bank', ms: 812.4, count: 2, failure: 'timed out' } as const
  expect(Object.fromEntries(LOG_KINDS.map((kind) => [kind, words(kind, line)]))).toEqual({
    arrived: 'request received',
    answered: 'answered after 812 ms',
    failed: 'a call timed out after 812 ms',
    left: 'done after 812 ms, but the caller has gone',
    slow: 'slow request, took 812 ms',
    'call failed': 'call to bank timed out after 812 ms (try 2)',
    retried: 'calling bank again in 812 ms (retry 2)',
    'fell back': 'going on without an answer from bank',
    'breaker opened': 'breaker to bank opened, no more calls',
    'breaker closed': 'breaker to bank closed, calls go again',
    'instance ended': 'instance 2 ended, 2 MB in use',
    'instance started': 'instance 2 takes requests after 812 ms',
    'disk full': 'write failed, no space left on disk',
    'cache filled': 'cache bank filled, 2 keys',
    'name looked up': 'name looked up, leads to bank',
    promoted: 'now the leader of bank',
    demoted: 'no longer the leader of bank',
    released: 'new release is running',
    'rolled back': 'release before is running again',
    changed: 'configuration changed: bank',
  })
})

test('what a line does not know it does not say', () => {
  const all = LOG_KINDS.map((kind) => words(kind))
  expect(all.filter((text) => /null|undefined|NaN|\(|\d/.test(text))).toEqual([])
  expect(new Set(all).size).toBe(LOG_KINDS.length)
})

test('people say otherwise that they left', () => {
  expect(words('left', { part: null, ms: 8000 })).toBe('gave up waiting after 8000 ms')
})

test('of people it says what they asked for', () => {
  const asked = (kind: LogKind) => words(kind, { part: null, to: 'tour', ms: 4200 })
  expect(['arrived', 'slow', 'left', 'failed'].map((kind) => asked(kind as LogKind))).toEqual([
    'request received (tour)',
    'slow request, took 4200 ms (tour)',
    'gave up waiting after 4200 ms (tour)',
    'internal error after 4200 ms (tour)',
  ])
})

test('every failure is told from every other, at the part that failed and at the one that called', () => {
  for (const kind of ['failed', 'call failed'] as const)
    expect(new Set(FAILURES.map((failure) => words(kind, { failure, to: 'bank' }))).size).toBe(FAILURES.length)
  expect(words('failed', { failure: 'refused' })).toBe('queue full, refused')
  expect(words('call failed', { failure: 'refused', to: 'bank', ms: 3.26, count: 1 })).toBe(
    'call to bank refused after 3.3 ms (try 1)',
  )
})

test('no line is longer than the longest, however long the names', () => {
  const anyLine = fc.record({
    kind: fc.constantFrom(...LOG_KINDS),
    to: fc.option(fc.string({ maxLength: 300 }), { nil: null }),
    ms: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: null }),
    count: fc.option(fc.nat(), { nil: null }),
    failure: fc.option(fc.constantFrom(...FAILURES), { nil: null }),
  })
  fc.assert(
    fc.property(anyLine, ({ kind, ...more }) => {
      const text = words(kind, more)
      expect(text.length).toBeGreaterThan(0)
      expect(text.length).toBeLessThanOrEqual(LONGEST_WORDS)
    }),
  )
})
