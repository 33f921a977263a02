import type { Building, City, District, Floor } from './city.ts'
import type { BuildingId, DistrictId, FloorId } from './ids.ts'

/** Maps and lists for finding things in a city, computed once by `createCityIndex`. */
export type CityIndex = {
  readonly city: City
  readonly districtById: ReadonlyMap<DistrictId, District>
  readonly buildingById: ReadonlyMap<BuildingId, Building>
  readonly floorById: ReadonlyMap<FloorId, Floor>
  /** Index: level number. Value: the floors that open at that level, in the order of the document. */
  readonly floorsByLevel: readonly (readonly Floor[])[]
  /** The floor that belongs to no building; null if the document has none. */
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
