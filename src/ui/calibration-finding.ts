import type { CalibrationColumn } from '#progress/calibration.ts'
import { furthestOff, gapOf } from './calibration-shape.ts'

/**
 * What enough predictions show: as sure as right, or one confidence at which they are furthest apart. The learner's
 * journal and a mentor's page say this one thing, each in its own words.
 */
export type Finding =
  | { readonly kind: 'even' }
  | { readonly kind: 'tooSure' | 'tooUnsure'; readonly at: CalibrationColumn }

/** A difference smaller than this counts as on the line. */
const CLOSE = 0.08

export function findingOf(columns: readonly CalibrationColumn[]): Finding {
  const worst = furthestOff(columns)
  if (!worst || Math.abs(gapOf(worst)) < CLOSE) return { kind: 'even' }
  return { kind: gapOf(worst) < 0 ? 'tooSure' : 'tooUnsure', at: worst }
}
