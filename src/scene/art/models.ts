import { hasPaletteOfItsOwn } from './palette.ts'
import { seedOf } from '#lib/random.ts'

/** The buildings with a landmark. Listed here as well, so that asking doesn't load the drawings. */
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

/**
 * Numbers of different houses and of palettes for unknown districts: even a huge city needs only this many pictures.
 */
const HOUSES = 16
const LIVERIES = 8

/** The name of the palette of a district's houses: the district itself if it has one, else one of LIVERIES. */
export const liveryOf = (district: string): string =>
  hasPaletteOfItsOwn(district) ? district : `livery-${seedOf(district) % LIVERIES}`

/** The name of a building's look: its own id for landmarks, else a house that many buildings share. */
export const modelOf = (building: string, district: string): string =>
  DRAWN_BY_HAND.has(building) ? building : `house-${houseNumberOf(building)}/${liveryOf(district)}`

export const houseNumberOf = (building: string): number => seedOf(building) % HOUSES
