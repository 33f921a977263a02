import type { Incident } from '#city/incident.ts'
import { harmOf } from '#simulation/judgement.ts'
import type { Second } from '#simulation/observation.ts'
import { createRun } from '#simulation/run.ts'
import type { Acts } from './best-run.ts'

/** What a run needs of an incident. */
export type Played = Pick<Incident, 'system' | 'faults' | 'promised' | 'actions' | 'lastsS'>

/** How many seconds are simulated before the harm is looked at again. */
const CHUNK_S = 10

/**
 * The harm of a night with these acts. It only grows while the night lasts: a run that has done more than `limit` is left,
 * and what it has done until then is returned. `onSecond` gets each second that was simulated.
 */
export function harmWith(
  night: Played,
  seed: number,
  acts: Acts,
  limit = Infinity,
  onSecond: (second: Second) => void = () => {},
): number {
  const { system, faults, promised, actions, lastsS } = night
  const run = createRun({ system, faults, promised, seed })
  let next = 0
  while (run.seconds < lastsS) {
    const act = acts[next]
    if (act && act.atS <= run.seconds) {
      run.act(
        actions.find(({ id }) => id === act.action)!,
        act.atS,
      )
      next += 1
      continue
    }
    for (const second of run.advance(Math.min(lastsS, run.seconds + CHUNK_S, act?.atS ?? Infinity))) onSecond(second)
    if (harmOf(run.totals) > limit) break
  }
  return harmOf(run.totals)
}
