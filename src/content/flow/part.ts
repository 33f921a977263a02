import type { RootContent } from 'mdast'
import type { LevelNumber } from '#city/city.ts'
import { type BuildingId, type DistrictId, toBuildingId, toDistrictId } from '#city/ids.ts'
import type { Place } from '../diagnostic.ts'
import type { Reading } from '../markdown/reading.ts'
import { type Section, refuseSection } from '../markdown/section.ts'
import type { UnitHeading } from './heading.ts'

type Part = { readonly place: Place; readonly body: readonly RootContent[] }
type Unit = Part & { readonly name: string; readonly level: LevelNumber }

export type LevelPart = Part & { readonly number: LevelNumber; readonly identity: string }
export type DistrictPart = Unit & { readonly kind: 'district'; readonly id: DistrictId; readonly technical: boolean }
export type BuildingPart = Unit & {
  readonly kind: 'building'
  readonly id: BuildingId
  readonly qualifier: string | null
  /** The district that its heading names; null if it names none. */
  readonly within: string | null
}
export type FloorPart = Unit & {
  readonly kind: 'floor'
  /** The id made from its name: that of its building, or one for the city's own floor. */
  readonly building: BuildingId
  readonly number: number
  readonly final: boolean
  readonly ofCity: boolean
  /** The texts in parentheses after the name, except "of the city". Only the building's qualifier is allowed. */
  readonly qualifiers: readonly string[]
  readonly alreadyAbove: boolean
}
export type UnitPart = DistrictPart | BuildingPart | FloorPart

type Heading<Kind extends UnitHeading['kind']> = Extract<UnitHeading, { kind: Kind }>
type Shared = Omit<Unit, 'name'>

/** What a heading declares. If its name or number is missing, this is reported and the result is null. */
export function toPart(reading: Reading, unit: UnitHeading, section: Section, level: LevelNumber): UnitPart | null {
  const { heading, place, body } = section
  const shared: Shared = { level, place, body }
  const unknown = (mark: string, expected: string) =>
    reading.report.add('unknown-mark', place, `unknown "(${mark})" in "${heading}". Expected ${expected}.`)
  if (unit.kind === 'district') return toDistrict(unit, shared, unknown)
  if (unit.kind === 'building') return toBuilding(unit, shared, unknown)
  if (unit.kind === 'floor') return toFloor(unit, shared, unknown)
  const missing =
    unit.kind === 'nameless'
      ? `"${heading}" names no ${unit.unit}. Write its name behind the bracket.`
      : `floor heading "${unit.name}" does not end in "— Floor <n>". Expected "<Building> — Floor <n>".`
  refuseSection(reading, section, 'unknown-heading', missing)
  return null
}

type ReportMark = (mark: string, expected: string) => void

function toDistrict(
  { name, marks }: Heading<'district' | 'building'>,
  shared: Shared,
  unknown: ReportMark,
): DistrictPart {
  for (const mark of marks) if (!/^(?:non[ ‐‑-]?)?technical$/i.test(mark)) unknown(mark, '"(non-technical)" or nothing')
  const technical = !marks.some((mark) => /^non[ ‐‑-]?technical$/i.test(mark))
  return { kind: 'district', id: toDistrictId(name), name, technical, ...shared }
}

function toBuilding(
  { name, marks }: Heading<'district' | 'building'>,
  shared: Shared,
  unknown: ReportMark,
): BuildingPart {
  const withins = marks.map((mark) => /^in (.+?)(?: district)?$/i.exec(mark)?.[1] ?? null)
  const [qualifier = null, ...more] = marks.filter((_, index) => withins[index] === null)
  const [, ...elsewhere] = marks.filter((_, index) => withins[index] !== null)
  for (const mark of [...more, ...elsewhere]) unknown(mark, 'one qualifier, and perhaps "(in <Name> district)"')
  const within = withins.find((district) => district !== null) ?? null
  return { kind: 'building', id: toBuildingId(name), name, qualifier, within, ...shared }
}

const OF_THE_CITY = /^of the city$/i

function toFloor({ name, number, nameMarks, marks }: Heading<'floor'>, shared: Shared, unknown: ReportMark): FloorPart {
  for (const mark of marks) {
    if (!/^(?:final|already above)$/i.test(mark)) unknown(mark, '"(Final)", "(already above)" or nothing')
  }
  return {
    kind: 'floor',
    building: toBuildingId(name),
    name,
    number,
    final: marks.some((mark) => /^final$/i.test(mark)),
    alreadyAbove: marks.some((mark) => /^already above$/i.test(mark)),
    ofCity: nameMarks.some((mark) => OF_THE_CITY.test(mark)),
    qualifiers: nameMarks.filter((mark) => !OF_THE_CITY.test(mark)),
    ...shared,
  }
}
