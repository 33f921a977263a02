import type { Trend } from '#simulation/judgement.ts'
import { TREND_WORDS } from './graph-words.ts'

/** What came of an act, beside what was said of it. Null: too little was seen to tell. */
export function predictionWords(predicted: Trend, came: Trend | null): string {
  if (came === null) return 'Too little was seen to say what came of it.'
  const { did } = TREND_WORDS[came]
  const words = `${did.charAt(0).toUpperCase()}${did.slice(1)}`
  return came === predicted ? `${words}, as you said.` : `${words}, against what you said.`
}
