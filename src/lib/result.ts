/** An expected outcome as a value: what was asked for, or a fault that says why not. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const err = <F>(fault: F): Result<never, F> => ({ ok: false, fault })
