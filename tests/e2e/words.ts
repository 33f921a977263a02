import type { Confidence, Verdict } from '#progress/event.ts'

/** What is written on the piles and on the verdicts. Spelt out here: a test reads the screen, not the code behind it. */
export const CONFIDENCE: Record<Confidence, string> = {
  guess: 'Guess',
  leaning: 'Leaning',
  fairlySure: 'Fairly sure',
  certain: 'Certain',
}

export const VERDICT: Record<Verdict, string> = {
  sawItComing: 'Saw it coming',
  partly: 'Partly',
  blindsided: 'Blindsided',
}
