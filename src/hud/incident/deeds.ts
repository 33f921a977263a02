import type { Incident, IncidentAction } from '#city/incident.ts'
import type { IncidentAct, IncidentPlay } from '#progress/incident.ts'
import { trendOf } from '#simulation/judgement.ts'
import type { Trend } from '#simulation/judgement.ts'
import type { Second } from '#simulation/observation.ts'
import { KNOWN_AFTER_S } from './run/driver.ts'
import type { Deed } from './run/serve-night.ts'
import type { ActMark } from './seen/marks.ts'

/** An act of a night with its action as the incident has it. */
export type KnownAct = {
  readonly act: IncidentAct
  readonly action: IncidentAction
  /** When it takes effect, and when can be said what came of it: whole seconds. */
  readonly effectAtS: number
  readonly knownAtS: number
}

/** The acts whose actions the incident still has, in the order of the night. */
export function knownActs(
  { actions, lastsS }: Pick<Incident, 'actions' | 'lastsS'>,
  acts: readonly IncidentAct[],
): readonly KnownAct[] {
  return acts
    .flatMap((act) => {
      const action = actions.find(({ id }) => id === act.action)
      if (!action) return []
      const effectAtS = Math.ceil(act.atS + action.takesS)
      return [{ act, action, effectAtS, knownAtS: Math.min(effectAtS + KNOWN_AFTER_S, lastsS) }]
    })
    .toSorted((one, other) => one.act.atS - other.act.atS)
}

export const deedsOf = (acts: readonly KnownAct[]): readonly Deed[] =>
  acts.map(({ act, action: { id, takesS, effects } }) => ({ at: act.atS, action: { id, takesS, effects } }))

/** The furthest second at which something was done or said in a night, from which it stands no earlier. */
export const reachedAtS = ({ acts, named }: Pick<IncidentPlay, 'acts' | 'named'>): number =>
  Math.max(0, named?.atS ?? 0, ...acts.map(({ atS }) => atS))

/** The acts as graphs and strips mark them. */
export const marksOf = (acts: readonly KnownAct[]): readonly ActMark[] =>
  acts.map(({ act, action, effectAtS }, at) => ({ number: at + 1, name: action.name, atS: act.atS, effectAtS }))

/** What came of an act: undefined as long as that is not known at this second, null if too little was seen. */
export function cameOf(
  { act, action, effectAtS, knownAtS }: KnownAct,
  { system }: Pick<Incident, 'system'>,
  seconds: readonly Second[],
  shownS: number,
): Trend | null | undefined {
  if (shownS < knownAtS || seconds.length < knownAtS) return undefined
  return trendOf(action.watch, act.atS, effectAtS, seconds.slice(0, knownAtS), system)
}
