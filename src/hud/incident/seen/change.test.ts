import { expect, test } from 'vitest'
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
}

const calm: Partial<Seen> = { arrived: 40, answered: 40, p95: 100, up: 2 }

/** Ten seconds of calm, then ten in which people and the shop are as said. */
function changed({
  people = {},
  shop = {},
  isOpen = false,
}: {
  people?: Partial<Seen>
  shop?: Partial<Seen>
  isOpen?: boolean
}) {
  const seconds = Array.from({ length: 20 }, (_, number): Second => {
    const isLate = number >= 10
    return {
      at: number + 1,
      people: { ...QUIET, ...calm, ...(isLate && people) },
      parts: [{ ...QUIET, ...calm, ...(isLate && shop) }, QUIET],
      edges: [{ sent: 1, failed: 0, isOpen: isLate && isOpen }],
    }
  })
  return changeOf(INCIDENT, seconds)
}

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
  expect(changed({ shop: { answered: 35, left: 5 } })).toBe('13% of what the shop is asked fails, 0% ten seconds ago.')
  expect(changed({ shop: { waiting: 60 } })).toBe('60 wait before the shop, 0 ten seconds ago.')
  expect(changed({ shop: { poolWaiting: 8 } })).toBe('8 wait for a connection in the shop, 0 ten seconds ago.')
  expect(changed({ people: { p95: 800 } })).toBe('Answers to people take up to 800 ms (p95), 100 ms ten seconds ago.')
  expect(changed({ shop: { p95: 20 } })).toBe('Answers of the shop take up to 20 ms (p95), 100 ms ten seconds ago.')
  expect(changed({ shop: { busy: 0.9 } })).toBe('The shop is busy 90%, 0% ten seconds ago.')
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
