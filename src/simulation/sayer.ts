import { SimulationError } from './simulation-error.ts'

/** Collects what can't be, in words; `done` throws it all at once. */
export type Sayer = ReturnType<typeof createSayer>

export function createSayer() {
  const said: string[] = []
  const that = (holds: boolean, words: string) => {
    if (!holds) said.push(words)
  }
  return {
    that,
    number: (what: string, value: number, least = 0, most = Infinity) =>
      that(
        Number.isFinite(value) && value >= least && value <= most,
        `${what} is ${value}; expected a number ${most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`}`,
      ),
    whole: (what: string, value: number, least: number, most = 1_000_000_000) =>
      that(
        Number.isInteger(value) && value >= least && value <= most,
        `${what} is ${value}; expected a whole number from ${least} to ${most}`,
      ),
    one: (what: string, id: string, known: readonly string[]) =>
      that(known.includes(id), `${what} is not known: ${id}; there are ${known.join(', ') || 'none'}`),
    done: () => {
      if (said.length > 0) throw new SimulationError(said.join('\n'))
    },
  }
}
