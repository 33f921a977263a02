import type { LevelNumber } from '#city/city.ts'
import { type BuildingId, toFloorId } from '#city/ids.ts'
import type { Report } from '../diagnostic.ts'
import { type Nearest, meant } from '../nearest.ts'
import type { BuildingPart, FloorPart } from './part.ts'
import type { PlacedFloor } from './placed.ts'

/** Handles floors without a building. One of them, at the last level, may be the city's own; any other is an error. */
export type CityFloors = {
  readonly take: (part: FloorPart) => PlacedFloor
  /**
   * Call it after the last floor. Reports floors that don't say "(of the city)": only now is it known which one is
   * meant.
   */
  readonly close: () => void
}

type World = {
  readonly declared: ReadonlyMap<BuildingId, BuildingPart>
  readonly nearestBuilding: Nearest
  readonly topLevel: LevelNumber
  readonly report: Report
}

export function createCityFloors({ declared, nearestBuilding, topLevel, report }: World): CityFloors {
  const explicit: FloorPart[] = []
  const implied: FloorPart[] = []

  function takeExplicit(part: FloorPart) {
    const building = declared.get(part.building)
    const first = explicit[0]
    if (building) {
      report.add(
        'city-floor',
        part.place,
        `"${part.name}" is a building, on line ${building.place.line}. The city's own floor needs a name of its own.`,
      )
    } else if (part.level !== topLevel) {
      report.add(
        'city-floor',
        part.place,
        `the city's own floor "${part.name}" stands at L${part.level}, expected the last level, L${topLevel}.`,
      )
    } else if (first) {
      report.add(
        'city-floor',
        part.place,
        `second floor of the city; the first, "${first.name}", is on line ${first.place.line}. Keep one.`,
      )
    } else explicit.push(part)
  }

  function takeImplied(part: FloorPart) {
    const near = nearestBuilding(part.name)
    if (near === null && part.level === topLevel) implied.push(part)
    else report.add('unknown-building', part.place, `floor of unknown building "${part.name}".${meant(near)}`)
  }

  return {
    take(part) {
      if (part.ofCity) takeExplicit(part)
      else takeImplied(part)
      const { name, level, number, final } = part
      return { id: toFloorId(part.building, level), building: null, placeName: name, level, number, final, part }
    },
    close() {
      const own = explicit[0] ?? implied.at(-1)
      for (const part of implied) {
        if (part !== own) {
          report.add(
            'unknown-building',
            part.place,
            `floor of unknown building "${part.name}". The one floor without a building is "${own?.name}", on line ${own?.place.line}.`,
          )
          continue
        }
        const cure = `Write "${part.name} (of the city) — Floor ${part.number}" to say so.`
        report.add(
          'implied-city-floor',
          part.place,
          `there is no building "${part.name}": its floor is taken for the city's own. ${cure}`,
        )
      }
    },
  }
}
