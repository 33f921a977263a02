import type { City, LevelNumber } from '#city/city.ts'
import { type BuildingId, type FloorId, toBuildingId } from '#city/ids.ts'
import { REVIEW_KINDS, type ReviewKind } from '#city/review.ts'
import type { Place, Report } from '../diagnostic.ts'
import type { Sheet } from '../markdown/sheet.ts'
import { createNearest, meant } from '../nearest.ts'

/** Where a review waits, what is wrong with its code, and the floors it belongs to. Null: not written, or not readable. */
export type HeadingFields = {
  readonly at: { readonly building: BuildingId; readonly level: LevelNumber } | null
  readonly kind: ReviewKind | null
  readonly floors: readonly FloorId[]
}

/** Reads `At`, `Kind` and `Floors`. If `city` is null, buildings, levels and floors are not checked. */
export function readHeadingFields(report: Report, sheet: Sheet, owner: string, city: City | null): HeadingFields {
  const say = { report, owner }
  const at = sheet.words('At')
  const kind = sheet.words('Kind')
  const floors = sheet.words('Floors')
  return {
    at: at === null ? null : placeIn(say, at, sheet.placeOf('At'), city),
    kind: kind === null ? null : kindIn(say, kind, sheet.placeOf('Kind')),
    floors: floors === null ? [] : floorsIn(say, floors, sheet.placeOf('Floors'), city),
  }
}

type Say = { readonly report: Report; readonly owner: string }

function placeIn({ report, owner }: Say, words: string, place: Place, city: City | null): HeadingFields['at'] {
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
    report.add(
      'review-before-building',
      place,
      `${owner} is at L${level}, but "${name}" opens at L${building.level}. ${cure}`,
    )
  }
  return { building: id, level }
}

function kindIn({ report, owner }: Say, words: string, place: Place): ReviewKind | null {
  const folded = words.toLowerCase().replace(/\.$/, '')
  const kind = REVIEW_KINDS.find((one) => one === folded) ?? null
  if (kind) return kind
  const cure = meant(createNearest(REVIEW_KINDS)(folded)) || ` Expected one of: ${REVIEW_KINDS.join(', ')}.`
  report.add('unknown-kind', place, `${owner} is of unknown kind "${words}".${cure}`)
  return null
}

function floorsIn({ report, owner }: Say, words: string, place: Place, city: City | null): readonly FloorId[] {
  const ids = words.replace(/\.$/, '').split(/,\s*/) as FloorId[]
  const seen = new Set<FloorId>()
  for (const id of ids) {
    if (seen.has(id)) report.add('bad-value', place, `"Floors" of ${owner} names "${id}" twice. Keep one.`)
    seen.add(id)
    if (!/^[a-z0-9-]+@L\d+$/.test(id)) {
      report.add(
        'bad-value',
        place,
        `"Floors" of ${owner} names "${id}", expected such as "testing@L2, javascript@L1".`,
      )
    } else if (city && !city.floors.some((floor) => floor.id === id)) {
      const near = meant(createNearest(city.floors.map((floor) => floor.id))(id))
      report.add('unknown-floor', place, `"Floors" of ${owner} names unknown floor "${id}".${near}`)
    }
  }
  return [...seen]
}
