import type { BuildingId } from '#city/ids.ts'

/** How a building looks from the front; the storeys of the tower panel are drawn by this. */
export type Elevation = {
  readonly wall: string
  readonly body: 'round' | 'square' | 'tapering'
  readonly windows: 'arched' | 'square' | 'portholes' | 'strip' | 'columns' | 'screens'
  readonly crown: 'dome' | 'hip' | 'spire' | 'flat' | 'gable' | 'saw' | 'vault' | 'battlement'
  /** What its roof is called: "the dome". */
  readonly crownName: string
}

const of = (
  wall: string,
  body: Elevation['body'],
  windows: Elevation['windows'],
  crown: Elevation['crown'],
  crownName: string,
): Elevation => ({ wall, body, windows, crown, crownName })

const KNOWN: Readonly<Record<string, Elevation>> = {
  frontend: of('#f3b7a0', 'square', 'square', 'dome', 'the colour fan'),
  javascript: of('#f0c64a', 'square', 'strip', 'spire', 'the mast'),
  'rest-api': of('#f0bd8a', 'square', 'arched', 'hip', 'the clock tower'),
  'server-runtime': of('#d98768', 'square', 'square', 'saw', 'the saw-tooth roof'),
  database: of('#8bbad2', 'round', 'arched', 'dome', 'the dome'),
  auth: of('#f2d3ae', 'square', 'arched', 'hip', 'the tower roofs'),
  debugging: of('#f0a98e', 'square', 'square', 'dome', 'the magnifier'),
  'version-control': of('#c9a46a', 'tapering', 'square', 'hip', 'the branching finial'),
  'terminal-shell': of('#5b5470', 'tapering', 'screens', 'flat', 'the prompt'),
  vulnerabilities: of('#c3cade', 'square', 'arched', 'battlement', 'the keep’s turrets'),
  'secrets-env-vars': of('#b3bed8', 'round', 'arched', 'dome', 'the ribbed dome'),
  'threat-modeling': of('#aab4d2', 'square', 'arched', 'hip', 'the lookout'),
  'ci-cd': of('#7cc3bc', 'square', 'strip', 'flat', 'the tower crane'),
  'cloud-environments': of('#a9d3d8', 'tapering', 'strip', 'flat', 'the cloud'),
  observability: of('#e4dcc4', 'round', 'strip', 'dome', 'the dish'),
  'async-real-time': of('#cfc6ec', 'round', 'arched', 'dome', 'the orbit rings'),
  'system-design': of('#c6b8ee', 'square', 'strip', 'flat', 'the roof garden'),
  testing: of('#c9ead8', 'square', 'strip', 'vault', 'the glass vault'),
  performance: of('#e2ecec', 'tapering', 'strip', 'spire', 'the wind turbines'),
  reliability: of('#f0b3a8', 'tapering', 'portholes', 'dome', 'the light'),
  hiring: of('#f4c2ae', 'square', 'arched', 'gable', 'the gables'),
  'engineering-culture': of('#f3c9bb', 'round', 'arched', 'dome', 'the big wheel'),
  onboarding: of('#f7d9c4', 'square', 'square', 'gable', 'the balloon'),
  'platform-thinking': of('#efe4c8', 'square', 'columns', 'dome', 'the gold dome'),
  'technical-standards': of('#f2ead6', 'square', 'columns', 'gable', 'the gold gable'),
  mentorship: of('#f0e5cb', 'round', 'arched', 'spire', 'the two roofs'),
  'post-mortems': of('#e9dfc8', 'tapering', 'columns', 'spire', 'the obelisk'),
}
const SPARE = Object.values(KNOWN)

/** The front of a building; for an unknown building one is chosen by its id. */
export function elevationOf(building: BuildingId): Elevation {
  const known = KNOWN[building]
  if (known) return known
  const chosen = SPARE[Array.from(building).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SPARE.length]!
  return { ...chosen, crownName: 'the roof' }
}
