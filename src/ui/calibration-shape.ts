import { bandOf } from '#progress/calibration.ts'
import type { CalibrationColumn } from '#progress/calibration.ts'

export type Spot = {
  readonly column: CalibrationColumn
  readonly x: number
  /** The y of a learner who is exactly as sure as right. */
  readonly line: number
  /** Where the circle may still go; null if there is no prediction. */
  readonly band: { readonly top: number; readonly bottom: number } | null
  /** Null if there is no prediction. */
  readonly circle: { readonly y: number; readonly radius: number; readonly isFurthest: boolean } | null
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

/** The plot as data, in pixels. The area of a circle is proportional to its number of predictions. */
export function calibrationShape(columns: readonly CalibrationColumn[], width: number): CalibrationShape {
  const right = width - 12
  const most = Math.max(1, ...columns.map((column) => column.count))
  const furthest = furthestOff(columns)
  const y = (share: number) => BASE - share * HEIGHT
  return {
    left: LEFT,
    right,
    rules: [0, 25, 50, 75, 100].map((percent) => ({ y: y(percent / 100), text: `${percent}%` })),
    spots: columns.map((column, position) => {
      const line = y(column.probability)
      const x = LEFT + ((position + 0.5) * (right - LEFT)) / columns.length
      if (column.outcome === null) return { column, x, line, band: null, circle: null }
      const radius = Math.max(6, LARGEST * Math.sqrt(column.count / most))
      const band = bandOf(column)
      return {
        column,
        x,
        line,
        band: band && { top: y(band.high), bottom: y(band.low) },
        circle: { y: y(column.outcome), radius, isFurthest: column === furthest },
      }
    }),
  }
}

/**
 * The column where sure and right differ most. Columns of fewer than three predictions count only if there are no
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

/** Whether any count has a half ("partly"), which needs an explanation. */
export const hasHalf = (columns: readonly CalibrationColumn[]) => columns.some((column) => halvesOf(column) % 2 === 1)

/** "11½ of 17": how many predictions were right; "partly" counts as a half. */
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
