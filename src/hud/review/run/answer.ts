/** What is odd about a value that isn't JSON. `object`: a thing of a class, such as a `Map`. */
export const ODDITIES = ['function', 'symbol', 'bigint', 'circular', 'deep', 'large', 'object'] as const
export type Oddity = (typeof ODDITIES)[number]

/**
 * Why there is no answer. `start`: the worker could not be started. `died`: it ended by itself. `disturbed`: it sent
 * something other than an answer. `stopped`: the page ended it. `unsent`: what goes in could not be sent to it.
 */
export const NONE_WHYS = ['start', 'died', 'disturbed', 'stopped', 'unsent'] as const
export type NoneWhy = (typeof NONE_WHYS)[number]

/**
 * What came of a run, as it is sent from the worker and shown. `print` is equal exactly for answers that mean the same;
 * the page itself makes the last two kinds.
 */
export type Answer =
  /** `text`: the value as JSON, but with NaN, -0, Infinity and undefined; cut after `ANSWER_LIMITS.sent`. */
  | { readonly kind: 'value'; readonly text: string; readonly print: string }
  /** `text`: the name of the error and what it says. */
  | { readonly kind: 'error'; readonly text: string; readonly print: string }
  /** It came back with undefined. */
  | { readonly kind: 'nothing'; readonly print: string }
  /** It came back with something that isn't JSON. */
  | { readonly kind: 'odd'; readonly what: Oddity; readonly text: string; readonly print: string }
  /** It had not come back when the time was over. */
  | { readonly kind: 'silent'; readonly print: string }
  /** There is no answer. */
  | { readonly kind: 'none'; readonly why: NoneWhy; readonly print: null }

/** Characters of an answer that the worker sends, and that the page shows. */
export const ANSWER_LIMITS = { sent: 20_000, shown: 2_000, error: 500 } as const

/** What came of two calls at once: both answers, and what is stored then. */
export type Ends = { readonly store: Answer; readonly first: Answer; readonly second: Answer }

/** An operation of one of two calls on the stand-in for the database, its value as text. */
export type ShownTurn = {
  readonly call: 1 | 2
  readonly does: 'get' | 'set' | 'change'
  readonly key: string
  readonly value: string
}

/** What a worker sends of a run. `ends` and `turns`: of two calls at once. */
export type Came = {
  readonly answer: Answer
  readonly ends: Ends | null
  readonly turns: readonly ShownTurn[]
}

export const cameOf = (answer: Answer): Came => ({ answer, ends: null, turns: [] })

/** Whether two answers differ; null if that can't be said. */
export const differs = (a: Answer, b: Answer): boolean | null =>
  a.print === null || b.print === null ? null : a.print !== b.print
