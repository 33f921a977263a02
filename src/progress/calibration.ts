import type { FloorId } from '#city/ids.ts'
import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import { isConfidentMiss } from './confident-miss.ts'
import { CONFIDENCES } from './event.ts'
import type { Confidence, Verdict } from './event.ts'
import type { Moment, Progress } from './progress.ts'
import { floorStanding } from './floor-state.ts'
import { incidentView } from './incident.ts'
import { resultOf } from './review-result.ts'
import type { ReviewResult } from './review-result.ts'
import type { World } from './world.ts'

/** The probability, 0 to 1, of being right that each confidence stands for. */
export const PROBABILITY: Record<Confidence, number> = { guess: 0.25, leaning: 0.5, fairlySure: 0.75, certain: 0.97 }

/** How right the prediction was by each verdict of its learner: 0 is wrong, 1 is right. */
const SELF_JUDGED: Record<Verdict, number> = { blindsided: 0, partly: 0.5, sawItComing: 1 }

/** How right the verdict on a review was, which is worked out and not asked: 0 is wrong, 1 is right. */
export const MEASURED: Record<ReviewResult, number> = { wrong: 0, partly: 0.5, right: 1 }

/** The two series: learners judge their predictions on floors themselves; reviews and incidents are measured. */
export const SERIES = ['selfJudged', 'measured'] as const
export type Series = (typeof SERIES)[number]

/** The least number of estimates of a series for a plot: with fewer, chance decides what it looks like. */
export const ENOUGH_TO_PLOT = 12

/** How sure a learner was, and how right. */
export type Estimate = {
  readonly confidence: Confidence
  /** 0 is wrong, 1 is right. */
  readonly outcome: number
  /** When it turned out. */
  readonly at: Moment
}

/** A prediction with its learner's verdict on it. */
export type SelfJudged = Estimate & { readonly floor: FloorId; readonly verdict: Verdict }

export type CalibrationColumn = {
  readonly confidence: Confidence
  readonly probability: number
  readonly count: number
  /** Mean of the outcomes, 0 to 1; null if `count` is 0. */
  readonly outcome: number | null
}

export type TooFewToPlot = { readonly kind: 'tooFew'; readonly count: number; readonly needed: number }

/** The predictions of all floors whose standing is `built`, oldest first. */
export function selfJudgedOf(world: World, progress: Progress): readonly SelfJudged[] {
  const found: SelfJudged[] = []
  for (const [floor, { prediction, built }] of progress.floors) {
    if (!prediction || !built || floorStanding(world, progress, floor) !== 'built') continue
    const { verdict, at } = built
    found.push({ floor, confidence: prediction.confidence, verdict, outcome: SELF_JUDGED[verdict], at })
  }
  return found.toSorted((a, b) => a.at - b.at || (a.floor < b.floor ? -1 : 1))
}

/**
 * The first verdicts on the reviews of the content, and what was predicted and named in the first nights of its incidents;
 * oldest first. Later ones don't count: the answer was known.
 */
export const measuredOf = (world: World, progress: Progress): readonly Estimate[] =>
  [...verdictsOf(world, progress), ...nightsOf(world, progress)].toSorted((a, b) => a.at - b.at)

const verdictsOf = (world: World, progress: Progress): readonly Estimate[] =>
  [...world.reviews.keys()].flatMap((id): readonly Estimate[] => {
    const first = progress.reviews.get(id)?.first
    return first ? [{ confidence: first.confidence, outcome: MEASURED[resultOf(first.outcome)], at: first.at }] : []
  })

/** Without the predictions of which nobody knows what came, because the night was over too soon. */
const nightsOf = (world: World, progress: Progress): readonly Estimate[] =>
  [...world.incidents.values()].flatMap((place): readonly Estimate[] => {
    const { first } = incidentView(world, progress, place)
    if (!first) return []
    const { acts, came, named, at } = first
    const predictions = acts.flatMap(({ confidence, predicted }, number): readonly Estimate[] =>
      came[number] ? [{ confidence, outcome: predicted === came[number] ? 1 : 0, at }] : [],
    )
    const naming = named ? [{ confidence: named.confidence, outcome: named.right ? 1 : 0, at }] : []
    return [...predictions, ...naming]
  })

/** One column for each confidence, least sure first; a fault if there are fewer than `ENOUGH_TO_PLOT` estimates. */
export function calibrationOf(estimates: readonly Estimate[]): Result<readonly CalibrationColumn[], TooFewToPlot> {
  if (estimates.length < ENOUGH_TO_PLOT) {
    return err({ kind: 'tooFew', count: estimates.length, needed: ENOUGH_TO_PLOT })
  }
  return ok(columnsOf(estimates))
}

/** The columns of any number of estimates. Of fewer than `ENOUGH_TO_PLOT` nothing can be said. */
export const columnsOf = (estimates: readonly Estimate[]): readonly CalibrationColumn[] =>
  CONFIDENCES.map((confidence) => {
    const outcomes = estimates.filter((each) => each.confidence === confidence).map(({ outcome }) => outcome)
    return { confidence, probability: PROBABILITY[confidence], count: outcomes.length, outcome: meanOf(outcomes) }
  })

/** Where the share that lies behind so few estimates probably is (Wilson, 4 in 5); null without estimates. */
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

/** How often each series was right, 0 to 1, and whether that differs by more than chance. */
export type SeriesDifference = {
  readonly kind: 'alike' | 'chance' | 'selfJudgedHigher' | 'measuredHigher'
  readonly selfJudged: number
  readonly measured: number
}

/** Shares that differ by less are alike, however many there are. */
const CLOSE = 0.08

/**
 * How the two series differ. `chance`: by less than what chance alone would make of so many in 4 of 5 cases. Null if one
 * of them has fewer than `ENOUGH_TO_PLOT`.
 */
export function differenceOf(selfJudged: readonly Estimate[], measured: readonly Estimate[]): SeriesDifference | null {
  if (Math.min(selfJudged.length, measured.length) < ENOUGH_TO_PLOT) return null
  const [own, found] = [shareOf(selfJudged), shareOf(measured)]
  const by = own.share - found.share
  const shares = { selfJudged: own.share, measured: found.share }
  if (Math.abs(by) < CLOSE) return { kind: 'alike', ...shares }
  if (Math.abs(by) < Z * Math.sqrt(own.variance + found.variance)) return { kind: 'chance', ...shares }
  return { kind: by > 0 ? 'selfJudgedHigher' : 'measuredHigher', ...shares }
}

/** The mean outcome, and the variance of that mean. */
function shareOf(estimates: readonly Estimate[]) {
  const share = meanOf(estimates.map(({ outcome }) => outcome)) ?? 0
  const squares = estimates.map(({ outcome }) => (outcome - share) ** 2)
  return { share, variance: (meanOf(squares) ?? 0) / estimates.length }
}

/**
 * The Brier score: mean of (probability - outcome)². 0 is perfect; always "leaning" gives 0.25 at most. Null if there
 * are no estimates.
 */
export function brierOf(estimates: readonly Estimate[]): number | null {
  return meanOf(estimates.map(({ confidence, outcome }) => (PROBABILITY[confidence] - outcome) ** 2))
}

export const since = <One extends Estimate>(estimates: readonly One[], from: Moment): readonly One[] =>
  estimates.filter((each) => each.at >= from)

/** Predictions made with much confidence whose verdict is "blindsided". */
export const confidentMisses = (predictions: readonly SelfJudged[]): readonly SelfJudged[] =>
  predictions.filter(isConfidentMiss)

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
