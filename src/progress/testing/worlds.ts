import type { Building, City, Floor } from '#city/city.ts'
import type { Plan } from '#city/curriculum.ts'
import { toBuildingId, toCheckpointId, toDistrictId, toFloorId, toPhaseId } from '#city/ids.ts'
import { presentNames } from '#city/renamed.ts'
import { createWorld } from '../world.ts'
import type { World } from '../world.ts'

/**
 * Makes a world from short texts, for tests. `worldOf('database: L0 L1; auth: L0; city: L1', 'L1: repo, talk?;
 * complete: shop')` has two buildings and the city's own floor, and two gates with one phase each. The words after a
 * gate are checkpoints; a question mark makes one optional. `renamed` is as in `city/renamed.ts`.
 */
export function worldOf(buildings: string, gates = '', renamed: Readonly<Record<string, string>> = {}): World {
  const floors = rowsOf(buildings, ' ').flatMap(({ name, items }) =>
    items.map((item, storey) => floorOf(name, item, storey)),
  )
  const last = Math.max(...floors.map((floor) => floor.level))
  return createWorld(cityOf(floors, last), planOf(gates, last), [], [], presentNames(renamed))
}

/** Reads "a: x y; b: z" as rows with a name and items. */
const rowsOf = (text: string, separator: string) =>
  text
    .split(';')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [name = '', items = ''] = row.split(':').map((part) => part.trim())
      return {
        name,
        items: items
          .split(separator)
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      }
    })

function floorOf(name: string, item: string, storey: number): Floor {
  const level = Number(item.replace('L', ''))
  return {
    id: toFloorId(name, level),
    building: name === 'city' ? null : toBuildingId(name),
    placeName: name,
    level,
    number: storey,
    storey,
    final: false,
    title: null,
  }
}

function cityOf(floors: readonly Floor[], last: number): City {
  const district = toDistrictId('district')
  const ids = [...new Set(floors.flatMap((floor) => floor.building ?? []))]
  const buildings = ids.map((id): Building => {
    const own = floors.filter((floor) => floor.building === id)
    const level = own[0]?.level ?? 0
    return { id, name: id, qualifier: null, district, level, rationale: [], floors: own.map((floor) => floor.id) }
  })
  return {
    title: 'A city',
    introduction: [],
    levels: Array.from({ length: last + 1 }, (_, number) => ({
      number,
      identity: `L${number}`,
      epigraph: [],
      story: [],
    })),
    districts: [{ id: district, name: 'District', level: 0, technical: true, tagline: [], whyNow: [], buildings: ids }],
    buildings,
    floors,
  }
}

function planOf(gates: string, last: number): Plan {
  const rows = rowsOf(gates, ',')
  return {
    gates: rows.map(({ name }, number) => {
      const to = name === 'complete' ? name : Number(name.replace('L', ''))
      return { to, floorsOf: to === 'complete' ? last : to - 1, phases: [toPhaseId(number)] }
    }),
    paces: [
      { name: 'Sustainable', hoursAWeek: { from: 10, to: 15 }, months: { from: 24, to: 30 } },
      { name: 'Steady', hoursAWeek: { from: 15, to: 20 }, months: { from: 18, to: 24 } },
    ],
    phases: rows.map(({ items }, number) => {
      const phase = toPhaseId(number)
      const checkpoints = items.map((item) => {
        const slug = item.replace('?', '')
        const id = toCheckpointId(phase, slug)
        return { id, phase, title: slug, required: slug === item, building: toBuildingId('database'), worksheet: null }
      })
      return { id: phase, number, name: `Phase ${number}`, weeks: { from: 1, to: 2 }, checkpoints }
    }),
  }
}
