import type { Json, Trial } from '#city/review.ts'
import { jsonKey } from './json-text.ts'
import { parseValues } from './tries.ts'

/** The argument lists among kept tries that this code can be run on; those of another shape are left out. */
export const ownCases = (trial: Trial, tries: readonly string[]): readonly (readonly Json[])[] =>
  tries.flatMap((text) => {
    const values = parseValues(text)
    return values && fits(trial, values) ? [values] : []
  })

function fits(trial: Trial, values: readonly Json[]): boolean {
  if (trial.kind === 'call') return values.length === trial.parameters.length
  const [store, first, second, turns] = values
  return (
    values.length === 4 &&
    typeof store === 'object' &&
    store !== null &&
    !Array.isArray(store) &&
    [first, second].every((call) => Array.isArray(call) && call.length === trial.first.length) &&
    typeof turns === 'string' &&
    /^[12]*$/.test(turns)
  )
}

/** How the smallest case is told beside one of the learner's own; null if it is that one. */
export function besideOwn(smallest: readonly Json[], own: readonly Json[]): string | null {
  const [small, mine] = [jsonKey(smallest), jsonKey(own)]
  if (small === mine) return null
  return small.length < mine.length ? 'The smallest' : 'Another'
}
