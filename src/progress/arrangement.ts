import type { Awning, Ornament } from './plot.ts'

/**
 * How a learner arranged the plot of a building; null: left as it is. What only a newer release knows is kept under its
 * name; who draws it, tells of it or sends it takes it for none.
 */
export type Arrangement = { readonly ornament: Ornament | null; readonly awning: Awning | null }

export const UNARRANGED: Arrangement = { ornament: null, awning: null }

export const isSameArrangement = (a: Arrangement, b: Arrangement) => a.ornament === b.ornament && a.awning === b.awning
