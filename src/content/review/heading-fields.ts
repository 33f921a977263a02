import type { City, LevelNumber } from '#city/city.ts'
import type { BuildingId, FloorId } from '#city/ids.ts'
import { REVIEW_KINDS, type ReviewKind } from '#city/review.ts'
import { placeIn } from '../at.ts'
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
    at: at === null ? null : placeIn({ ...say, early: 'review-before-building' }, at, sheet.placeOf('At'), city),
    kind: kind === null ? null : kindIn(say, kind, sheet.placeOf('Kind')),
    floors: floors === null ? [] : floorsIn(say, floors, sheet.placeOf('Floors'), city),
  }
}

type Say = { readonly report: Report; readonly owner: string }

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
