import type { Confidence, Verdict } from '#progress/event.ts'

/**
 * The words on the buttons for confidences and verdicts. They are repeated here, because tests check what is on the
 * screen.
 */
export const CONFIDENCE: Record<Confidence, string> = {
  guess: 'Guess',
  leaning: 'Leaning',
  fairlySure: 'Fairly sure',
  certain: 'Certain',
}

/** The button that builds a floor; a building of level 0 stands already, so it is opened. */
export const BUILDS = /^(Raise the floor|Open the building)$/i

export const VERDICT: Record<Verdict, string> = {
  sawItComing: 'Saw it coming',
  partly: 'Partly',
  blindsided: 'Blindsided',
}
