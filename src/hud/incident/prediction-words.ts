import { AFTER_S, BEFORE_S, SETTLING_S } from '#simulation/judgement.ts'
import type { Trend } from '#simulation/judgement.ts'
import { TREND_WORDS } from './graph-words.ts'

/** What of its graph a prediction is about, before it is made and when it is known. */
export const COMPARED_WORDS = {
  ahead: `The last ${BEFORE_S} seconds are compared with ${AFTER_S} seconds, once it has had ${SETTLING_S} seconds to work.`,
  after: `The ${BEFORE_S} seconds before you chose were compared with ${AFTER_S} seconds, once it had had ${SETTLING_S} seconds to work.`,
}

/** "Restart the shop: it fell, as you said." */
export function actWords(action: string, predicted: Trend, came: Trend | null): string {
  const words = predictionWords(predicted, came)
  return `${action}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

/** What came of an act, beside what was said of it. Null: too little was seen to tell. */
export function predictionWords(predicted: Trend, came: Trend | null): string {
  if (came === null) return 'Too little was seen to say what came of it.'
  const { did } = TREND_WORDS[came]
  const words = `${did.charAt(0).toUpperCase()}${did.slice(1)}`
  return came === predicted ? `${words}, as you said.` : `${words}, against what you said.`
}
