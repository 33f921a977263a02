import { hasPaletteOfItsOwn } from './palette.ts'
import { seedOf } from './random.ts'

/** The buildings that were drawn by hand; known here too, so that their drawings need not be loaded to tell. */
export const DRAWN_BY_HAND: ReadonlySet<string> = new Set([
  'frontend',
  'javascript',
  'rest-api',
  'server-runtime',
  'database',
  'auth',
  'debugging',
  'version-control',
  'terminal-shell',
  'vulnerabilities',
  'secrets-env-vars',
  'threat-modeling',
  'ci-cd',
  'cloud-environments',
  'observability',
  'async-real-time',
  'system-design',
  'testing',
  'performance',
  'reliability',
  'hiring',
  'engineering-culture',
  'onboarding',
  'platform-thinking',
  'technical-standards',
  'mentorship',
  'post-mortems',
])

/** So many houses in so many liveries serve all other buildings: a city of any size needs few pictures. */
const HOUSES = 16
const LIVERIES = 8

/** Whose palette a house wears: its district's, or one of the liveries. */
export const liveryOf = (district: string): string =>
  hasPaletteOfItsOwn(district) ? district : `livery-${seedOf(district) % LIVERIES}`

/** What a building looks like: its own id, or one house of many that look so. */
export const modelOf = (building: string, district: string): string =>
  DRAWN_BY_HAND.has(building) ? building : `house-${houseNumberOf(building)}/${liveryOf(district)}`

export const houseNumberOf = (building: string): number => seedOf(building) % HOUSES
