import type { Choice } from '#city/city.ts'
import type { Positions, Verdict } from '#progress/event.ts'
import { disorderOf } from './pick.ts'

/** The verdict that a pick speaks for. */
export function verdictOfPick({ kind, right }: Choice, picked: Positions): Verdict {
  if (kind === 'order') return byDisorder(disorderOf(picked))
  const hits = picked.filter((at) => right.includes(at)).length
  if (hits === right.length && picked.length === hits) return 'sawItComing'
  return hits > 0 && picked.length <= 2 ? 'partly' : 'blindsided'
}

const byDisorder = (disorder: number): Verdict =>
  disorder === 0 ? 'sawItComing' : disorder === 1 ? 'partly' : 'blindsided'

/** The verdict that ticked facts speak for: `held` of `count`. */
export function verdictOfFacts(held: number, count: number): Verdict {
  if (held === 0) return 'blindsided'
  return held === count ? 'sawItComing' : 'partly'
}

/** What is proposed; a pick and ticks that disagree meet in the middle. Null if neither says anything. */
export function proposedVerdict(byPick: Verdict | null, byFacts: Verdict | null): Verdict | null {
  if (byPick === null || byFacts === null || byPick === byFacts) return byPick ?? byFacts
  return 'partly'
}
