import { describe, expect, test } from 'vitest'
import type { Second, Seen } from '#simulation/observation.ts'
import { QUIET, SHOP, failures, partOf } from '#simulation/testing/made-seconds.ts'
import { changeOf } from './change.ts'

const INCIDENT = {
  system: {
    ...SHOP,
    parts: [partOf('shop', { instances: 2 }), partOf('bank')],
    loads: [],
    steps: [
      {
        part: 'shop',
        request: null,
        when: null,
        does: 'call' as const,
        to: 'bank',
        pool: null,
        poolWaitMs: null,
        limitMs: null,
        retries: null,
        breaker: null,
        fallback: false,
      },
    ],
  },
  parts: [{ id: 'shop', name: 'the shop', building: 'rest-api' as never }],
  promised: { share: 0.8, limitMs: 1000 },
}

const calm: Partial<Seen> = { arrived: 40, answered: 40, p95: 100, up: 2 }

/** What is seen of people and of the shop at a second, where it is not calm. */
type At = (second: number) => { people?: Partial<Seen>; shop?: Partial<Seen>; isOpen?: boolean }

/** So many seconds, each as said. */
const sentence = (lastsS: number, at: At) =>
  changeOf(
    INCIDENT,
    Array.from({ length: lastsS }, (_, number): Second => {
      const { people, shop, isOpen = false } = at(number + 1)
      return {
        at: number + 1,
        people: { ...QUIET, ...calm, ...people },
        parts: [{ ...QUIET, ...calm, ...shop }, QUIET],
        edges: [{ sent: 1, failed: 0, isOpen }],
      }
    }),
  )

/** Ten seconds of calm, then ten in which people and the shop are as said. */
const changed = (late: ReturnType<At>) => sentence(20, (second) => (second > 10 ? late : {}))

test('where nothing happens nothing is said to happen', () => {
  expect(changed({})).toBe('Nothing much changed in the last ten seconds.')
  expect(changed({ people: { arrived: 42, answered: 42, p95: 110 } })).toMatch(/^Nothing/)
})

test('before there are twenty seconds nothing can be compared', () => {
  expect(changeOf(INCIDENT, [])).toMatch(/^Too early/)
})

test('each kind of change has its sentence', () => {
  expect(changed({ shop: { up: 1 } })).toBe('The shop: 1 of 2 up, 2 ten seconds ago.')
  expect(changed({ people: { answered: 35, failed: failures('error', 5) } })).toBe(
    '13% of what people ask fails, 0% ten seconds ago.',
  )
  expect(changed({ shop: { answered: 35, left: 5 } })).toBe('13% of requests to the shop fail, 0% ten seconds ago.')
  expect(changed({ shop: { waiting: 60 } })).toBe('60 wait before the shop, 0 ten seconds ago.')
  expect(changed({ shop: { poolWaiting: 8 } })).toBe('8 wait for a connection in the shop, 0 ten seconds ago.')
  expect(changed({ people: { p95: 800 } })).toBe(
    'Answers to people take up to 800\u00a0ms (p95), 100\u00a0ms ten seconds ago.',
  )
  expect(changed({ shop: { p95: 20 } })).toBe(
    'Answers of the shop take up to 20\u00a0ms (p95), 100\u00a0ms ten seconds ago.',
  )
  expect(changed({ shop: { busy: 0.9 } })).toBe('The shop: busy 90%, 0% ten seconds ago.')
  expect(changed({ people: { arrived: 80, answered: 80 } })).toBe('People ask 80/s, 40/s ten seconds ago.')
  expect(changed({ shop: { wrong: 1 } })).toBe(
    'The shop: 10 written wrong in the last ten seconds, 0 in the ten before.',
  )
  expect(changed({ people: { wrong: 1 } })).toBe('10 written wrong in the last ten seconds, 0 in the ten before.')
  expect(changed({ isOpen: true })).toBe('The breaker from the shop to bank opened.')
})

test('of several changes the one is said that tells most', () => {
  const failing = { answered: 20, failed: failures('error', 20) }
  expect(changed({ people: { ...failing, wrong: 1 }, shop: { up: 0, wrong: 1 }, isOpen: true })).toMatch(
    /^The shop: 10 written wrong/,
  )
  expect(changed({ people: failing, shop: { ...failing, up: 0, waiting: 90 } })).toMatch(/^The shop: both down/)
  expect(changed({ people: failing, shop: failing, isOpen: true })).toMatch(/^The breaker/)
  expect(changed({ people: failing, shop: { ...failing, waiting: 90 } })).toMatch(/of what people ask fails/)
  expect(changed({ people: { p95: 900 }, shop: { busy: 1, p95: 900 } })).toMatch(/^Answers to people/)
})

describe('the promise', () => {
  const failing = { answered: 20, failed: failures('error', 20) }

  test('is said to be broken, and to be kept again, when it is', () => {
    expect(sentence(40, (second) => (second > 36 ? { people: failing } : {}))).toBe(
      '20% of what people ask fails, 0% ten seconds ago.',
    )
    expect(sentence(40, (second) => (second > 35 ? { people: failing } : {}))).toBe(
      'The promise is no longer kept: 25% of what people ask fails or takes longer than 1\u00a0s.',
    )
    expect(sentence(40, (second) => (second > 30 ? {} : { people: failing }))).toBe(
      'The promise is kept again: 0% of what people ask fails or takes longer than 1\u00a0s.',
    )
  })

  test('counts late answers as missed', () => {
    expect(changed({ people: { late: 10 } })).toMatch(/^The promise is no longer kept: 25%/)
  })

  test('is said to be still broken where nothing of people changes', () => {
    expect(sentence(200, () => ({ people: failing, shop: { busy: 0.9 } }))).toBe(
      'Still not kept: 50% of what people ask fails or takes longer than 1\u00a0s.',
    )
    expect(sentence(60, (second) => ({ people: failing, shop: { busy: second > 50 ? 0.9 : 0.1, p95: 100 } }))).toMatch(
      /^Still not kept/,
    )
  })

  test('is said to be broken more than a minute ago, or less', () => {
    expect(sentence(100, (second) => ({ people: second > 50 ? failing : { late: 10 } }))).toBe(
      'Still not kept: 50% of what people ask fails or takes longer than 1\u00a0s, 25% a minute ago.',
    )
  })

  test('is said of in other words where nothing ends at all', () => {
    expect(changed({ people: { answered: 0, p95: null, inFlight: 90 } })).toBe('People ask, and nobody gets an answer.')
  })

  test('is not broken where nobody asks', () => {
    expect(changed({ people: { arrived: 0, answered: 0, p95: null } })).toBe('People ask 0/s, 40/s ten seconds ago.')
  })
})

test('an answer that takes longer than is promised is said to, however little longer', () => {
  expect(sentence(20, (second) => ({ people: { p95: second > 10 ? 1010 : 990 } }))).toBe(
    'Answers to people take up to 1\u00a0s (p95), longer than is promised, 990\u00a0ms ten seconds ago.',
  )
  expect(sentence(20, (second) => ({ people: { p95: second > 10 ? 990 : 1010 } }))).toBe(
    'Answers to people take up to 990\u00a0ms (p95), 1\u00a0s ten seconds ago.',
  )
})

describe('what creeps', () => {
  const creeping: At = (second) => ({ people: { p95: 100 + 4 * second }, shop: { busy: second / 100 } })

  test('is seen beside what was a minute ago', () => {
    expect(sentence(69, creeping)).toMatch(/^Nothing/)
    expect(sentence(80, creeping)).toBe('Answers to people take up to 404\u00a0ms (p95), 164\u00a0ms a minute ago.')
    expect(sentence(90, (second) => ({ shop: { busy: (second - 0.5) / 100 } }))).toBe(
      'The shop: busy 85%, 25% a minute ago.',
    )
  })

  test('counts less than what changed in ten seconds', () => {
    const busy: At = (second) => ({ people: { arrived: second > 70 ? 90 : 40 }, shop: { busy: second / 100 } })
    expect(sentence(80, busy)).toBe('People ask 90/s, 40/s ten seconds ago.')
  })

  test('is what fills up or runs empty', () => {
    expect(sentence(80, (second) => ({ shop: { disk: 0.9 + second / 1000 } }))).toBe(
      'The disk of the shop is 98% full, 92% a minute ago.',
    )
    expect(sentence(80, (second) => ({ shop: { memory: 200 + second } }))).toBe(
      'The shop: 280\u00a0MB of memory, 220\u00a0MB a minute ago.',
    )
    expect(sentence(80, (second) => ({ shop: { hits: 900 - 5 * second, misses: 100 + 5 * second } }))).toBe(
      'The shop: 52% found in the cache, 82% a minute ago.',
    )
  })
})

test('where half of all fails, a little more of it is no change', () => {
  const half = (second: number) => ({ people: { answered: second > 10 ? 19 : 20, failed: failures('error', 20) } })
  expect(sentence(20, half)).toMatch(/^Still not kept: 51.3%/)
})
