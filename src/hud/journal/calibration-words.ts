import type { CalibrationColumn, TooFewToPlot } from '#progress/calibration.ts'
import { furthestOff, gapOf, seenOf } from '#ui/calibration-shape.ts'
import { countWord } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'

/** A difference smaller than this counts as on the line. */
const CLOSE = 0.08

/** What the plot shows, in words, and one piece of advice. */
export function calibrationWords(columns: readonly CalibrationColumn[]): {
  readonly found: string
  readonly advice: string
} {
  const worst = furthestOff(columns)
  if (!worst || Math.abs(gapOf(worst)) < CLOSE) {
    return { found: 'You are about as sure as you are right.', advice: 'Keep writing it down first.' }
  }
  const word = CONFIDENCE_WORDS[worst.confidence].word.toLowerCase()
  const seen = `On “${word}” you saw it coming ${seenOf(worst)
    .replace(/^1 of /, 'once in ')
    .replace(' of ', ' times in ')}.`
  if (gapOf(worst) < 0) {
    return { found: `${seen} Below the line means more sure than right.`, advice: `Slow down at ${word}.` }
  }
  return {
    found: `${seen} Above the line means more right than sure.`,
    advice: `When you would say ${word}, drive the pile one deeper.`,
  }
}

/** "Three predictions are too few to say …" */
export function tooFewWords({ judged, needed }: TooFewToPlot): string {
  const missing = needed - judged
  const then = `${countWord(missing)} more, and this page says how sure you were against how right.`
  if (judged === 0) return `Your first prediction makes the first dot here. ${then.replace(' more', ' of them')}`
  const found = judged === 1 ? 'One prediction is' : `${countWord(judged)} predictions are`
  return `${found} too few to say. A dot is how often you saw it coming, the pale band where it may still go. ${then}`
}
