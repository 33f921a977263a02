import type { CalibrationColumn, TooFewToPlot } from '#progress/calibration.ts'
import { findingOf } from './calibration-finding.ts'
import { seenTimes } from './calibration-shape.ts'
import { countWord } from './in-words.ts'
import { CONFIDENCE_WORDS } from './piles.tsx'

/**
 * What the plot shows, in words, and one piece of advice to the learner. `who` reads what was found: the learner, or a
 * mentor.
 */
export function calibrationWords(
  columns: readonly CalibrationColumn[],
  who: 'you' | 'they' = 'you',
): { readonly found: string; readonly advice: string } {
  const finding = findingOf(columns)
  if (finding.kind === 'even') {
    const they = who === 'you' ? 'You' : 'They'
    return { found: `${they} are about as sure as ${who} are right.`, advice: 'Keep writing it down first.' }
  }
  const word = CONFIDENCE_WORDS[finding.at.confidence].word.toLowerCase()
  const seen = `On “${word}” ${who} saw it coming ${seenTimes(finding.at)}.`
  if (finding.kind === 'tooSure') {
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
