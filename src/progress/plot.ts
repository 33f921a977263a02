/**
 * What a learner can set before a building. Links number them in this order, so never change it; one more would need
 * another section in links (see `share/link/plots.ts`).
 */
export const ORNAMENTS = [
  'cherryTree',
  'cypress',
  'lamp',
  'bench',
  'flowerBed',
  'kiosk',
  'fountain',
  'flag',
  'well',
  'birdhouse',
  'sundial',
  'bicycle',
] as const
export type Ornament = (typeof ORNAMENTS)[number]

/** The colours of awnings; each has a pattern of its own too. For their order, the same holds. */
export const AWNINGS = ['terracotta', 'saffron', 'turquoise', 'plum'] as const
export type Awning = (typeof AWNINGS)[number]

/** "flower bed" */
export const ornamentWords = (ornament: Ornament) => ornament.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
