import type { ReviewRuns } from 'virtual:review-runs'
import { expect, test } from 'vitest'
import { serveRuns } from './serve-runs.ts'
import type { Ask } from './serve-runs.ts'

const NOTHING: ReviewRuns = { given: () => 1, mended: null, turnsOf: null }

/** The inside of a worker: what it was told, and how to tell it something. */
function inside(runs: Readonly<Record<string, () => Promise<ReviewRuns>>>) {
  const told: unknown[] = []
  let hear: (event: unknown) => void = () => {}
  const scope = {
    postMessage: (message: unknown) => void told.push(message),
    addEventListener: (kind: string, listener: (event: unknown) => void) => {
      if (kind === 'message') hear = listener
    },
    fetch: () => {},
  }
  serveRuns(scope as unknown as Parameters<typeof serveRuns>[0], runs)
  const ask = async (data: Ask) => {
    hear({ data, stopImmediatePropagation: () => {} })
    for (let at = 0; at < 20; at += 1) await Promise.resolve()
    return told.at(-1)
  }
  return { scope, told, ask }
}

const run = (values: readonly unknown[], code: 'given' | 'mended' = 'given', isTwice = false): Ask => ({
  kind: 'run',
  number: 5,
  code,
  isTwice,
  values,
})

test('code is loaded, then run, and its answer carries the number of the run', async () => {
  const { ask } = inside({
    shares: async () => ({ ...NOTHING, given: (...values) => values, mended: async () => undefined }),
  })
  expect(await ask({ kind: 'load', review: 'nowhere' })).toEqual({ kind: 'failed' })
  expect(await ask({ kind: 'load', review: 'shares' })).toEqual({ kind: 'ready' })
  expect(await ask(run([1, 'a']))).toMatchObject({ number: 5, came: { answer: { kind: 'value', text: '[1, "a"]' } } })
  expect(await ask(run([], 'mended'))).toMatchObject({ came: { answer: { kind: 'nothing' } } })
})

test('code that can’t be loaded and code that throws are told', async () => {
  const { ask } = inside({
    gone: () => Promise.reject(new Error('no network')),
    faulty: async () => ({
      ...NOTHING,
      given: () => {
        throw new Error('no')
      },
    }),
  })
  expect(await ask({ kind: 'load', review: 'gone' })).toEqual({ kind: 'failed' })
  await ask({ kind: 'load', review: 'faulty' })
  expect(await ask(run([]))).toMatchObject({ came: { answer: { kind: 'error', text: 'Error: no' } } })
  expect(await ask(run([], 'mended'))).toMatchObject({ came: { answer: { kind: 'error' } } })
})

test('the code finds neither the way to the page nor the network', async () => {
  const { scope, told, ask } = inside({
    hostile: async () => ({
      ...NOTHING,
      given: () => {
        for (let at = 0; at < 10; at += 1) scope.postMessage('forged')
      },
    }),
  })
  expect([scope.postMessage, scope.fetch]).toEqual([undefined, undefined])
  await ask({ kind: 'load', review: 'hostile' })
  expect(await ask(run([]))).toMatchObject({ number: 5, came: { answer: { kind: 'error' } } })
  expect(told).toHaveLength(3)
})

test('of two calls at once each answer, what is stored, and each operation are told', async () => {
  const { ask } = inside({
    race: async () => ({
      given: async () => ({ store: { a: 1 }, first: { value: 2 }, second: { error: 'Not enough.' } }),
      mended: null,
      turnsOf: async () => [{ call: 1, does: 'get', key: 'a', value: null }],
    }),
  })
  await ask({ kind: 'load', review: 'race' })
  expect(await ask(run([{}, [], [], '1'], 'given', true))).toMatchObject({
    came: {
      ends: {
        store: { kind: 'value', text: '{ "a": 1 }' },
        first: { kind: 'value', text: '2' },
        second: { kind: 'error', text: 'Error: Not enough.' },
      },
      turns: [{ call: 1, does: 'get', key: 'a', value: 'null' }],
    },
  })
})
