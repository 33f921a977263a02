import { AWNINGS, ORNAMENTS, ornamentWords } from '#progress/plot.ts'
import type { Arrangement } from '#progress/arrangement.ts'

/** "Set a bench before Database, with a plum awning" */
export function plotWords({ ornament, awning }: Arrangement, building: string): string {
  const thing = ORNAMENTS.find((each) => each === ornament)
  const cloth = AWNINGS.find((each) => each === awning)
  if (thing) return `Set a ${ornamentWords(thing)} before ${building}${cloth ? `, with a ${cloth} awning` : ''}`
  return cloth ? `Hung a ${cloth} awning at ${building}` : `Left the plot of ${building} as it was`
}
