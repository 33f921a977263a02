import { FAILURES } from '../observation.ts'
import type { Failure, Second, Seen } from '../observation.ts'
import type { Effect, Fault, Load, Part, Step, System, Trouble } from '../system.ts'
import { checkedRun } from './checked-run.ts'
import type { Done } from './checked-run.ts'
import { partOf } from './made-seconds.ts'
import { peopleOf, systemOf, workOf } from './made-systems.ts'

/** Work that always takes so many milliseconds. */
export const fixedWork = (part: string, mean: number): Step => workOf(part, { as: 'fixed', mean })

/** People who come evenly, so many a second, so that all can be counted on the fingers. */
export const evenly = (to: string, perSecond: number, more: Partial<Load> = {}): Load =>
  peopleOf(to, perSecond, { arrivals: 'even', ...more })

/** A shop that asks a bank, with room for all: `[shop, bank]`. */
export const SHOP_AND_BANK = (steps: readonly Step[], load: Load, shop: Partial<Part> = {}, bank: Partial<Part> = {}) =>
  systemOf([partOf('shop', { workers: 100, ...shop }), partOf('bank', { workers: 100, ...bank })], steps, load)

type Night = {
  readonly faults?: readonly (Trouble & { readonly fromS?: number; readonly toS?: number | null })[]
  readonly effects?: readonly { readonly atS: number; readonly takesS?: number; readonly effect: Effect }[]
}

/** Runs it for so many seconds. Faults last from 2 s to 6 s unless said otherwise. */
export function nightOf(system: System, lastsS: number, { faults = [], effects = [] }: Night = {}): Done {
  const plan = {
    system,
    faults: faults.map(({ fromS = 2, toS = 6, ...fault }): Fault => ({
      atS: fromS,
      untilS: toS,
      ...(fault as Trouble),
    })),
    seed: 3,
    promised: { share: 0.99, limitMs: 400 },
  }
  const acted = effects.map(({ atS, takesS = 0, effect }, index) => ({
    atS,
    action: { id: `act ${index}`, takesS, effects: [effect] },
  }))
  return checkedRun(plan, lastsS, acted)
}

/** A value of a part (people: null) in each second. */
export const eachSecond = (seconds: readonly Second[], part: number | null, value: (seen: Seen) => number | null) =>
  seconds.map((second) => value(part === null ? second.people : second.parts[part]!))

/** How many failed so in each second. */
export const failedSo = (seconds: readonly Second[], part: number | null, failure: Failure) =>
  eachSecond(seconds, part, ({ failed }) => failed[FAILURES.indexOf(failure)] ?? 0)
