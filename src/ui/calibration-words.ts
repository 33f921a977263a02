import type { CalibrationColumn, Series, SeriesDifference, TooFewToPlot } from '#progress/calibration.ts'
import { findingOf } from './calibration-finding.ts'
import { seenTimes } from './calibration-shape.ts'
import { countWord } from './in-words.ts'
import { CONFIDENCE_WORDS } from './piles.tsx'

/** With fewer in a column, what they show may be chance, and nothing is advised. */
const ENOUGH_FOR_ADVICE = 6

type Who = 'you' | 'they'

/**
 * What one series of the plot shows, in words, and one piece of advice to the learner. `who` reads what was found: the
 * learner, or a mentor.
 */
export function calibrationWords(
  columns: readonly CalibrationColumn[],
  who: Who = 'you',
  series: Series = 'selfJudged',
): { readonly found: string; readonly advice: string } {
  const finding = findingOf(columns)
  const isMeasured = series === 'measured'
  if (finding.kind === 'even') {
    const they = who === 'you' ? 'You' : 'They'
    return {
      found: isMeasured
        ? `In reviews and nights on call ${who} are about as sure as ${who} are right.`
        : `${they} are about as sure as ${who} are right.`,
      advice: isMeasured ? 'Keep saying it first.' : 'Keep writing it down first.',
    }
  }
  const word = CONFIDENCE_WORDS[finding.at.confidence].word.toLowerCase()
  const right = isMeasured ? `${who} were right in reviews and nights on call` : `${who} saw it coming`
  const seen = `On “${word}” ${right} ${seenTimes(finding.at)}.`
  const { count } = finding.at
  const tooFew = `${countWord(count)} ${count === 1 ? 'is' : 'are'} too few for advice.`
  const isTooFew = count < ENOUGH_FOR_ADVICE
  if (finding.kind === 'tooSure') {
    return {
      found: `${seen} Below the line means more sure than right.`,
      advice: isTooFew ? tooFew : isMeasured ? `Look once more before you say ${word}.` : `Slow down at ${word}.`,
    }
  }
  return {
    found: `${seen} Above the line means more right than sure.`,
    advice: isTooFew ? tooFew : `When you would say ${word}, drive the pile one deeper.`,
  }
}

/** "Three predictions are too few to say …" */
export function tooFewWords({ count, needed }: TooFewToPlot): string {
  const then = `${countWord(needed - count)} more, and this page says how sure you were against how right.`
  if (count === 0) return `Your first prediction makes the first dot here. ${then.replace(' more', ' of them')}`
  const found = count === 1 ? 'One prediction is' : `${countWord(count)} predictions are`
  return `${found} too few to say. A dot is how often you saw it coming, the pale band where it may still go. ${then}`
}

/** "Three answers in reviews and nights on call are too few to say …" */
export function tooFewMeasuredWords({ count, needed }: TooFewToPlot): string {
  const found =
    count === 1
      ? 'One answer in reviews and nights on call is'
      : `${countWord(count)} answers in reviews and nights on call are`
  return `${found} too few to say. A square is how often you were right in them, which nobody has to judge. ${countWord(needed - count)} more, and it stands beside your own verdicts.`
}

/** How being right by one's own verdict and being right where it is worked out go together: what is so, and no advice. */
export function differenceWords({ kind, selfJudged, measured }: SeriesDifference, who: Who = 'you'): string {
  const [your, you] = who === 'you' ? ['your', 'you'] : ['their', 'they']
  const both = `By ${your} own verdict ${you} were right ${percent(selfJudged)} of the time. In reviews and nights on call, where it is worked out, it was ${percent(measured)}`
  switch (kind) {
    case 'alike':
      return `${both}: the two agree.`
    case 'chance':
      return `${both}. With so few of each, chance alone could make that difference.`
    case 'selfJudgedHigher':
      return `${both}. Either code and systems are harder for ${you === 'you' ? 'you' : 'them'} to read than stories, or ${your} own verdicts are the kinder ones.`
    case 'measuredHigher':
      return `${both}. Either code and systems are easier for ${you === 'you' ? 'you' : 'them'} to read than stories, or ${your} own verdicts are the stricter ones.`
  }
}

const percent = (share: number) => `${Math.round(share * 100)}%`
