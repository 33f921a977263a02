import type { Json } from '#city/review.ts'
import { BOUNDS, LIMITS } from '#progress/event.ts'
import { parseJson } from './parse-json.ts'
import type { Answer } from './run/answer.ts'

/** A run of the given code on values of the learner's own. `breaks`: whether the mended code answers otherwise. */
export type Try = { readonly values: readonly Json[]; readonly answer: Answer; readonly breaks: boolean }

/** How many are kept, and how many characters of them as a draft. */
const MOST = { tries: 50, draft: 19_000 } as const

const keyOf = ({ values }: Pick<Try, 'values'>) => JSON.stringify(values)

/** Newest first; what is tried again comes to the top. */
export function withTry(tries: readonly Try[], next: Try): readonly Try[] {
  return [next, ...tries.filter((each) => keyOf(each) !== keyOf(next))].slice(0, MOST.tries)
}

/** The argument lists of the tries that broke the code, as they are kept with a verdict. */
export const breakingTries = (tries: readonly Try[]): readonly string[] =>
  tries
    .filter(({ breaks }) => breaks)
    .map(keyOf)
    .filter((text) => text.length <= LIMITS.try)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, BOUNDS.tries)

/** As a draft: the newest, as many as it can hold. */
export function makeTries(tries: readonly Try[]): string {
  const parts: string[] = []
  let length = 2
  for (const { values, answer, breaks } of tries) {
    const part = JSON.stringify([values, answer, breaks])
    length += part.length + 1
    if (length > MOST.draft) break
    parts.push(part)
  }
  return parts.length === 0 ? '' : `[${parts.join()}]`
}

/** The tries of a draft; what is not one is left out. */
export function parseTries(draft: string): readonly Try[] {
  const found = parseJson(draft)
  return Array.isArray(found) ? found.flatMap((each) => parseTry(each) ?? []) : []
}

function parseTry(found: unknown): Try | null {
  if (!Array.isArray(found)) return null
  const [values, answer, breaks] = found as readonly unknown[]
  if (!Array.isArray(values) || typeof breaks !== 'boolean' || !isAnswer(answer)) return null
  return { values: values as readonly Json[], answer, breaks }
}

const WITH_TEXT = ['value', 'error', 'odd']
const WITHOUT_TEXT = ['nothing', 'silent', 'none']

function isAnswer(found: unknown): found is Answer {
  if (typeof found !== 'object' || found === null) return false
  const { kind, text } = found as { readonly kind?: unknown; readonly text?: unknown }
  return typeof kind === 'string' && (WITH_TEXT.includes(kind) ? typeof text === 'string' : WITHOUT_TEXT.includes(kind))
}

/** The argument list that a verdict has kept; null if it isn't one. */
export function parseValues(text: string): readonly Json[] | null {
  const found = parseJson(text)
  return Array.isArray(found) ? (found as readonly Json[]) : null
}
