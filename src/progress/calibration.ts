import type { FloorId } from '#city/ids.ts'
import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import { isConfidentMiss } from './confident-miss.ts'
import { CONFIDENCES } from './event.ts'
import type { Confidence, Verdict } from './event.ts'
import type { Moment, Progress } from './progress.ts'
import { floorStanding } from './floor-state.ts'
import type { World } from './world.ts'

/** The probability, 0 to 1, of being right that each confidence stands for. */
export const PROBABILITY: Record<Confidence, number> = { guess: 0.25, leaning: 0.5, fairlySure: 0.75, certain: 0.97 }

/** How right the prediction was by each verdict: 0 is wrong, 1 is right. */
export const OUTCOME: Record<Verdict, number> = { blindsided: 0, partly: 0.5, sawItComing: 1 }

/** The least number of judged predictions for a plot: with fewer, chance decides what it looks like. */
export const ENOUGH_TO_PLOT = 12

/** A prediction with its learner's verdict on it. */
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
  /** Mean of `OUTCOME`, 0 to 1; null if `count` is 0. */
  readonly outcome: number | null
}

export type TooFewToPlot = { readonly kind: 'tooFew'; readonly judged: number; readonly needed: number }

/** The judgements of all floors whose standing is `built`, oldest first. */
export function judgementsOf(world: World, progress: Progress): readonly Judgement[] {
  const judgements: Judgement[] = []
  for (const [floor, { prediction, built }] of progress.floors) {
    if (!prediction || !built || floorStanding(world, progress, floor) !== 'built') continue
    judgements.push({ floor, confidence: prediction.confidence, verdict: built.verdict, at: built.at })
  }
  return judgements.toSorted((a, b) => a.at - b.at || (a.floor < b.floor ? -1 : 1))
}

/** One column for each confidence, least sure first; a fault if there are fewer than `ENOUGH_TO_PLOT` judgements. */
export function calibrationOf(judgements: readonly Judgement[]): Result<readonly CalibrationColumn[], TooFewToPlot> {
  if (judgements.length < ENOUGH_TO_PLOT) {
    return err({ kind: 'tooFew', judged: judgements.length, needed: ENOUGH_TO_PLOT })
  }
  return ok(columnsOf(judgements))
}

/** The columns of any number of judgements. Of fewer than `ENOUGH_TO_PLOT` nothing can be said. */
export const columnsOf = (judgements: readonly Judgement[]): readonly CalibrationColumn[] =>
  CONFIDENCES.map((confidence) => {
    const outcomes = judgements.filter((each) => each.confidence === confidence).map((each) => OUTCOME[each.verdict])
    return { confidence, probability: PROBABILITY[confidence], count: outcomes.length, outcome: meanOf(outcomes) }
  })

/** Where the share that lies behind so few predictions probably is (Wilson, 4 in 5); null without predictions. */
export function bandOf({ count, outcome }: CalibrationColumn): { readonly low: number; readonly high: number } | null {
  if (outcome === null) return null
  const square = Z * Z
  const centre = (outcome + square / (2 * count)) / (1 + square / count)
  const spread =
    (Z / (1 + square / count)) * Math.sqrt((outcome * (1 - outcome)) / count + square / (4 * count * count))
  return { low: centre - spread, high: centre + spread }
}

/** Four fifths of a normal distribution lie within so many standard deviations. */
const Z = 1.2816

/**
 * The Brier score: mean of (PROBABILITY - OUTCOME)². 0 is perfect; always "leaning" gives 0.25 at most. Null if there
 * are no judgements.
 */
export function brierOf(judgements: readonly Judgement[]): number | null {
  return meanOf(judgements.map((each) => (PROBABILITY[each.confidence] - OUTCOME[each.verdict]) ** 2))
}

export const since = (judgements: readonly Judgement[], from: Moment): readonly Judgement[] =>
  judgements.filter((each) => each.at >= from)

/** Predictions made with much confidence whose verdict is "blindsided". */
export const confidentMisses = (judgements: readonly Judgement[]): readonly Judgement[] =>
  judgements.filter(isConfidentMiss)

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
