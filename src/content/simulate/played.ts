import type { Incident } from '#city/incident.ts'
import { type Acted, type Report, firstTrue, harmOf, keptSeconds, reportOf } from '#simulation/judgement.ts'
import { FAILURES, type LogLine, type Second, type Seen, type Totals, edgesOf } from '#simulation/observation.ts'
import { runWhole } from '#simulation/run.ts'

/** One run of an incident, and how it went. */
export type Played = {
  readonly incident: Incident
  readonly seed: number
  readonly acted: readonly Acted[]
  readonly seconds: readonly Second[]
  readonly totals: Totals
  readonly log: readonly LogLine[]
  /** By second: whether what was promised was kept. */
  readonly kept: readonly boolean[]
  readonly harm: number
  /** The end of the first second in which the alert was true; null if it never was. */
  readonly alertAtS: number | null
  /** Null if nothing goes wrong. */
  readonly report: Report | null
}

/** Runs an incident until a second. Throws a `SimulationError` if its system can't be run. */
export function play(
  incident: Incident,
  {
    seed,
    acted,
    untilS,
    onSecond,
  }: {
    readonly seed: number
    readonly acted: readonly Acted[]
    readonly untilS: number
    readonly onSecond?: (second: Second) => void
  },
): Played {
  const { system, faults, promised, actions, alert } = incident
  const chosen = acted.map(({ atS, action }) => ({ atS, action: actions.find(({ id }) => id === action)! }))
  const { seconds, totals, log } = runWhole({ system, faults, promised, seed }, untilS, chosen, onSecond)
  return {
    incident,
    seed,
    acted,
    seconds,
    totals,
    log,
    kept: keptSeconds(seconds, promised),
    harm: harmOf(totals),
    alertAtS: firstTrue(alert, seconds, system),
    report: faults.length > 0 ? reportOf(incident, seconds, acted, []) : null,
  }
}

/** A run as other programs read it. */
export function playedToJson({ incident, seed, acted, seconds, totals, kept, harm, alertAtS, report }: Played) {
  const { id, title, system, promised, alert } = incident
  const ids = system.parts.map((part) => part.id)
  const ways = edgesOf(system)
  return {
    id,
    title,
    seed,
    until: seconds.length,
    promise: promised,
    alert,
    acted: acted.map(({ atS, action }) => ({ at: atS, action })),
    totals: { ...totals, harm },
    alertAt: alertAtS,
    report,
    seconds: seconds.map(({ at, people, parts, edges }, number) => ({
      at,
      kept: kept[number],
      people: seenToJson(people),
      parts: Object.fromEntries(ids.map((part, index) => [part, seenToJson(parts[index]!)])),
      ways: ways.map((way, index) => ({ ...way, ...edges[index] })),
    })),
  }
}

/** Failures by their kind. */
function seenToJson({ failed, ...seen }: Seen) {
  return { ...seen, failed: Object.fromEntries(FAILURES.map((kind, index) => [kind, failed[index] ?? 0])) }
}
