/** All motions, and how many milliseconds each takes. */
export const MOTIONS = {
  /** The camera flies to a target. */
  flight: 700,
  /** The camera glides on after a fling. */
  glide: 1500,
  /** Hidden parts fade in: `Curtain.lift`. */
  arrival: 280,
  /** Day turns into night, and back. */
  light: 480,
  /** The clouds over a district move apart. */
  parting: 1600,
  /** A storey is built: the crane comes, sets it, its windows light one by one; by day they fade to daylight again. */
  storey: 3050,
  /** A building that stood as ordered is opened: its colour comes up, its windows light one by one. */
  opening: 3050,
  /** The person of a floor comes out of its door. */
  outing: 1600,
  /** The city's last floor rises out of the fountain. */
  monument: 2400,
  /** Boats and cars speed up, and the birds come back. */
  waking: 600,
  /** Boats and cars slow down until they stand, and the birds leave. */
  resting: 800,
} as const

export type MotionName = keyof typeof MOTIONS
