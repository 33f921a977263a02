import { expect, test } from 'vitest'
import type { Second } from '#simulation/observation.ts'
import { SMALL, workerHere } from '../testing/small-night.ts'
import { createNightEngine } from './night-engine.ts'
import type { NightWorker } from './night-engine.ts'
import type { Told } from './serve-night.ts'

const plan = { system: SMALL.system, faults: SMALL.faults, promised: SMALL.promised, seed: 5 }

function opened(makeWorker: () => NightWorker) {
  const came: Second[] = []
  const failures: boolean[] = []
  const engine = createNightEngine(plan, {
    makeWorker,
    later: () => () => {},
    onSeconds: (seconds) => came.push(...seconds),
    onFailed: (hasSpoken) => failures.push(hasSpoken),
  })
  return { engine, came, failures }
}

/** What the worker says of the first two seconds. */
function firstWords(): Extract<Told, { kind: 'seconds' }> {
  const here = workerHere()
  opened(() => here.worker).engine.ask([], 0, 2)
  return here.told.find((told) => told.kind === 'seconds')!
}

test('what a worker says is passed on only if no number in it is missing', () => {
  const word = firstWords()
  const { counts, measures } = word.seconds
  const [ofOne, measuresOfOne] = [counts.length / 2, measures.length / 2]
  const [first, second] = [counts.slice(0, ofOne), counts.slice(ofOne)]
  const withCounts = (other: unknown) => ({ ...word, seconds: { counts: other, measures } })
  const withMeasures = (other: unknown) => ({ ...word, seconds: { counts, measures: other } })
  const [busy, p50] = [0, 1]
  const broken: readonly unknown[] = [
    null,
    'seconds',
    { kind: 'weather' },
    { ...word, seconds: 'many' },
    { ...word, seconds: null },
    { ...word, seconds: { counts } },
    { ...word, seconds: { counts: second, measures: measures.slice(measuresOfOne) } },
    withCounts([...counts]),
    withCounts(counts.slice(1)),
    withCounts(first),
    withCounts(Int32Array.of(...second, ...first)),
    withCounts(Int32Array.of(...first, ...first)),
    withMeasures([...measures]),
    withMeasures(measures.slice(1)),
    withMeasures(measures.with(busy, Number.NaN)),
    withMeasures(measures.with(measuresOfOne + busy, Infinity)),
    withMeasures(measures.with(p50, -Infinity)),
    { ...word, totals: null },
    { ...word, totals: { ...word.totals, late: undefined } },
    { ...word, isAll: undefined },
    { kind: 'compared', number: 2, seconds: word.seconds },
    { kind: 'log', number: 2, page: { lines: [null], earlier: 0 } },
    { kind: 'log', number: 2 },
  ]
  for (const said of broken) {
    const here = workerHere()
    const { engine, came, failures } = opened(() => here.worker)
    here.fallSilent()
    engine.ask([], 0, 2)
    here.say(said)
    here.say(word)
    expect([came, failures, here.isEnded()], JSON.stringify(said)).toEqual([[], [false], true])
  }

  const here = workerHere()
  const { engine, came, failures } = opened(() => here.worker)
  here.fallSilent()
  engine.ask([], 0, 4)
  here.say(word)
  here.say({ ...word, seconds: { counts: new Int32Array(), measures: new Float64Array() } })
  expect([came.map(({ at }) => at), failures]).toEqual([[1, 2], []])
  here.say(word)
  expect([came.map(({ at }) => at), failures]).toEqual([[1, 2], [true]])
})

test('another night that comes with a gap is given up, and told', async () => {
  const here = workerHere()
  const { engine, failures } = opened(() => here.worker)
  here.fallSilent()
  const whole = engine.compare([], 120, () => {})
  const { seconds } = firstWords()
  here.say({ kind: 'compared', number: 1, seconds, totals: null })
  here.say({ kind: 'compared', number: 1, seconds, totals: null })
  expect([await whole, failures]).toEqual([null, [true]])
})

test('a worker that can’t be made or hears nothing is told once, when whoever asked has the engine in hand', async () => {
  const refuse = (): never => {
    throw new Error('no workers here')
  }
  for (const makeWorker of [refuse, () => ({ ...workerHere().worker, postMessage: refuse })]) {
    const { engine, failures } = opened(makeWorker)
    engine.ask([], 0, 2)
    const whole = engine.compare([], 120, () => {})
    expect(failures).toEqual([])
    expect(await whole).toBe(null)
    engine.ask([], 0, 2)
    await Promise.resolve()
    expect(failures).toEqual([false])
  }
  const left = opened(refuse)
  left.engine.dispose()
  await Promise.resolve()
  expect(left.failures).toEqual([])
})
