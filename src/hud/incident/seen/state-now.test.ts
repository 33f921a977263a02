import { expect, test } from 'vitest'
import { failures, partOf, secondsOf, SHOP } from '#simulation/testing/made-seconds.ts'
import { signalNow, stateNow } from './state-now.ts'
import { fullnessWords, seenTrouble, stateSentence, upWords } from './state-words.ts'

const INCIDENT = {
  system: { ...SHOP, parts: [partOf('shop', { instances: 2 })] },
  parts: [],
  promised: { share: 0.99, limitMs: 400 },
}

test('rates and shares are those of ten seconds, the queue that of the last', () => {
  const lively = { arrived: 10, answered: 5, failed: failures('error', 5), busy: 1, waiting: 9, up: 2, p95: 80 }
  const still = { up: 2, p95: null }
  const state = stateNow(
    INCIDENT,
    secondsOf([lively, lively, ...Array.from({ length: 8 }, () => still), { ...still, waiting: 3 }]),
    'shop',
  )
  expect(state).toMatchObject({ rate: 1, failed: 0.5, busy: 0.1, waiting: 3, p95: 80, isFailing: true, isBusy: false })
})

test('the end of a line says the same as the card', () => {
  const calm = { arrived: 10, answered: 10, p50: 40, p95: 80, p99: 90, inFlight: 2, poolWaiting: 1 }
  const seconds = secondsOf([...Array.from({ length: 9 }, () => calm), { ...calm, p95: 800, inFlight: 7, wrong: 2 }])
  const state = stateNow(INCIDENT, seconds, 'shop')!
  const signals = ['rate', 'failed', 'p50', 'p95', 'p99', 'in flight', 'pool waiting', 'wrong', 'memory'] as const
  expect(signals.map((signal) => signalNow(state, signal))).toEqual([10, 0, 40, 80, 90, 7, 1, 2, null])
})

test('there are as many instances as were ever up, at least those of the beginning', () => {
  const state = (...up: number[]) => stateNow(INCIDENT, secondsOf(up.map((each) => ({ up: each }))), 'shop')
  expect([state(1), state(2, 4, 3)].map((each) => [each?.up, each?.of])).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('nothing is known before the first second', () => {
  expect(stateNow(INCIDENT, [], 'shop')).toBeNull()
})

test('how many instances are up is said in words', () => {
  const words = (up: number, of: number) => upWords({ up, of })
  expect([words(0, 1), words(1, 1), words(0, 2), words(2, 2), words(1, 2), words(3, 3)]).toEqual([
    'down',
    'up',
    'both down',
    'both up',
    '1 of 2 up',
    'all 3 up',
  ])
})

test('a sentence says of a part all that its card and the ways from it show', () => {
  const state = stateNow(
    INCIDENT,
    secondsOf(
      Array.from({ length: 5 }, () => ({ arrived: 9, left: 1, answered: 9, busy: 1, waiting: 4, poolWaiting: 2 })),
    ),
    'shop',
  )!
  const way = { from: 'shop', to: 'bank', rate: 3, failed: 0.5, isFailing: true, isOpen: false }
  expect(stateSentence(INCIDENT, state, [way, { ...way, to: 'db', isOpen: true }, { ...way, from: 'bank' }])).toBe(
    '9/s, 1 of 2 up, 10% of what it is asked fails, busy 100%, 4 waiting, 2 wait for a connection, 50% of calls to bank fail and the breaker to db is open',
  )
  expect(seenTrouble(state)).toEqual(['1 of 2 up', '10% fail', '2 for a connection'])
})

test('what only some parts have is said where it is', () => {
  const words = (seen: Parameters<typeof secondsOf>[0][number]) =>
    fullnessWords(stateNow(INCIDENT, secondsOf([seen]), 'shop')!)
  expect(words({})).toEqual([])
  expect(words({ memory: 300, disk: 0.4, hits: 3, misses: 1, wrong: 2 })).toEqual([
    'memory 300\u00a0MB',
    'disk 40% full',
    '75% found in the cache',
  ])
})

test('people whose promise is broken are not said to be calm, nor a part that writes wrong', () => {
  const sentence = (part: string | null, seen: Parameters<typeof secondsOf>[0][number]) =>
    stateSentence(INCIDENT, stateNow(INCIDENT, secondsOf([{ arrived: 30, answered: 30, up: 2, ...seen }]), part)!, [])
  expect(sentence(null, { p95: 400 })).toBe('30/s, p95 400\u00a0ms, calm')
  expect(sentence(null, { p95: 4200 })).toBe('30/s, p95 4.2\u00a0s, slow')
  expect(sentence('shop', { p95: 4200 })).toBe('30/s, p95 4.2\u00a0s, calm, 2 instances up')
  expect(sentence('shop', { wrong: 2 })).toBe('30/s, 2 written wrong')
  const state = stateNow(INCIDENT, secondsOf([{ p95: 4200, wrong: 2 }]), null)!
  expect(seenTrouble(state)).toEqual(['2 written wrong', 'slow'])
})
