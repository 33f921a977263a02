import { FOR_A_MENTOR, STATUSES } from '#share/snapshot.ts'
import type { Choices } from '#share/snapshot.ts'

/** What is ticked at once. */
export type Preset = 'mentor' | 'statuses'

const choices = Object.keys(STATUSES) as (keyof Choices)[]

/** The ticks that a preset sets. What it says nothing about stays: the texts with a mentor's ticks, and the name. */
export const withPreset = (ticks: Choices, preset: Preset): Choices =>
  preset === 'mentor'
    ? {
        ...ticks,
        ...Object.fromEntries(choices.filter((choice) => FOR_A_MENTOR[choice]).map((choice) => [choice, true])),
      }
    : { ...STATUSES, name: ticks.name }

/** Which preset the ticks come to; `own` if neither. `isOffered`: whether there is something to tick. */
export function presetOf(ticks: Choices, isOffered: (choice: keyof Choices) => boolean): Preset | 'own' {
  const offered = choices.filter((choice) => choice !== 'name' && isOffered(choice))
  if (offered.filter((choice) => FOR_A_MENTOR[choice]).every((choice) => ticks[choice])) return 'mentor'
  return offered.some((choice) => ticks[choice]) ? 'own' : 'statuses'
}
