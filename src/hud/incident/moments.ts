/** The last of these moments that is not after a second; 0 if none is. For what changes at them and at no other. */
export const lastOf = (moments: readonly number[], second: number): number =>
  moments.reduce((last, at) => (at <= second ? Math.max(last, at) : last), 0)
