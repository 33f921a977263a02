import type { Building, ChoiceKind, City, District, Floor, Lesson, Level, Person } from '#city/city.ts'
import type { FloorId } from '#city/ids.ts'
import { type Diagnostic, type Report, createReport } from '../diagnostic.ts'
import { type LinkUse, checkLinks } from '../link.ts'
import { reportDisguised } from '../markdown/disguise.ts'
import { readWords, toBlocks } from '../markdown/inline.ts'
import type { Reading } from '../markdown/reading.ts'
import { sectionsOf } from '../markdown/section.ts'
import { type Source, createLines, readTree } from '../markdown/tree.ts'
import { reportUnread } from '../markdown/unread.ts'
import { type Counted, checkClaims, checkLevelNames, findLevelNames } from './claim.ts'
import { checkEnd } from './ending.ts'
import { FLOW_HEADINGS } from './heading.ts'
import { readNotes } from './note.ts'
import { type Outline, outlineOf } from './outline.ts'
import { type Placement, placementOf } from './placement.ts'
import type { PlacedFloor } from './placed.ts'
import { type LessonWords, readDistrict, readLesson, readLevel, readReference, refuseFields } from './words.ts'

export type FlowDocument = {
  readonly city: City
  readonly lessons: ReadonlyMap<FloorId, Lesson>
  /** Only the floors whose text names somebody. */
  readonly people: ReadonlyMap<FloorId, Person>
}

type Declared = Record<'levels' | 'districts' | 'buildings' | 'floors', number> & {
  readonly floorsByLevel: Readonly<Record<string, number>>
}

/**
 * How many things a flow declares, how many lessons name the term of what they teach, in italics, how many floors name
 * the person of their story, how many ask in each way, and how many have facts to tick. Counted even if errors prevent a
 * city.
 */
export type FlowCounts = Declared &
  Readonly<Record<'terms' | 'people' | 'facts', number>> & {
    readonly ways: Readonly<Record<ChoiceKind | 'sentence', number>>
  }

export type FlowOutcome = {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: FlowCounts
  /** Null if there is any error, so that a city is never incomplete. */
  readonly document: FlowDocument | null
}

/** A flow that was read, but whose links are not checked yet: some lead to the curriculum, which is another file. */
export type FlowDraft = {
  readonly report: Report
  readonly links: readonly LinkUse[]
  readonly floors: ReadonlySet<string>
  readonly buildings: ReadonlySet<string>
  readonly counts: FlowCounts
  readonly document: FlowDocument
}

/** Reads a flow without its curriculum. Links to phases and worksheets are not checked. */
export function loadFlow(source: Source): FlowOutcome {
  const draft = readFlow(source)
  const { report, links, floors, buildings } = draft
  checkLinks(report, links, { floor: floors, building: buildings, phase: null, worksheet: null })
  return {
    diagnostics: report.diagnostics(),
    counts: draft.counts,
    document: report.hasErrors() ? null : draft.document,
  }
}

export function readFlow({ file, text }: Source): FlowDraft {
  const report = createReport(file)
  const links: LinkUse[] = []
  const reading: Reading = { report, links }
  const root = readTree(text, report)
  const outline = root ? outlineOf(reading, sectionsOf(reading, root)) : NOTHING
  const placement = placementOf(reading, outline)
  const document = documentOf(reading, outline, placement)
  if (root) {
    const lineAt = createLines(text)
    reportDisguised(reading, root, lineAt, FLOW_HEADINGS)
    reportUnread(reading, root, lineAt)
    checkEnd(text, root, report)
  }
  return {
    report,
    links,
    floors: new Set(placement.floors.map((floor) => floor.id)),
    buildings: new Set(placement.buildings.keys()),
    counts: {
      ...countsOf(outline, placement),
      ...lessonCountsOf([...document.lessons.values()]),
      people: document.people.size,
    },
    document,
  }
}

const NOTHING: Outline = { title: '', introduction: [], levels: [], units: [] }

function documentOf(reading: Reading, outline: Outline, placement: Placement): FlowDocument {
  const { report } = reading
  const notes = readNotes(reading, outline.units.at(-1)?.body ?? [])
  const names = findLevelNames(outline.introduction)
  if (names?.isLabelled) readWords(names.paragraph.children)
  const introduction = outline.introduction.filter((node) => !names?.isLabelled || node !== names.paragraph)
  refuseFields(reading, introduction, 'the introduction')
  const levels = outline.levels.map((part): Level => {
    return { number: part.number, identity: part.identity, ...readLevel(reading, part) }
  })
  const districts = [...placement.districts.values()].map(({ part, buildings }): District => {
    const { id, name, level, technical } = part
    if (buildings.length === 0) report.add('empty-district', part.place, `district "${name}" has no building.`)
    return { id, name, level, technical, ...readDistrict(reading, part, notes), buildings }
  })
  const words = new Map(placement.floors.map((floor) => [floor, readLesson(reading, floor, notes)]))
  for (const part of placement.references) readReference(reading, part, notes)

  if (names) checkLevelNames(names, outline.levels, report)
  const { levels: level, districts: district, buildings: building, floors: floor } = countsOf(outline, placement)
  const counted: Counted = { level, district, building, floor }
  checkClaims([...introduction, ...notes], counted, placement, report)
  return {
    city: {
      title: outline.title,
      introduction: toBlocks(reading, introduction),
      levels,
      districts,
      buildings: buildingsOf(placement, words),
      floors: floorsOf(placement, words),
    },
    lessons: new Map(placement.floors.map((floor) => [floor.id, words.get(floor)!.lesson])),
    people: new Map(
      placement.floors.flatMap((floor) => {
        const { who } = words.get(floor)!
        return who ? [[floor.id, who] as const] : []
      }),
    ),
  }
}

type Words = ReadonlyMap<PlacedFloor, LessonWords>

function buildingsOf({ buildings }: Placement, words: Words): readonly Building[] {
  return [...buildings.values()].map(({ part, district, floors }) => ({
    id: part.id,
    name: part.name,
    qualifier: part.qualifier,
    district,
    level: part.level,
    rationale: words.get(floors[0]!)!.lesson.why,
    floors: floors.map((floor) => floor.id),
  }))
}

function floorsOf({ buildings, floors }: Placement, words: Words): readonly Floor[] {
  const storeys = new Map(
    [...buildings.values()].flatMap((building) => building.floors.map((floor, index) => [floor, index] as const)),
  )
  return floors.map((floor) => {
    const { id, building, placeName, level, number, final } = floor
    return {
      id,
      building,
      placeName,
      level,
      number,
      storey: storeys.get(floor) ?? 0,
      final,
      title: words.get(floor)!.title,
    }
  })
}

function countsOf({ levels }: Outline, { districts, buildings, floors }: Placement): Declared {
  const floorsByLevel: Record<string, number> = Object.fromEntries(levels.map((level) => [`L${level.number}`, 0]))
  for (const { level } of floors) floorsByLevel[`L${level}`] = (floorsByLevel[`L${level}`] ?? 0) + 1
  return {
    levels: levels.length,
    districts: districts.size,
    buildings: buildings.size,
    floors: floors.length,
    floorsByLevel,
  }
}

function lessonCountsOf(lessons: readonly Lesson[]): Pick<FlowCounts, 'terms' | 'facts' | 'ways'> {
  const asking = (kind: ChoiceKind | undefined) => lessons.filter(({ choice }) => choice?.kind === kind).length
  return {
    terms: lessons.filter(({ learn }) => learn.some(({ kind }) => kind === 'emphasis')).length,
    facts: lessons.filter(({ facts }) => facts.length > 0).length,
    ways: { sentence: asking(undefined), lines: asking('lines'), order: asking('order'), look: asking('look') },
  }
}
