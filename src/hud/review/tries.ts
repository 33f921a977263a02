import type { Json } from '#city/review.ts'
import { BOUNDS, LIMITS } from '#progress/event.ts'
import { hasUnwritable, isDeeper } from '#lib/json-walk.ts'
import { jsonKey } from './json-text.ts'
import { parseJson } from './parse-json.ts'
import { ANSWER_LIMITS, NONE_WHYS, ODDITIES } from './run/answer.ts'
import type { Answer, Ends } from './run/answer.ts'

/**
 * A run of the given code on values of the learner's own. `ends`: of two calls at once. `breaks`: whether the mended code
 * answers otherwise; null until that is found out.
 */
export type Try = {
  readonly values: readonly Json[]
  readonly answer: Answer
  readonly ends: Ends | null
  readonly breaks: boolean | null
}

/** How many are kept, how many characters of them as a draft, and how deep the values of one may be. */
const MOST = { tries: 50, draft: 19_000, deep: 200 } as const

export const keyOf = ({ values }: Pick<Try, 'values'>) => jsonKey(values)

/** Newest first; what is tried again comes to the top. */
export function withTry(tries: readonly Try[], next: Try): readonly Try[] {
  return [next, ...tries.filter((each) => keyOf(each) !== keyOf(next))].slice(0, MOST.tries)
}

/** With those that another page has tried, which are not among them yet. */
export function withOthers(tries: readonly Try[], others: readonly Try[]): readonly Try[] {
  const known = new Set(tries.map(keyOf))
  const unknown = others.filter((each) => !known.has(keyOf(each)))
  return unknown.length === 0 ? tries : [...unknown, ...tries].slice(0, MOST.tries)
}

/** The argument lists of the tries that broke the code, as they are kept with a verdict. */
export const breakingTries = (tries: readonly Try[]): readonly string[] =>
  tries
    .filter(({ breaks }) => breaks)
    .map(keyOf)
    .filter((text) => text.length <= LIMITS.try)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, BOUNDS.tries)

/** As a draft: the newest, as many as it can hold. One that is too long for it does not keep out the others. */
export function makeTries(tries: readonly Try[]): string {
  const parts: string[] = []
  let length = 2
  for (const { values, answer, ends, breaks } of tries) {
    const part = `[${jsonKey(values)},${JSON.stringify([shortened(answer), breaks, ends && shortenedEnds(ends)]).slice(1)}`
    if (length + part.length + 1 > MOST.draft) continue
    length += part.length + 1
    parts.push(part)
  }
  return parts.length === 0 ? '' : `[${parts.join()}]`
}

/** An answer as far as it is shown. */
const shortened = (answer: Answer): Answer =>
  'text' in answer ? { ...answer, text: answer.text.slice(0, ANSWER_LIMITS.shown + 1) } : answer

const shortenedEnds = ({ store, first, second }: Ends): Ends => ({
  store: shortened(store),
  first: shortened(first),
  second: shortened(second),
})

/** The tries of a draft; what is not one is left out. */
export function parseTries(draft: string): readonly Try[] {
  const found = parseJson(draft)
  if (!Array.isArray(found)) return []
  return withOthers(
    [],
    [...new Map(found.flatMap((each) => parseTry(each) ?? []).map((each) => [keyOf(each), each])).values()],
  )
}

function parseTry(found: unknown): Try | null {
  if (!Array.isArray(found)) return null
  const [values, answer, breaks, ends = null] = found as readonly unknown[]
  if (!isList(values) || !isAnswer(answer) || !(ends === null || isEnds(ends))) return null
  return breaks === null || typeof breaks === 'boolean' ? { values, answer, ends, breaks } : null
}

/** Whether something from the storage is an argument list that can be shown and run. */
const isList = (found: unknown): found is readonly Json[] =>
  Array.isArray(found) && !isDeeper(found, MOST.deep) && !hasUnwritable(found)

const WITH_TEXT = ['value', 'error', 'odd']
const WITHOUT_TEXT = ['nothing', 'silent', 'none']

function isAnswer(found: unknown): found is Answer {
  if (typeof found !== 'object' || found === null) return false
  const { kind, text, print, what, why } = found as Readonly<Record<string, unknown>>
  if (kind === 'odd' && !ODDITIES.some((each) => each === what)) return false
  if (kind === 'none' ? !NONE_WHYS.some((each) => each === why) : typeof print !== 'string') return false
  return typeof kind === 'string' && (WITH_TEXT.includes(kind) ? typeof text === 'string' : WITHOUT_TEXT.includes(kind))
}

function isEnds(found: unknown): found is Ends {
  if (typeof found !== 'object' || found === null) return false
  const { store, first, second } = found as Readonly<Record<string, unknown>>
  return isAnswer(store) && isAnswer(first) && isAnswer(second)
}

/** The argument list that a verdict has kept; null if it isn't one. */
export function parseValues(text: string): readonly Json[] | null {
  const found = parseJson(text)
  return isList(found) ? found : null
}
