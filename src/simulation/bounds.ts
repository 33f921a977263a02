/** The longest that can be simulated, and the longest time of anything in it: twelve hours. */
export const MOST_SECONDS = 12 * 3_600

/** The largest seed; it is the largest whole number of 32 bits, which a browser draws. */
export const MOST_SEED = 0xffff_ffff
