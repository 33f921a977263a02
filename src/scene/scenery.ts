import type { BuildingId, DistrictId } from '#city/ids.ts'
import { GRASS_REACH, GRASS_Z, boxOf, landTest, landsOf } from './art/ground/coast.ts'
import { isAlongX } from './art/ground/streets.ts'
import { type TreeKind, paletteOf } from './art/palette.ts'
import { createRandom, pick, seedOf } from '#lib/random.ts'
import type { Layout, Plateau, Tile } from './layout.ts'

/** A tree or a lamp. It is shown once its district is out of the mist; `district` null: always. */
export type Planting = Tile & {
  readonly kind: TreeKind | 'lamp'
  readonly variant: number
  readonly z: number
  readonly scale: number
  readonly district: DistrictId | null
  /** The building whose ornament takes the place of this plant. */
  readonly corner?: BuildingId
}

/** A line along which a car, a person or a boat moves. */
export type Lane = {
  readonly kind: 'car' | 'person' | 'boat'
  readonly variant: number
  readonly from: Tile
  readonly to: Tile
  readonly z: number
  /** Tiles per second. */
  readonly speed: number
  /** Where on the lane it is at second 0, from 0 to 1. */
  readonly start: number
  readonly district: DistrictId | null
}

export type Scenery = { readonly plantings: readonly Planting[]; readonly lanes: readonly Lane[] }

const TREE_VARIANTS = 3
/** Largest number of trees outside the districts, so that a huge city stays fast. */
const MOST_WILD_TREES = 700

/** Largest numbers for a huge city; the others are left out evenly. */
const MOST_PLANTINGS = 30_000
const MOST_LANES = 2_000

/** `wild`: from `plantWild`, which takes most of the time. */
export function plantScenery(layout: Layout, wild = plantWild(layout)): Scenery {
  const plantings = [
    ...layout.plateaus.flatMap(plantPlateau),
    ...layout.plateaus.flatMap(plantPark),
    ...wild,
    ...layout.plateaus.flatMap(placeLamps),
  ].toSorted((a, b) => a.x + a.y - b.x - b.y)
  const lanes = [...layout.plateaus.flatMap(layTraffic), ...laySeaLanes(layout)]
  return { plantings: thinned(plantings, MOST_PLANTINGS), lanes: thinned(lanes, MOST_LANES) }
}

function thinned<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  const step = most / all.length
  return all.filter((_, at) => Math.floor((at + 1) * step) > Math.floor(at * step))
}

const AROUND_A_PLOT: readonly (readonly [number, number])[] = [
  [-1.12, -1.12],
  [1.12, -1.12],
  [-1.12, 1.12],
  [1.12, 1.12],
  [0, -1.16],
  [-1.16, 0.1],
]

function plantPlateau({ district, plots, z }: Plateau): readonly Planting[] {
  const random = createRandom(seedOf(`${district} trees`))
  const { trees } = paletteOf(district)
  return plots.flatMap((plot) =>
    AROUND_A_PLOT.flatMap(([dx, dy]): readonly Planting[] => {
      const jitter = () => (random() - 0.5) * 0.12
      const tree = { x: plot.x + dx + jitter(), y: plot.y + dy + jitter(), kind: pick(random, trees), z, district }
      const variant = Math.floor(random() * TREE_VARIANTS)
      const scale = 0.62 + random() * 0.25
      const corner = dx > 1 && dy > 1 && { corner: plot.building }
      return random() < 0.72 ? [{ ...tree, ...corner, variant, scale }] : []
    }),
  )
}

function plantPark({ district, ornaments, z }: Plateau): readonly Planting[] {
  const random = createRandom(seedOf(`${district} park`))
  return ornaments.flatMap((ornament) => {
    if (ornament.kind !== 'park') return []
    return Array.from({ length: 26 }, (_, at): Planting | null => {
      const angle = random() * 2 * Math.PI
      const radius = 0.75 + random() * 0.5
      const x = radius * Math.cos(angle)
      const y = radius * Math.sin(angle)
      const scale = 0.6 + random() * 0.35
      if (Math.abs(x) < 0.2 || Math.abs(y) < 0.2) return null
      const kind = (['blossom', 'round', 'olive'] as const)[at % 3]!
      return { x: ornament.x + x, y: ornament.y + y, kind, variant: at % TREE_VARIANTS, z, scale, district }
    }).filter((tree) => tree !== null)
  })
}

/** Trees on the open grass: the kinds of the nearest district, and palms on some of the front shores. */
/** The trees outside the districts. */
export function plantWild(layout: Layout): readonly Planting[] {
  const grass = landsOf(layout, GRASS_REACH - 0.06)
  const random = createRandom(21)
  const isGrass = landTest(grass)
  const frame = boxOf(grass.flat())
  const wide = frame.right - frame.left
  const deep = frame.bottom - frame.top
  const tries = Math.min(12_000, Math.round(wide * deep * 3.6))
  const out: Planting[] = []
  for (let attempt = 0; attempt < tries && out.length < MOST_WILD_TREES; attempt++) {
    const x = frame.left + random() * wide
    const y = frame.top + random() * deep
    if (random() < 0.45 || !isGrass(x, y) || isNearStone(layout, x, y)) continue
    const near = nearest(layout.plateaus, x, y)
    const isShore = x + y > 9 && random() < 0.3
    const kind = isShore ? 'palm' : pick(random, paletteOf(near?.district ?? '').trees)
    const variant = Math.floor(random() * TREE_VARIANTS)
    const district = near && random() < 0.5 ? near.district : null
    out.push({ x, y, z: GRASS_Z, kind, variant, scale: 0.62 + random() * 0.42, district })
  }
  return out
}

function isNearStone({ plateaus, bridges }: Layout, x: number, y: number): boolean {
  const margin = 0.25
  const onPlateau = plateaus.some(
    (p) => x > p.x - margin && x < p.x + p.width + margin && y > p.y - margin && y < p.y + p.depth + margin,
  )
  return (
    onPlateau ||
    bridges.some(({ from, to }) => Math.abs(x - (from.x + to.x) / 2) < 0.9 && Math.abs(y - (from.y + to.y) / 2) < 0.9)
  )
}

function nearest(plateaus: readonly Plateau[], x: number, y: number): Plateau | null {
  const distance = (p: Plateau) => (x - p.x - p.width / 2) ** 2 + (y - p.y - p.depth / 2) ** 2
  return plateaus.reduce<Plateau | null>((best, p) => (best === null || distance(p) < distance(best) ? p : best), null)
}

function placeLamps({ district, roads, z }: Plateau): readonly Planting[] {
  const random = createRandom(seedOf(`${district} lamps`))
  return roads.flatMap((road) => {
    const length = Math.hypot(road.to.x - road.from.x, road.to.y - road.from.y)
    const aside = isAlongX(road) ? { x: 0, y: 0.44 } : { x: 0.44, y: 0 }
    const lamps: Planting[] = []
    for (let along = 0.4; along < length - 0.3; along += 1.1) {
      if (random() > 0.8) continue
      const at = pointOn(road.from, road.to, along / length)
      lamps.push({ x: at.x + aside.x, y: at.y + aside.y, z, kind: 'lamp', variant: 0, scale: 0.85, district })
    }
    return lamps
  })
}

export const pointOn = (from: Tile, to: Tile, t: number): Tile => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
})

const CAR_VARIANTS = 6
const PERSON_VARIANTS = 5

/** Lanes for cars on their side of the street, for people on the pavement, and for people around a fountain. */
function layTraffic({ district, roads, ornaments, z }: Plateau): readonly Lane[] {
  const random = createRandom(seedOf(`${district} traffic`))
  const streets = roads.flatMap((road): readonly Lane[] => {
    const length = Math.hypot(road.to.x - road.from.x, road.to.y - road.from.y)
    const across = isAlongX(road) ? { x: 0, y: 1 } : { x: 1, y: 0 }
    const lane = (offset: number, isBack: boolean) => {
      const shift = (tile: Tile): Tile => ({ x: tile.x + across.x * offset, y: tile.y + across.y * offset })
      const ends = { from: shift(pointOn(road.from, road.to, 0.06)), to: shift(pointOn(road.from, road.to, 0.94)) }
      return isBack ? { from: ends.to, to: ends.from } : ends
    }
    const cars = Array.from({ length: Math.round(length / 2.4) }, (_, at): Lane => {
      const isBack = at % 2 === 1
      const speed = 0.32 + random() * 0.2
      return {
        kind: 'car',
        variant: Math.floor(random() * CAR_VARIANTS),
        ...lane(isBack ? -0.14 : 0.14, isBack),
        z,
        speed,
        start: random(),
        district,
      }
    })
    const people = Array.from({ length: Math.round(length * 0.6) }, (_, at): Lane => {
      const variant = Math.floor(random() * PERSON_VARIANTS)
      return {
        kind: 'person',
        variant,
        ...lane(at % 2 ? 0.47 : -0.47, at % 3 === 0),
        z,
        speed: 0.08 + random() * 0.06,
        start: random(),
        district,
      }
    })
    return [...cars, ...people]
  })
  const plaza = ornaments.flatMap((ornament) => {
    if (ornament.kind !== 'fountain') return []
    return Array.from({ length: 22 }, (_, at): Lane => {
      const angle = random() * 2 * Math.PI
      const radius = 0.7 + random() * 0.8
      const turn = angle + 0.5 + random() * 0.5
      const at0 = { x: ornament.x + radius * Math.cos(angle), y: ornament.y + radius * Math.sin(angle) }
      const at1 = { x: ornament.x + radius * Math.cos(turn), y: ornament.y + radius * Math.sin(turn) }
      return {
        kind: 'person',
        variant: at % PERSON_VARIANTS,
        from: at0,
        to: at1,
        z,
        speed: 0.06,
        start: random(),
        district,
      }
    })
  })
  return [...streets, ...plaza]
}

/** Lanes for boats, only where there is water all the way. */
function laySeaLanes(layout: Layout): readonly Lane[] {
  const lands = landsOf(layout, 1.2)
  const isLand = landTest(lands)
  const frame = boxOf(lands.flat())
  const random = createRandom(77)
  const lanes: Lane[] = []
  for (let attempt = 0; attempt < 240 && lanes.length < 11; attempt++) {
    const from = {
      x: frame.left - 3 + random() * (frame.right - frame.left + 6),
      y: frame.top - 3 + random() * (frame.bottom - frame.top + 6),
    }
    const to = { x: from.x + 2 + random() * 3, y: from.y - 2 - random() * 3 }
    const isClear = Array.from({ length: 13 }, (_, part) => pointOn(from, to, part / 12)).every(
      (tile) => !isLand(tile.x, tile.y),
    )
    if (isClear)
      lanes.push({
        kind: 'boat',
        variant: 0,
        from,
        to,
        z: 0,
        speed: 0.12 + random() * 0.08,
        start: random(),
        district: null,
      })
  }
  return lanes
}
