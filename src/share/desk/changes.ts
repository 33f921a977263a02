import type { CheckpointId, FloorId, PhaseId } from '#city/ids.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import type { CheckpointFact, FloorFact, PhaseFact, SharedText, Snapshot } from '../snapshot.ts'
import type { SentReply } from './desk.ts'

/**
 * One thing that differs between two links of one learner. What only one of the two tells (days, plan, texts of a kind
 * that was not ticked) is not compared.
 */
export type Change =
  | {
      readonly kind: 'floor'
      readonly floor: FloorId
      readonly before: FloorFact | null
      readonly now: FloorFact | null
      /** Dated before the first link was made, and not in it: made elsewhere, or dated back. */
      readonly wasAbsent: boolean
    }
  /** The lights of a floor that stands in both went out, or on again. */
  | { readonly kind: 'lights'; readonly floor: FloorId; readonly isOut: boolean }
  | {
      readonly kind: 'checkpoint'
      readonly checkpoint: CheckpointId
      readonly before: CheckpointFact | null
      readonly now: CheckpointFact | null
      readonly wasAbsent: boolean
    }
  /** `wasVouched`: this mentor vouched for the evidence that was there before. */
  | { readonly kind: 'evidence'; readonly checkpoint: CheckpointId; readonly wasVouched: boolean }
  | { readonly kind: 'level'; readonly before: number; readonly now: number }
  | { readonly kind: 'credit'; readonly before: number | null; readonly now: number | null }
  | { readonly kind: 'completed'; readonly now: boolean }
  | {
      readonly kind: 'phase'
      readonly phase: PhaseId
      readonly before: PhaseFact | null
      readonly now: PhaseFact | null
    }
  | { readonly kind: 'pace'; readonly before: string | null; readonly now: string | null }
  | { readonly kind: 'name'; readonly before: string; readonly now: string }
  | { readonly kind: 'text'; readonly text: SharedText; readonly isGone: boolean }
  | { readonly kind: 'answer'; readonly mark: string; readonly text: string }
  | { readonly kind: 'plots'; readonly count: number }

/** Everything that changed from one link to a later one. `lookedOn` and `today`: the days on which lights are compared. */
export declare function changesBetween(
  world: World,
  before: Snapshot,
  now: Snapshot,
  days: { readonly lookedOn: Day; readonly today: Day },
  sent: readonly SentReply[],
): readonly Change[]
