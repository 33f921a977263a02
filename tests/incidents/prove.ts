import type { Incident } from '../../src/city/incident.ts'
import type { Acts } from '../../src/content/simulate/best-run.ts'
import { harmWith } from '../../src/content/simulate/harm.ts'
import { type Played, play } from '../../src/content/simulate/played.ts'
import { type Check, holds, trendOf } from '../../src/simulation/judgement.ts'

/** A night is played again with other seeds than its own: what it claims must be so with them too. */
const MORE_SEEDS = 1

/** For so many seconds the promise is broken if nobody does anything. */
const LEAST_BROKEN_S = 120
/** The alert comes so soon after the fault. */
const LATEST_ALERT_S = 600
/** What the best run leaves of the harm, at most; and what the tempting action leaves, at least. */
const BEST_SHARE = 0.5
const TEMPTING_SHARE = 0.95
/** Chance may break the promise now and then before the fault, with seeds that were not chosen. */
const CALM_SHARE = 0.95

/** One sentence for each thing that an incident claims and that is not so; empty if all of it is. */
export function prove(incident: Incident): readonly string[] {
  const { seed } = incident
  const own = play(incident, { seed, acted: [], untilS: incident.lastsS })
  const best = playBest(incident, seed)
  const others = Array.from({ length: MORE_SEEDS }, (_, index) => seed + 1 + index)
  return [
    ...claimsOfNothing(own, 1),
    ...claimsOfBest(best, own.harm),
    ...others.flatMap((other) => {
      const nothing = play(incident, { seed: other, acted: [], untilS: incident.lastsS })
      const found = [...claimsOfNothing(nothing, CALM_SHARE), ...claimsOfBest(playBest(incident, other), nothing.harm)]
      return found.map((fault) => `with seed ${other}, ${fault}`)
    }),
    ...trendsOf(best),
    ...claimsOfLeast(best, own),
    ...claimsOfTempting(incident, own.harm),
  ]
}

const playBest = (incident: Incident, seed: number) =>
  play(incident, { seed, acted: incident.answer.best, untilS: incident.lastsS })

/** What is so if nobody does anything. `calm`: the share of the seconds before the fault in which the promise is kept. */
function claimsOfNothing({ incident, seconds, kept, alertAtS, report }: Played, calm: number): readonly string[] {
  const { faultAtS } = report!
  const before = kept.slice(0, faultAtS)
  const keptBefore = before.filter(Boolean).length
  const broken = kept.filter((isKept) => !isKept).length
  const faults = incident.causes.flatMap(({ id, checks }) =>
    checks
      .filter((check) => !holds(check, seconds, incident.system))
      .map((check) => `what is seen of cause "${id}" is not so: ${wordsOf(check)}`),
  )
  if (keptBefore < calm * before.length)
    faults.push(`the promise is kept in ${keptBefore} of the ${faultAtS} s before the fault`)
  if (broken < LEAST_BROKEN_S) faults.push(`doing nothing breaks the promise for ${broken} s only`)
  if (alertAtS === null || alertAtS <= faultAtS || alertAtS > faultAtS + LATEST_ALERT_S)
    faults.push(`the alert is at ${alertAtS} s, the fault at ${faultAtS} s`)
  return faults
}

const wordsOf = ({ part, signal, above, value, fromS, toS }: Check) =>
  `${part ?? 'people'} ${signal} ${above ? '>' : '<'} ${value} from ${fromS} s to ${toS} s`

/** What is so of the best run, beside the harm of doing nothing. */
function claimsOfBest({ harm, report }: Played, nothing: number): readonly string[] {
  const faults: string[] = []
  if (report!.toMitigate === null) faults.push('the best run does not keep the promise again')
  if (harm >= BEST_SHARE * nothing) faults.push(`the best run has harm ${harm}, doing nothing ${nothing}`)
  return faults
}

/** Whoever acts as in the best run predicts something: the graph of each of its actions is seen for long enough. */
function trendsOf({ incident, seconds, acted }: Played): readonly string[] {
  return acted.flatMap(({ atS, action }) => {
    const { watch, takesS } = incident.actions.find(({ id }) => id === action)!
    const trend = trendOf(watch, atS, atS + takesS, seconds, incident.system)
    return trend === null ? [`too little is seen after "${action}" at ${atS} s to say what came of it`] : []
  })
}

/** No single action is better than the best run, nor is the best run without one of its actions. */
function claimsOfLeast({ incident, acted, harm, seed }: Played, nothing: Played): readonly string[] {
  const { answer } = incident
  const actions = incident.actions.filter(({ effects }) => effects.some(({ kind }) => kind !== 'nothing'))
  const isBetter = (acts: Acts, least = harm) => harmWith(incident, seed, acts, least) < least
  const single = answer.moments.flatMap((atS) =>
    harmUntil(nothing, atS) >= harm
      ? [] // Until then nothing was done: it can't be better any more.
      : actions
          .filter(({ id }) => isBetter([{ atS, action: id }]))
          .map(({ id }) => `"${id}" alone at ${atS} s is better than the best run`),
  )
  const useless = acted
    .filter((gone) =>
      isBetter(
        acted.filter((act) => act !== gone),
        harm + 1,
      ),
    )
    .map(({ atS, action }) => `the best run is as good without "${action}" at ${atS} s`)
  return [...single, ...useless]
}

/** The harm until a moment of people, without what was written wrong. */
function harmUntil({ seconds }: Played, atS: number): number {
  return seconds
    .slice(0, atS)
    .reduce((sum, { people }) => sum + people.left + people.late + people.failed.reduce((all, one) => all + one, 0), 0)
}

function claimsOfTempting(incident: Incident, nothing: number): readonly string[] {
  const { moments, tempting } = incident.answer
  return moments.flatMap((atS) => {
    const least = TEMPTING_SHARE * nothing
    const harm = harmWith(incident, incident.seed, [{ atS, action: tempting.action }], least)
    return harm >= least
      ? []
      : [`"${tempting.action}" tempts and helps at ${atS} s: harm ${harm}, doing nothing ${nothing}`]
  })
}
