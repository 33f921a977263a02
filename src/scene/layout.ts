import type { City, District, LevelNumber } from '#city/city.ts'
import type { BuildingId, DistrictId } from '#city/ids.ts'

/**
 * Positions and sizes on the ground are in tiles: x runs right-down on the screen, y left-down. Heights (`z`) are in
 * pixels.
 */
export type Tile = { readonly x: number; readonly y: number }

export type Plot = Tile & { readonly building: BuildingId; readonly level: LevelNumber }

export type Road = { readonly from: Tile; readonly to: Tile }

/** What a plateau has in addition to its plots. */
export type Ornament =
  | ({ readonly kind: 'fountain' } & Tile)
  | ({ readonly kind: 'park'; readonly size: number } & Tile)
  | { readonly kind: 'track' }

export type Plateau = {
  readonly district: DistrictId
  readonly level: LevelNumber
  readonly x: number
  readonly y: number
  readonly width: number
  readonly depth: number
  readonly z: number
  readonly plots: readonly Plot[]
  readonly roads: readonly Road[]
  readonly ornaments: readonly Ornament[]
}

export type Bridge = {
  readonly from: { readonly district: DistrictId } & Tile
  readonly to: { readonly district: DistrictId } & Tile
  readonly axis: 'x' | 'y'
}

/** Land without streets: a wider part of an island, or a small island of its own. */
export type Shore = Tile & { readonly radiusX: number; readonly radiusY: number; readonly isIslet: boolean }

export type Layout = {
  readonly plateaus: readonly Plateau[]
  readonly bridges: readonly Bridge[]
  readonly shores: readonly Shore[]
  /** Where the city's last floor stands: at the fountain, if there is one. */
  readonly monument: Tile & { readonly z: number }
}

/** The plots of a district, in the order of its buildings; null if one of them has no place. */
export function plotsAt(
  city: City,
  district: District,
  placeOf: (building: BuildingId, at: number) => Tile | null,
): readonly Plot[] | null {
  const levelById = new Map(city.buildings.map((building) => [building.id, building.level]))
  const plots: Plot[] = []
  for (const [at, building] of district.buildings.entries()) {
    const place = placeOf(building, at)
    if (!place) return null
    plots.push({ ...place, building, level: levelById.get(building) ?? district.level })
  }
  return plots
}
