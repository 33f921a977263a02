import type { FloorId } from '#city/ids.ts'
import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import { CONFIDENCES } from './event.ts'
import type { Confidence, Verdict } from './event.ts'
import type { Moment, Progress } from './progress.ts'
import { floorStanding } from './floor-state.ts'
import type { World } from './world.ts'

/** What a confidence claims: how often the prediction will turn out right. */
export const PROBABILITY: Record<Confidence, number> = { guess: 0.25, leaning: 0.5, fairlySure: 0.75, certain: 0.97 }

/** How right a verdict says the prediction was. */
export const OUTCOME: Record<Verdict, number> = { blindsided: 0, partly: 0.5, sawItComing: 1 }

/** Fewer predictions draw a wild plot. */
export const ENOUGH_TO_PLOT = 12

/** A prediction whose lesson is known. */
export type Judgement = {
  readonly floor: FloorId
  readonly confidence: Confidence
  readonly verdict: Verdict
  /** When the verdict was given. */
  readonly at: Moment
}

export type CalibrationColumn = {
  readonly confidence: Confidence
  readonly probability: number
  readonly count: number
  /** Mean outcome from 0 to 1; null without a prediction. */
  readonly outcome: number | null
}

export type TooFewToPlot = { readonly kind: 'tooFew'; readonly judged: number; readonly needed: number }

/** The judgements of the floors that stand, oldest first. */
export function judgementsOf(world: World, progress: Progress): readonly Judgement[] {
  const judgements: Judgement[] = []
  for (const [floor, { prediction, built }] of progress.floors) {
    if (!prediction || !built || floorStanding(world, progress, floor) !== 'built') continue
    judgements.push({ floor, confidence: prediction.confidence, verdict: built.verdict, at: built.at })
  }
  return judgements.toSorted((a, b) => a.at - b.at || (a.floor < b.floor ? -1 : 1))
}

/** One column a confidence, least sure first. */
export function calibrationOf(judgements: readonly Judgement[]): Result<readonly CalibrationColumn[], TooFewToPlot> {
  if (judgements.length < ENOUGH_TO_PLOT) {
    return err({ kind: 'tooFew', judged: judgements.length, needed: ENOUGH_TO_PLOT })
  }
  return ok(
    CONFIDENCES.map((confidence) => {
      const outcomes = judgements.filter((each) => each.confidence === confidence).map((each) => OUTCOME[each.verdict])
      return { confidence, probability: PROBABILITY[confidence], count: outcomes.length, outcome: meanOf(outcomes) }
    }),
  )
}

/** Mean squared distance between confidence and outcome: 0 is perfect, .25 is what "leaning" every time gets at worst. Null without a judgement. */
export function brierOf(judgements: readonly Judgement[]): number | null {
  return meanOf(judgements.map((each) => (PROBABILITY[each.confidence] - OUTCOME[each.verdict]) ** 2))
}

export const since = (judgements: readonly Judgement[], from: Moment): readonly Judgement[] =>
  judgements.filter((each) => each.at >= from)

/** Sure, and blindsided: what is worth talking about. */
export const confidentMisses = (judgements: readonly Judgement[]): readonly Judgement[] =>
  judgements.filter(
    (each) => each.verdict === 'blindsided' && (each.confidence === 'fairlySure' || each.confidence === 'certain'),
  )

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
