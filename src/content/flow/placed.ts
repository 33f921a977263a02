import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import type { BuildingPart, DistrictPart, FloorPart } from './part.ts'

export type PlacedDistrict = { readonly part: DistrictPart; readonly buildings: BuildingId[] }
export type PlacedBuilding = {
  readonly part: BuildingPart
  readonly district: DistrictId
  readonly floors: PlacedFloor[]
}
/** A floor assigned to its building. The `part` of a ground floor is the part of the building itself. */
export type PlacedFloor = {
  readonly id: FloorId
  /** Null for the city's own floor. */
  readonly building: BuildingId | null
  readonly placeName: string
  readonly level: LevelNumber
  readonly number: number
  readonly final: boolean
  readonly part: BuildingPart | FloorPart
}
