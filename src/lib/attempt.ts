/**
 * Returns the result of `job`, or `otherwise` if it throws. Used for features of the browser: one may be missing, and
 * some browsers throw as soon as code reads its name.
 */
export function attempt<T, U>(job: () => T, otherwise: U): T | U {
  try {
    return job()
  } catch {
    return otherwise
  }
}
