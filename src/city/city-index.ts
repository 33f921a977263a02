import type { Building, City, District, Floor } from './city.ts'
import type { BuildingId, DistrictId, FloorId } from './ids.ts'

/** Look-ups over a city, worked out once. */
export type CityIndex = {
  readonly city: City
  readonly districtById: ReadonlyMap<DistrictId, District>
  readonly buildingById: ReadonlyMap<BuildingId, Building>
  readonly floorById: ReadonlyMap<FloorId, Floor>
  /** Floors by the level at which they open, in the order of the document. */
  readonly floorsByLevel: readonly (readonly Floor[])[]
  /** The city's own floor, if the document has one. */
  readonly monument: Floor | null
}

export function createCityIndex(city: City): CityIndex {
  return {
    city,
    districtById: new Map(city.districts.map((district) => [district.id, district])),
    buildingById: new Map(city.buildings.map((building) => [building.id, building])),
    floorById: new Map(city.floors.map((floor) => [floor.id, floor])),
    floorsByLevel: city.levels.map((level) => city.floors.filter((floor) => floor.level === level.number)),
    monument: city.floors.find((floor) => floor.building === null) ?? null,
  }
}
