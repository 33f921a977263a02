import type { City } from '#city/city.ts'
import type { BuildingId, DistrictId } from '#city/ids.ts'
import { type Bridge, type Layout, type Ornament, type Plateau, type Road, type Shore, plotsAt } from './layout.ts'

type Pair = readonly [x: number, y: number]

type MapOfDistrict = {
  readonly at: readonly [x: number, y: number, width: number, depth: number]
  readonly z: number
  /** Offsets in tiles from the plateau's back corner. */
  readonly plots: Readonly<Record<string, Pair>>
  readonly roads: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]
  readonly ornaments?: readonly Ornament[]
}

/**
 * The map of the known city, drawn by hand: low at the edge, high in the centre, with The Leadership on a hill at the
 * back.
 */
const MAP: Readonly<Record<string, MapOfDistrict>> = {
  'the-leadership': {
    at: [-9, -8.8, 7.2, 7.2],
    z: 60,
    plots: {
      'platform-thinking': [1.9, 1.9],
      'technical-standards': [5.3, 1.9],
      mentorship: [1.9, 5.3],
      'post-mortems': [5.3, 5.3],
    },
    roads: [
      [3.6, 0.4, 3.6, 6.8],
      [0.4, 3.6, 6.8, 3.6],
      [5.1, 3.6, 5.1, 7.2],
    ],
  },
  security: {
    at: [-5.8, 0.2, 3.8, 10.6],
    z: 28,
    plots: { 'threat-modeling': [1.9, 1.9], vulnerabilities: [1.9, 5.3], 'secrets-env-vars': [1.9, 8.7] },
    roads: [
      [0.3, 3.6, 3.7, 3.6],
      [0.3, 7, 3.5, 7],
    ],
  },
  'the-systems': {
    at: [0.8, -5.8, 8, 3.8],
    z: 28,
    plots: { 'system-design': [1.9, 1.9], 'async-real-time': [5.9, 1.9] },
    roads: [[3.9, 0.3, 3.9, 3.5]],
  },
  // Tall buildings stand at the back and low ones in front, so that none hides another.
  'the-build': {
    at: [0, 0, 10.4, 10.4],
    z: 16,
    plots: {
      'rest-api': [1.8, 1.8],
      auth: [5.2, 1.8],
      javascript: [8.6, 1.8],
      database: [1.8, 5.2],
      'server-runtime': [8.6, 5.2],
      debugging: [1.8, 8.6],
      frontend: [5.2, 8.6],
    },
    roads: [
      [3.5, 0, 3.5, 10.4],
      [6.9, 0.3, 6.9, 10.1],
      [0, 3.5, 10.4, 3.5],
      [0.3, 6.9, 10.1, 6.9],
    ],
    ornaments: [
      { kind: 'fountain', x: 8.6, y: 8.6 },
      { kind: 'park', x: 5.2, y: 5.2, size: 2.6 },
    ],
  },
  'testing-qa': {
    at: [10.9, -6, 5.2, 5.2],
    z: 20,
    plots: { testing: [2.6, 2.6] },
    roads: [],
    ornaments: [{ kind: 'track' }],
  },
  'the-craft': {
    at: [-5.8, 12.8, 3.8, 7.4],
    z: 20,
    plots: { 'version-control': [1.9, 1.9], 'terminal-shell': [1.9, 5.5] },
    roads: [[0.3, 3.7, 3.5, 3.7]],
  },
  'the-pipeline': {
    at: [12.4, 1.2, 3.8, 10.6],
    z: 10,
    plots: { observability: [1.9, 1.9], 'cloud-environments': [1.9, 5.3], 'ci-cd': [1.9, 8.7] },
    roads: [
      [0.3, 3.6, 3.7, 3.6],
      [0.3, 7, 3.5, 7],
    ],
  },
  'the-people': {
    at: [0.2, 12.4, 10.4, 3.8],
    z: 10,
    plots: { hiring: [1.9, 1.9], 'engineering-culture': [5.3, 1.9], onboarding: [8.7, 1.9] },
    roads: [
      [3.6, 0, 3.6, 3.5],
      [7, 0.3, 7, 3.5],
    ],
  },
  'the-operations': {
    at: [18, -5.6, 3.8, 7.4],
    z: 10,
    plots: { performance: [1.9, 1.9], reliability: [1.9, 5.5] },
    roads: [[0.3, 3.7, 3.5, 3.7]],
  },
}

const BRIDGES: readonly (readonly [from: string, at: Pair, to: string, at: Pair, axis: 'x' | 'y'])[] = [
  ['the-build', [0, 3.5], 'security', [-2, 3.5], 'x'],
  ['the-build', [3.5, 0], 'the-systems', [3.5, -2], 'y'],
  ['the-build', [10.4, 3.5], 'the-pipeline', [12.4, 3.5], 'x'],
  ['the-build', [3.5, 10.4], 'the-people', [3.5, 12.4], 'y'],
  ['security', [-3.9, 0.2], 'the-leadership', [-3.9, -1.6], 'y'],
  ['the-systems', [8.8, -3.9], 'testing-qa', [10.9, -3.9], 'x'],
  ['testing-qa', [16.1, -3.5], 'the-operations', [18, -3.5], 'x'],
  ['security', [-3.9, 10.8], 'the-craft', [-3.9, 12.8], 'y'],
  ['testing-qa', [14.3, -0.8], 'the-pipeline', [14.3, 1.2], 'y'],
]

const BULGES: readonly (readonly [x: number, y: number, radiusX: number, radiusY: number])[] = [
  [-7.6, 17, 2.6, 3.4],
  [-6.6, 5, 2, 5.5],
  [-5.5, -5.5, 5.6, 5.6],
  [4.5, -6.6, 5, 1.8],
  [13.4, -6.8, 3.6, 1.9],
  [21, -2, 2.4, 4.4],
  [17, 7, 2.2, 5],
  [5, 16.6, 5.6, 1.8],
  [-3.6, 20.6, 2.6, 1.8],
  [12.2, 14.2, 2, 1.6],
  [20.5, 2.4, 2, 1.6],
]
const ISLETS: readonly (readonly [x: number, y: number, radiusX: number, radiusY: number])[] = [
  [-11.5, 8, 1.1, 0.8],
  [23.5, 5.5, 1, 0.8],
  [8.5, 20.2, 1.2, 0.8],
  [-10.5, 13.5, 0.7, 0.5],
  [17.5, 15.2, 0.9, 0.7],
]

const shore =
  (isIslet: boolean) =>
  ([x, y, radiusX, radiusY]: readonly [number, number, number, number]): Shore => ({ x, y, radiusX, radiusY, isIslet })

/** The layout of the known city; null if the city has other districts or buildings. */
export function layOutTheCity(city: City): Layout | null {
  if (city.districts.length !== Object.keys(MAP).length) return null
  const plateaus: Plateau[] = []
  for (const district of city.districts) {
    const map = MAP[district.id]
    if (!map) return null
    const [x, y, width, depth] = map.at
    const plots = plotsAt(city, district, (building: BuildingId) => {
      const offset = map.plots[building]
      return offset ? { x: x + offset[0], y: y + offset[1] } : null
    })
    if (!plots) return null
    const roads = map.roads.map(([x0, y0, x1, y1]): Road => ({
      from: { x: x + x0, y: y + y0 },
      to: { x: x + x1, y: y + y1 },
    }))
    const { id, level } = district
    plateaus.push({ district: id, level, x, y, width, depth, z: map.z, plots, roads, ornaments: map.ornaments ?? [] })
  }
  const end = (district: string, [x, y]: Pair) => ({ district: district as DistrictId, x, y })
  return {
    plateaus,
    bridges: BRIDGES.map(([from, start, to, stop, axis]): Bridge => ({
      from: end(from, start),
      to: end(to, stop),
      axis,
    })),
    shores: [...BULGES.map(shore(false)), ...ISLETS.map(shore(true))],
    monument: { x: 8.6, y: 8.6, z: 16 },
  }
}
