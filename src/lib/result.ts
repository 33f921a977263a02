/** The outcome of something that may fail as expected: the value, or a fault that says why there is none. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const err = <F>(fault: F): Result<never, F> => ({ ok: false, fault })
