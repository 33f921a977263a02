/**
 * What a job gives, or `otherwise` where it throws. What a browser offers is reached through this: a part of it may be
 * missing, and in some browsers its mere mention throws.
 */
export function attempt<T, U>(job: () => T, otherwise: U): T | U {
  try {
    return job()
  } catch {
    return otherwise
  }
}
