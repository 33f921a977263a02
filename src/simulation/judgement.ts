import type { Graph } from './observation.ts'

/** What is promised to people: such a share of answers, each within so long. */
export type Promised = { readonly share: number; readonly limitMs: number }

/** True once the graph was above (or below) the value for so many seconds on end. */
export type Condition = Graph & { readonly above: boolean; readonly value: number; readonly forS: number }

/** Holds if the mean of the graph between two moments is above (or below) the value. */
export type Check = Graph & {
  readonly above: boolean
  readonly value: number
  readonly fromS: number
  readonly toS: number
}

/** What happens to a graph after an action. */
export const TRENDS = ['falls', 'stays', 'rises'] as const
export type Trend = (typeof TRENDS)[number]

/** An action and when it was chosen, in whole seconds. */
export type Acted = { readonly atS: number; readonly action: string }
