import { hueOf, mix } from './colour.ts'
import { createRandom, pick, seedOf } from '#lib/random.ts'

/** The trees that grow in a district. */
export const TREE_KINDS = ['round', 'olive', 'blossom', 'autumn', 'cypress', 'pine', 'palm'] as const
export type TreeKind = (typeof TREE_KINDS)[number]

export type Palette = {
  readonly wall: string
  /** Wall colour of every other storey. */
  readonly second: string
  readonly roof: string
  readonly trim: string
  readonly accent: string
  /** Paving of the plateau. */
  readonly ground: string
  readonly trees: readonly [TreeKind, ...TreeKind[]]
}

function palette(colours: string, ...trees: readonly [TreeKind, ...TreeKind[]]): Palette {
  const [wall = '', second = '', roof = '', trim = '', accent = '', ground = ''] = colours.split(' ')
  return { wall, second, roof, trim, accent, ground, trees }
}

export const BUILD = palette('#f8e6c8 #f0bd8a #e4684c #fff6e6 #f4b53f #efdcbc', 'round', 'blossom', 'olive')
export const CRAFT = palette('#f3e0b8 #c5824f #43805e #7a4f3a #eaa53c #dfd3a4', 'autumn', 'pine', 'round')
export const SECURITY = palette('#c3cade #97a5c8 #3f609a #eef1f8 #f2c550 #cfd4e0', 'cypress', 'pine')
export const PIPELINE = palette('#f6f1e6 #35aaa3 #f6b940 #2c6070 #f06f4d #dfdbcf', 'round', 'olive')
export const SYSTEMS = palette('#d3c5f4 #9384dc #6253b8 #f6f1ff #5fe0d2 #e0d7f0', 'blossom', 'cypress')
export const TESTING = palette('#f6fbf3 #aee2c7 #4fb998 #ffffff #ff8fa3 #dcecdc', 'round', 'olive')
export const OPERATIONS = palette('#fdf5ea #e55a4f #4d9c90 #ffffff #ffc857 #e6d6b8', 'palm', 'round')
export const PEOPLE = palette('#ffd8c6 #ffb884 #cf5672 #fff3ea #6cbab6 #f3dfc9', 'blossom', 'autumn', 'round')
export const LEADERSHIP = palette('#fdf5e4 #eaddc2 #dda847 #ffffff #4f9a8f #f2e8d4', 'cypress', 'olive')

const PALETTES: ReadonlyMap<string, Palette> = new Map([
  ['the-build', BUILD],
  ['the-craft', CRAFT],
  ['security', SECURITY],
  ['the-pipeline', PIPELINE],
  ['the-systems', SYSTEMS],
  ['testing-qa', TESTING],
  ['the-operations', OPERATIONS],
  ['the-people', PEOPLE],
  ['the-leadership', LEADERSHIP],
])

export const hasPaletteOfItsOwn = (district: string): boolean => PALETTES.has(district)

/** The palette of a district; an unknown district gets one in the same style, seeded by its id. */
export const paletteOf = (district: string): Palette => PALETTES.get(district) ?? seededPalette(district)

/** A pale wall, a darker roof of a contrasting hue and a bright accent, so that every hue fits the pastel style. */
function seededPalette(district: string): Palette {
  const random = createRandom(seedOf(district))
  const wallHue = random() * 360
  const roofHue = (wallHue + 120 + random() * 120) % 360
  const wall = hueOf(wallHue, 0.6, 0.89)
  return {
    wall,
    second: hueOf((wallHue + 12) % 360, 0.55, 0.76),
    roof: mix(hueOf(roofHue, 0.46, 0.52), '#8a6f92', 0.22),
    trim: mix(wall, '#fffaf0', 0.75),
    accent: mix(hueOf((roofHue + 90) % 360, 0.74, 0.64), '#f4b53f', 0.25),
    ground: mix(wall, '#e3d6bd', 0.6),
    trees: [pick(random, TREE_KINDS), pick(random, TREE_KINDS), 'round'],
  }
}
