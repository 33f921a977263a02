import { createArrivals } from '#simulation/arrivals.ts'
import { createStream } from '#simulation/draw.ts'
import type { Second } from '#simulation/observation.ts'
import { SimulationError } from '#simulation/simulation-error.ts'
import type { Fault, System } from '#simulation/system.ts'

/** What is simulated at most in one run: more takes many minutes. Calls: of a part by people or by another part, tries included. */
export const MOST_WORK = { arrivals: 5_000_000, calls: 50_000_000 } as const

const grouped = (count: number) => count.toLocaleString('en')

/** Throws a `SimulationError` if more people are expected than are simulated. */
export function refuseCrowds(
  { system, faults }: { readonly system: System; readonly faults: readonly Fault[] },
  untilS: number,
): void {
  const most = MOST_WORK.arrivals
  let count = 0
  for (const load of system.loads) {
    const next = createArrivals({ ...load, arrivals: 'even' }, faults, createStream(0, ''))
    while (next() <= untilS * 1e6)
      if (++count > most) {
        const found = `more than ${grouped(most)} people ask until second ${untilS}, which would take too long`
        throw new SimulationError(`${found}. Lower a rate, or simulate less with "--until".`)
      }
  }
}

/** Counts the calls of a run second by second. Throws a `SimulationError` once there are more than are simulated. */
export function createWorkCount(): (second: Second) => void {
  let calls = 0
  return ({ at, edges }) => {
    for (const { sent } of edges) calls += sent
    if (calls <= MOST_WORK.calls) return
    const found = `more than ${grouped(MOST_WORK.calls)} calls until second ${at}, which takes too long`
    throw new SimulationError(`${found}. Do retries multiply? Simulate less with "--until ${Math.max(1, at - 1)}".`)
  }
}

/** Milliseconds between two words on how far a long run is. */
const EVERY = 5_000

/** Says how far a run is, from time to time. `now`: milliseconds since some moment. */
export function createProgress(now: () => number, say: (words: string) => void): (words: () => string) => void {
  let last = now()
  return (words) => {
    if (now() - last < EVERY) return
    last = now()
    say(words())
  }
}
