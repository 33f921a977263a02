import type { City, LevelNumber } from '#city/city.ts'
import { type BuildingId, toBuildingId } from '#city/ids.ts'
import type { Code, Place, Report } from './diagnostic.ts'
import { createNearest, meant } from './nearest.ts'

/** Where something waits, and from which level on. */
export type At = { readonly building: BuildingId; readonly level: LevelNumber }

/** `early`: the code of the message that it waits before its building opens. */
type Say = { readonly report: Report; readonly owner: string; readonly early: Code }

/** Reads "Testing, L2", the words behind `At`. If `city` is null, building and level are not checked. */
export function placeIn({ report, owner, early }: Say, words: string, place: Place, city: City | null): At | null {
  const [, name = '', number = ''] = /^(.+), ?L(\d+)$/.exec(words) ?? []
  if (name === '') {
    report.add('bad-value', place, `"At" of ${owner} is "${words}", expected such as "Testing, L2".`)
    return null
  }
  const id = toBuildingId(name)
  const level = Number(number)
  const building = city?.buildings.find((one) => one.id === id)
  if (city && !building) {
    const near = meant(createNearest(city.buildings.map((one) => one.name))(name))
    report.add('unknown-building', place, `${owner} is at unknown building "${name}".${near}`)
  } else if (city && !city.levels[level])
    report.add('missing-level', place, `${owner} is at L${level}, but the last level is L${city.levels.length - 1}.`)
  else if (building && level < building.level) {
    const cure = `Write L${building.level} or higher.`
    report.add(early, place, `${owner} is at L${level}, but "${name}" opens at L${building.level}. ${cure}`)
  }
  return { building: id, level }
}
