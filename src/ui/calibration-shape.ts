import { ENOUGH_TO_PLOT, SERIES, bandOf, columnsOf } from '#progress/calibration.ts'
import type { CalibrationColumn, Estimate, Series } from '#progress/calibration.ts'
import type { Confidence } from '#progress/event.ts'

/** A series of the plot. `isEarly`: too few to say anything, so that it has bands instead of gaps. */
export type PlottedSeries = {
  readonly series: Series
  readonly columns: readonly CalibrationColumn[]
  readonly isEarly: boolean
}

/** What there is to plot: series without any estimate are left out. */
export const plottedSeries = (estimates: Readonly<Record<Series, readonly Estimate[]>>): readonly PlottedSeries[] =>
  SERIES.flatMap((series) => {
    const own = estimates[series]
    return own.length === 0 ? [] : [{ series, columns: columnsOf(own), isEarly: own.length < ENOUGH_TO_PLOT }]
  })

/** How right one series was at one confidence: a circle if self-judged, a square if measured. */
export type PlottedMark = {
  readonly series: Series
  readonly isEarly: boolean
  readonly x: number
  readonly y: number
  /** Half of its width. */
  readonly radius: number
  readonly isFurthest: boolean
  /** Where it may still go; null unless `isEarly`. */
  readonly band: { readonly top: number; readonly bottom: number } | null
}

export type Spot = {
  readonly confidence: Confidence
  readonly x: number
  /** The y of a learner who is exactly as sure as right. */
  readonly line: number
  /** Only of the series that have an estimate of this confidence. */
  readonly marks: readonly PlottedMark[]
}

export type CalibrationShape = {
  readonly left: number
  readonly right: number
  readonly rules: readonly { readonly y: number; readonly text: string }[]
  readonly spots: readonly Spot[]
}

const LEFT = 46
const BASE = 292
const HEIGHT = 250
const LARGEST = 20
const SMALLEST = 6
/** Of a mark of a series that is early. */
const EARLY = 7
/** The distance of each of two marks from the middle of their column: a share of its width, and the most in pixels. */
const APART = { share: 0.2, most: 22 }

/** The plot as data, in pixels. The area of a mark is proportional to its number of estimates within its series. */
export function calibrationShape(all: readonly PlottedSeries[], width: number): CalibrationShape {
  const right = width - 12
  const y = (share: number) => BASE - share * HEIGHT
  const columns = all[0]?.columns ?? []
  const slot = (right - LEFT) / Math.max(1, columns.length)
  const apart = all.length > 1 ? Math.min(APART.most, slot * APART.share) : 0
  const largest = all.length > 1 ? Math.max(SMALLEST, apart - 3) : LARGEST
  return {
    left: LEFT,
    right,
    rules: [0, 25, 50, 75, 100].map((percent) => ({ y: y(percent / 100), text: `${percent}%` })),
    spots: columns.map(({ confidence, probability }, position) => {
      const x = LEFT + (position + 0.5) * slot
      const marks = all.flatMap(({ series, columns: own, isEarly }, at): readonly PlottedMark[] => {
        const column = own[position]
        if (!column || column.outcome === null) return []
        const most = Math.max(1, ...own.map(({ count }) => count))
        const band = isEarly ? bandOf(column) : null
        return [
          {
            series,
            isEarly,
            x: x + (at === 0 ? -apart : apart),
            y: y(column.outcome),
            radius: isEarly ? EARLY : Math.max(SMALLEST, largest * Math.sqrt(column.count / most)),
            isFurthest: !isEarly && column === furthestOff(own),
            band: band && { top: y(band.high), bottom: y(band.low) },
          },
        ]
      })
      return { confidence, x, line: y(probability), marks }
    }),
  }
}

/**
 * The column where sure and right differ most. Columns of fewer than three estimates count only if there are no
 * others.
 */
export function furthestOff(columns: readonly CalibrationColumn[]): CalibrationColumn | null {
  const filled = columns.filter((column) => column.outcome !== null)
  const solid = filled.filter((column) => column.count >= 3)
  const chosen = solid.length > 0 ? solid : filled
  return chosen.reduce<CalibrationColumn | null>(
    (worst, column) => (worst === null || Math.abs(gapOf(column)) > Math.abs(gapOf(worst)) ? column : worst),
    null,
  )
}

/** How much more right than sure, -1 to 1; negative: more sure than right. */
export const gapOf = (column: CalibrationColumn) => (column.outcome ?? column.probability) - column.probability

const halvesOf = ({ outcome, count }: CalibrationColumn) => Math.round((outcome ?? 0) * count * 2)

/** Whether any count has a half ("partly", or "looked elsewhere"), which needs an explanation. */
export const hasHalf = (columns: readonly CalibrationColumn[]) => columns.some((column) => halvesOf(column) % 2 === 1)

/** "11½ of 17": how many estimates were right; partly right counts as a half. */
export function seenOf(column: CalibrationColumn): string {
  if (column.outcome === null) return 'none'
  const halves = halvesOf(column)
  const whole = Math.floor(halves / 2)
  const seen = halves % 2 === 0 ? String(whole) : whole === 0 ? '½' : `${whole}½`
  return `${seen} of ${column.count}`
}

/** For a sentence: "11 times in 17", "once in 4"; with a half, of which there is no time, "about 68% of the time". */
export const seenTimes = (column: CalibrationColumn) =>
  halvesOf(column) % 2 === 1
    ? `about ${Math.round((column.outcome ?? 0) * 100)}% of the time`
    : seenOf(column)
        .replace(/^1 of /, 'once in ')
        .replace(' of ', ' times in ')
