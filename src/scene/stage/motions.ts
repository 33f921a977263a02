/** Every motion there is, and the milliseconds that it takes. */
export const MOTIONS = {
  /** The camera goes to what is looked at. */
  flight: 700,
  /** The camera rolls on after a throw. */
  glide: 1500,
  /** What was put up out of sight comes into it. */
  arrival: 280,
  /** Day turns into night, and back. */
  light: 480,
  /** The mist over a district goes apart. */
  parting: 1600,
  /** The crane comes, sets a storey, its windows light one by one, and by day they go over into daylight. */
  storey: 3050,
  /** The city's last floor rises out of the fountain. */
  monument: 2400,
  /** Boats, cars and birds set off. */
  waking: 600,
  /** Boats and cars slow down until they stand, and the birds leave. */
  resting: 800,
} as const

export type MotionName = keyof typeof MOTIONS
