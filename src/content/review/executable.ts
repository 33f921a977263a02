import type { Json } from '#city/review.ts'
import type { Compiled } from './compile.ts'
import type { ReviewSource } from './review.ts'
import { twiceAtOnceOf } from './twice-at-once.ts'

/** JavaScript that runs, and the name of the function in it that is called with the arguments of a breaking case. */
export type Executable = { readonly code: string; readonly entry: string }

export const isRace = ({ review }: ReviewSource) => review.trial?.kind === 'twice'

/** An ES module that exports one function: that of the code or, for a race, what runs it twice at once. */
export function moduleOfRun(source: ReviewSource, { code, inner, name }: Compiled): Executable {
  if (!isRace(source)) return { code, entry: name }
  return { code: `${inner}${twiceAtOnceOf(name)}`, entry: 'twiceAtOnce' }
}

/**
 * The ES module that the page's worker loads: the functions `given`, `mended` (null if the code is sound) and, of a race,
 * `turnsOf`, otherwise null. Each call has a scope of its own, so that no try sees what an earlier one left behind.
 */
export function runModuleOf(source: ReviewSource): string | null {
  const { runs } = source
  if (!runs) return null
  const race = isRace(source)
  const scope = ({ inner, name }: Compiled) => {
    const text = race ? `${inner}${twiceAtOnceOf(name, '')}` : `${inner}\n`
    return `() => {\n${text}return { run: ${race ? 'twiceAtOnce, turnsOf' : name} }\n}`
  }
  return [
    `const ofGiven = ${scope(runs.given)}`,
    `const ofMended = ${runs.mended ? scope(runs.mended) : 'null'}`,
    'export const given = (...values) => ofGiven().run(...values)',
    'export const mended = ofMended && ((...values) => ofMended().run(...values))',
    `export const turnsOf = ${race ? 'async (...values) => (await ofGiven().turnsOf(...values)).operations' : 'null'}`,
    '',
  ].join('\n')
}

/** The argument list that the fields of the page begin with, as the function of the module takes it. */
export function firstArguments(source: ReviewSource): readonly Json[] {
  const { trial } = source.review
  const [first = [], second = []] = source.tries
  return trial?.kind === 'twice' ? [trial.store, first, second, ''] : first
}
