import { expect, test } from 'vitest'
import { createRunner } from './runner.ts'
import type { RunWorker } from './runner.ts'
import type { Ask } from './serve-runs.ts'

type Listener = (event: { readonly data: unknown; readonly preventDefault: () => void }) => void

/** Workers that answer as `behave` says, and a clock that stands until `pass` is called. */
function bench(behave: (ask: Ask, say: (data: unknown) => void, fail: () => void) => void) {
  const workers: { isEnded: boolean }[] = []
  let timers: { readonly at: number; readonly end: () => void }[] = []
  const makeWorker = (): RunWorker => {
    const listeners = new Map<string, Listener[]>()
    const worker = { isEnded: false }
    workers.push(worker)
    const tell = (kind: string, data: unknown) => {
      if (worker.isEnded) return
      for (const listener of listeners.get(kind) ?? []) listener({ data, preventDefault: () => {} })
    }
    return {
      addEventListener: ((kind: string, listener: Listener) => {
        listeners.set(kind, [...(listeners.get(kind) ?? []), listener])
      }) as RunWorker['addEventListener'],
      postMessage: (ask: Ask) => {
        behave(
          ask,
          (data) => tell('message', data),
          () => tell('error', null),
        )
      },
      terminate: () => {
        worker.isEnded = true
      },
    }
  }
  let number = 100
  const runner = createRunner('equal-shares', {
    makeWorker,
    later: (at, then) => {
      const timer = { at, end: then }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    number: () => number++,
  })
  const run = () => runner.run({ code: 'given', isTwice: false, values: [1] })
  const pass = (milliseconds: number) => {
    for (const { at, end } of timers) if (at <= milliseconds) end()
  }
  return {
    runner,
    run,
    pass,
    workers,
    running: () => workers.filter(({ isEnded }) => !isEnded).length,
    timers: () => timers.length,
  }
}

const came = (text: string) => ({ answer: { kind: 'value', text, print: text }, ends: null, turns: [] })
const turns = async () => {
  for (let at = 0; at < 20; at += 1) await Promise.resolve()
}

test('an answer comes back, its worker is ended, and another waits for the next run', async () => {
  const { run, workers, running } = bench((ask, say) =>
    say(ask.kind === 'load' ? { kind: 'ready' } : { kind: 'came', number: ask.number, came: came('1') }),
  )
  expect(await run()).toEqual(came('1'))
  expect(await run()).toEqual(came('1'))
  expect([workers.length, running()]).toEqual([3, 1])
})

test('only the first message counts, and only with the number of the run', async () => {
  const { run, running } = bench((ask, say) => {
    if (ask.kind === 'load') return say({ kind: 'ready' })
    say({ kind: 'came', number: ask.number, came: came('first') })
    for (let at = 0; at < 100; at += 1) say({ kind: 'came', number: ask.number, came: came('later') })
  })
  expect(await run()).toEqual(came('first'))
  expect(running()).toBe(1)
  for (const strange of [
    { kind: 'came', number: 7, came: came('forged') },
    { kind: 'begun', number: 7 },
    'text',
    null,
    { kind: 'ready' },
  ]) {
    const { run } = bench((ask, say) => say(ask.kind === 'load' ? { kind: 'ready' } : strange))
    expect((await run()).answer).toEqual({ kind: 'none', why: 'disturbed', print: null })
  }
})

test('code that does not come back is ended after half a second, and the next run goes well', async () => {
  let isMute = true
  const { run, pass, running, timers } = bench((ask, say) => {
    if (ask.kind === 'load') return say({ kind: 'ready' })
    say({ kind: 'begun', number: ask.number })
    if (!isMute) say({ kind: 'came', number: ask.number, came: came('2') })
  })
  const hung = run()
  await turns()
  pass(499)
  expect(running()).toBe(1)
  pass(500)
  expect((await hung).answer.kind).toBe('silent')
  isMute = false
  expect(await run()).toEqual(came('2'))
  expect([running(), timers()]).toEqual([1, 0])
})

test('half a second counts from when the code begins, which may not be put off, nor begin again', async () => {
  const { run, pass } = bench((ask, say) => {
    if (ask.kind === 'load') say({ kind: 'ready' })
  })
  const late = run()
  await turns()
  pass(999)
  pass(1_000)
  expect((await late).answer.kind).toBe('silent')
  const twice = bench((ask, say) => {
    if (ask.kind === 'load') return say({ kind: 'ready' })
    say({ kind: 'begun', number: ask.number })
    say({ kind: 'begun', number: ask.number })
  })
  expect((await twice.run()).answer).toMatchObject({ why: 'disturbed' })
})

test('a worker that dies, does not start or cannot be made costs one run its answer', async () => {
  const why = async (run: () => Promise<unknown>) => ((await run()) as { answer: { why: string } }).answer.why
  expect(await why(bench((ask, say, fail) => (ask.kind === 'load' ? say({ kind: 'ready' }) : fail())).run)).toBe('died')
  expect(await why(bench((_, __, fail) => fail()).run)).toBe('start')
  expect(await why(bench((_, say) => say({ kind: 'failed' })).run)).toBe('start')
  const slow = bench(() => {})
  const late = why(slow.run)
  await turns()
  slow.pass(10_000)
  expect(await late).toBe('start')
  const runner = createRunner('a', {
    makeWorker: () => {
      throw new Error('no workers here')
    },
    later: () => () => {},
    number: () => 1,
  })
  expect(await why(() => runner.run({ code: 'given', isTwice: false, values: [] }))).toBe('start')
})

test('at rest no worker is left, and what was running has no answer; then it begins anew', async () => {
  const { runner, run, running } = bench((ask, say) => {
    if (ask.kind === 'load') say({ kind: 'ready' })
  })
  runner.warm()
  const both = [run(), run()]
  await turns()
  runner.rest()
  for (const each of await Promise.all(both)) expect(each.answer).toMatchObject({ kind: 'none', why: 'stopped' })
  expect(running()).toBe(0)
  runner.warm()
  expect(running()).toBe(1)
})

test('what can’t be sent costs one run its answer, and no run rejects', async () => {
  const fallOver = () => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  let isDeep = true
  const { run, running } = bench((ask, say) => {
    if (ask.kind === 'load') return say({ kind: 'ready' })
    if (isDeep) fallOver()
    say({ kind: 'came', number: ask.number, came: came('2') })
  })
  expect((await run()).answer).toEqual({ kind: 'none', why: 'unsent', print: null })
  isDeep = false
  expect([await run(), running()]).toEqual([came('2'), 1])
  expect((await bench(fallOver).run()).answer).toMatchObject({ why: 'start' })
})

test('the run under way can be ended alone: the next one follows', async () => {
  let isMute = true
  const { runner, run } = bench((ask, say) => {
    if (ask.kind === 'load') return say({ kind: 'ready' })
    if (!isMute) say({ kind: 'came', number: ask.number, came: came('2') })
  })
  runner.stop()
  const both = [run(), run()] as const
  await turns()
  isMute = false
  runner.stop()
  expect((await both[0]).answer).toMatchObject({ kind: 'none', why: 'stopped' })
  expect(await both[1]).toEqual(came('2'))
})
