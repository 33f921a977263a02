/**
 * The ids of the sections of a link; they must never change. Readers skip ids that they don't know. 0, 1 and 12 are the
 * envelope's own: see `envelope.ts`.
 */
export const SECTIONS = {
  floors: 2,
  checkpoints: 3,
  standing: 4,
  days: 5,
  phases: 6,
  key: 7,
  name: 8,
  texts: 9,
  plots: 10,
  credit: 11,
  answers: 13,
  reviews: 14,
  incidents: 15,
} as const
