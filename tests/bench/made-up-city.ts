import type { Building, City, District, Floor } from '#city/city.ts'
import { toBuildingId, toDistrictId, toFloorId } from '#city/ids.ts'

const LEVELS = 6

/** A city of any size that no document describes: districts of a hundred buildings, each of so many floors. */
export function madeUpCity(buildings: number, floorsEach: number): City {
  const size = Math.min(100, buildings)
  const districts = Array.from({ length: Math.ceil(buildings / size) }, (_, at): District => {
    const count = Math.min(size, buildings - at * size)
    return {
      id: toDistrictId(`quarter ${at}`),
      name: `Quarter ${at}`,
      level: 0,
      technical: true,
      tagline: [],
      whyNow: [],
      buildings: Array.from({ length: count }, (_, house) => toBuildingId(`house ${at * size + house}`)),
    }
  })
  const standing = districts.flatMap((district) =>
    district.buildings.map((id): Building => {
      const floors = Array.from({ length: floorsEach }, (_, level) => toFloorId(id, level))
      return { id, name: id, qualifier: null, district: district.id, level: 0, rationale: [], floors }
    }),
  )
  return {
    title: 'A made-up city',
    introduction: [],
    levels: Array.from({ length: LEVELS }, (_, number) => ({ number, identity: `${number}`, epigraph: [], story: [] })),
    districts,
    buildings: standing,
    floors: standing.flatMap((building) =>
      building.floors.map((id, storey): Floor => {
        const { name: placeName } = building
        const final = storey === building.floors.length - 1
        return { id, building: building.id, placeName, level: storey, number: storey, storey, final, title: null }
      }),
    ),
  }
}
