import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { bounded, timed } from './row.ts'
import type { Row } from './row.ts'
import type { Simulated } from './simulation-worker.ts'

const MILLION = 1_000_000

/** A million simulated requests in a worker, and ten million. */
export async function measureSimulation(baseline: number): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    await build({
      root: join(import.meta.dirname, '../..'),
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: join(import.meta.dirname, 'simulation-worker.ts'), outDir: folder, emptyOutDir: true },
    })
    const file = join(folder, 'simulation-worker.js')
    const one = await simulated(file, MILLION)
    const ten = await simulated(file, 10 * MILLION)
    return [
      timed({ what: 'a million simulated requests of five steps, CPU', value: one.cpuMs, atMost: 4000, baseline }),
      bounded({
        what: 'memory of the worker meanwhile, at most',
        value: Math.max(one.peakBytes, ten.peakBytes) / MILLION,
        atMost: 100,
        unit: 'MB',
        note: 'with ten million as well',
      }),
      bounded({ what: 'CPU of ten million over that of one', value: ten.cpuMs / one.cpuMs, atMost: 12 }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Each in a worker of its own, so that what one leaves behind doesn't count for the other. */
const simulated = (file: string, requests: number): Promise<Simulated> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: requests })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
