import process from 'node:process'
import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { createRun } from '#simulation/run.ts'
import { callOf, exponential, peopleOf, retriesOf, systemOf, workOf } from '#simulation/testing/made-systems.ts'
import { partOf } from '#simulation/testing/made-seconds.ts'

/** What a run of the simulation took. */
export type Simulated = { readonly requests: number; readonly cpuMs: number; readonly peakBytes: number }

const RATE = 1000

/** Five steps for each request, in three parts. */
const SYSTEM = systemOf(
  [
    partOf('shop', { instances: 4, workers: 50, queue: 100, balancer: 'least busy' }),
    partOf('db', { instances: 2, workers: 10, queue: 100 }),
    partOf('bank', { instances: 2, workers: 20, queue: 100, balancer: 'random of two' }),
  ],
  [
    workOf('shop', exponential(5)),
    callOf('shop', 'db', { pool: 20, limitMs: 300, retries: retriesOf(2, { budget: 0.1 }) }),
    workOf('db', exponential(10)),
    callOf('shop', 'bank', { limitMs: 800, breaker: { share: 0.5, of: 20, openS: 10 } }),
    workOf('bank', { as: 'log-normal', mean: 20, deviation: 20 }),
  ],
  peopleOf('shop', RATE, { patienceS: 8, retries: retriesOf(3, { waitMs: 1000 }) }),
)

/** Runs so many requests, as the worker of a night does: some seconds at a time, all of which are kept. */
function simulate(count: number): Simulated {
  const before = process.cpuUsage()
  const run = createRun({ system: SYSTEM, faults: [], seed: 1, promised: { share: 0.99, limitMs: 400 } })
  const kept = []
  let peakBytes = 0
  for (let toS = 10; run.totals.arrived < count; toS += 10) {
    kept.push(...run.advance(toS))
    run.takeLog()
    const { used_heap_size: heap, external_memory: external } = getHeapStatistics()
    peakBytes = Math.max(peakBytes, heap + external)
  }
  const { user, system } = process.cpuUsage(before)
  return { requests: run.totals.arrived, cpuMs: (user + system) / 1000, peakBytes }
}

parentPort?.postMessage(simulate(workerData as number))
