import { firstTrue } from '#simulation/judgement.ts'
import type { Condition } from '#simulation/judgement.ts'
import type { Second } from '#simulation/observation.ts'
import type { System } from '#simulation/system.ts'

/** The seconds at which conditions became true first, kept up to date while seconds are added. */
export type FirstTimes = {
  /** All seconds so far; those before `from` were looked at already. */
  readonly look: (seconds: readonly Second[], from: number) => void
  /** Forgets what came after a second. */
  readonly cutAt: (second: number) => void
  /** Of each condition, in their order; null: it was not true yet. */
  readonly list: () => readonly (number | null)[]
}

/** `sinceS`: conditions count only from then on, each its own. */
export function createFirstTimes(
  conditions: readonly { readonly when: Condition; readonly sinceS: number }[],
  system: System,
): FirstTimes {
  let list: (number | null)[] = conditions.map(() => null)
  return {
    look: (seconds, from) => {
      list = list.map((known, at) => {
        if (known !== null) return known
        const { when, sinceS } = conditions[at]!
        return firstTrue(when, seconds.slice(Math.max(0, sinceS, from - Math.ceil(when.forS))), system)
      })
    },
    cutAt: (second) => {
      list = list.map((known) => (known !== null && known > second ? null : known))
    },
    list: () => list,
  }
}
