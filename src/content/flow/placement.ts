import { type BuildingId, type DistrictId, toFloorId } from '#city/ids.ts'
import type { Code, Report } from '../diagnostic.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { type Nearest, createNearest, meant } from '../nearest.ts'
import { createCityFloors } from './city-floor.ts'
import { checkNumbers } from './floor-number.ts'
import type { Outline } from './outline.ts'
import type { BuildingPart, DistrictPart, FloorPart, UnitPart } from './part.ts'
import type { PlacedBuilding, PlacedDistrict, PlacedFloor } from './placed.ts'

/** Which district each building is in and which building each floor belongs to, in the order of the document. */
export type Placement = {
  readonly districts: ReadonlyMap<DistrictId, PlacedDistrict>
  readonly buildings: ReadonlyMap<BuildingId, PlacedBuilding>
  readonly floors: readonly PlacedFloor[]
  /** Floors marked "(already above)". They only repeat a ground floor and create nothing. */
  readonly references: readonly FloorPart[]
}

export function placementOf(reading: Reading, { levels, units }: Outline): Placement {
  const { report } = reading
  const districts = new Map<DistrictId, PlacedDistrict>()
  const buildings = new Map<BuildingId, PlacedBuilding>()
  const floors: PlacedFloor[] = []
  const references: FloorPart[] = []
  const declared = firstOfEach(units)
  const nearestBuilding = createNearest([...declared.values()].map((part) => part.name))
  const nearestDistrict = createNearest(units.filter((part) => part.kind === 'district').map((part) => part.name))
  const topLevel = levels.reduce((top, level) => Math.max(top, level.number), 0)
  const cityFloors = createCityFloors({ declared, nearestBuilding, topLevel, report })
  let current: DistrictId | null = null

  for (const part of units) {
    if (part.kind === 'district') current = addDistrict(part)
    else if (part.kind === 'building') addBuilding(part)
    else if (part.alreadyAbove) addReference(part)
    else if (part.ofCity || !declared.has(part.building)) {
      checkQualifiers(part, null, report)
      floors.push(cityFloors.take(part))
    } else addFloor(part)
  }
  cityFloors.close()
  for (const building of buildings.values()) checkNumbers(building, report)
  return { districts, buildings, floors, references }

  function leaveOut({ body, place }: UnitPart, code: Code, message: string) {
    refuse(reading, body, code, message, place)
  }

  function addDistrict(part: DistrictPart): DistrictId {
    const earlier = districts.get(part.id)
    if (part.id === '') leaveOut(part, 'unknown-heading', nameless(part.name))
    else if (earlier) leaveOut(part, 'doubled-district', doubled('district', part.name, earlier.part))
    else districts.set(part.id, { part, buildings: [] })
    return part.id
  }

  function addBuilding(part: BuildingPart) {
    const earlier = buildings.get(part.id)
    if (part.id === '') return leaveOut(part, 'unknown-heading', nameless(part.name))
    if (earlier) return leaveOut(part, 'doubled-building', doubled('building', part.name, earlier.part))
    const district =
      part.within === null ? current : districtNamed(part, part.within, districts, nearestDistrict, report)
    if (part.within === null && current === null) {
      report.add(
        'no-district',
        part.place,
        `building "${part.name}" stands before any district. Declare a district first, or write "(in <Name> district)".`,
      )
    }
    const ground: PlacedFloor = {
      id: toFloorId(part.id, part.level),
      building: part.id,
      placeName: part.name,
      level: part.level,
      number: 0,
      final: false,
      part,
    }
    buildings.set(part.id, { part, district: district ?? ('' as DistrictId), floors: [ground] })
    if (district !== null) districts.get(district)?.buildings.push(part.id)
    floors.push(ground)
  }

  function addReference(part: FloorPart) {
    references.push(part)
    checkQualifiers(part, declared.get(part.building)?.qualifier ?? null, report)
    if (part.number !== 0) {
      report.add(
        'floor-number',
        part.place,
        `"(already above)" marks a ground floor: found Floor ${part.number}, expected Floor 0.`,
      )
    }
    if (buildings.has(part.building)) return
    const below = declared.get(part.building)
    if (below)
      report.add(
        'floor-before-building',
        part.place,
        `"${part.name}" is not above: it is declared on line ${below.place.line}.`,
      )
    else
      report.add(
        'unknown-building',
        part.place,
        `ground floor of unknown building "${part.name}".${meant(nearestBuilding(part.name))}`,
      )
  }

  function addFloor(part: FloorPart) {
    const building = buildings.get(part.building)
    if (!building) {
      const { place, level } = declared.get(part.building)!
      const cure = `Move it below the building, which line ${place.line} declares at L${level}.`
      const found = `floor ${part.number} of "${part.name}" at L${part.level} comes before its building`
      leaveOut(part, 'floor-before-building', `${found}. ${cure}`)
      return
    }
    checkQualifiers(part, building.part.qualifier, report)
    if (part.number === 0) {
      const cure = `Its ground floor is its own heading, on line ${building.part.place.line}. Number it from 1, or add "(already above)".`
      report.add('floor-number', part.place, `found Floor 0 of "${part.name}". ${cure}`)
    }
    const earlier = building.floors.find((floor) => floor.level === part.level)
    if (earlier) {
      const cure = 'A building grows by at most one floor a level.'
      const first = `the first is on line ${earlier.part.place.line}`
      leaveOut(part, 'doubled-floor', `second floor of "${part.name}" at L${part.level}; ${first}. ${cure}`)
      return
    }
    const floor: PlacedFloor = {
      id: toFloorId(building.part.id, part.level),
      building: building.part.id,
      placeName: building.part.name,
      level: part.level,
      number: part.number,
      final: part.final,
      part,
    }
    building.floors.push(floor)
    floors.push(floor)
  }
}

/** Reports parentheses in a floor's heading other than those of its building. */
function checkQualifiers({ name, qualifiers, place }: FloorPart, qualifier: string | null, report: Report) {
  const expected = qualifier === null ? 'nothing' : `"(${qualifier})" or nothing`
  for (const found of qualifiers) {
    if (found.toLowerCase() === qualifier?.toLowerCase()) continue
    report.add('unknown-mark', place, `unknown "(${found})" behind "${name}". Expected ${expected}.`)
  }
}

function firstOfEach(units: readonly UnitPart[]): ReadonlyMap<BuildingId, BuildingPart> {
  const first = new Map<BuildingId, BuildingPart>()
  for (const part of units)
    if (part.kind === 'building' && part.id !== '' && !first.has(part.id)) first.set(part.id, part)
  return first
}

function districtNamed(
  part: BuildingPart,
  name: string,
  districts: ReadonlyMap<DistrictId, PlacedDistrict>,
  nearest: Nearest,
  report: Report,
): DistrictId | null {
  const wanted = foldedName(name)
  for (const [id, { part: district }] of districts) if (foldedName(district.name) === wanted) return id
  report.add(
    'unknown-district',
    part.place,
    `building "${part.name}" in unknown district "${name}"; only districts declared above it are known.${meant(nearest(name))}`,
  )
  return null
}

/** "Craft" and "The Craft" mean the same district. */
const foldedName = (name: string) => name.toLowerCase().replace(/^the /, '')

const nameless = (name: string) => `the name "${name}" has no letter or digit to make an id of.`

const doubled = (kind: string, name: string, { name: other, place }: { name: string; place: { line: number } }) =>
  `second ${kind} "${name}"; line ${place.line} declares ${other === name ? 'it' : `"${other}", which makes the same id`}. Rename one.`
