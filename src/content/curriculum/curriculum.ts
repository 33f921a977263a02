import type { City } from '#city/city.ts'
import type { Curriculum, Phase, Worksheet } from '#city/curriculum.ts'
import { type Diagnostic, type Place, type Report, createReport } from '../diagnostic.ts'
import { type LinkUse, checkLinks } from '../link.ts'
import { type HeadingForms, reportDisguised } from '../markdown/disguise.ts'
import { toBlocks } from '../markdown/inline.ts'
import { type Section, refuseSection, sectionsOf } from '../markdown/section.ts'
import { type Source, createLines, readTree } from '../markdown/tree.ts'
import { reportUnread } from '../markdown/unread.ts'
import { createNearest } from '../nearest.ts'
import { PARTS, type Part, blocksOf, chaptersOf, questionsOf, unknownChapter } from './chapter.ts'
import type { CheckpointReading, KnownBuildings } from './checkpoint.ts'
import { checkGates, readGates, readPaces } from './gate.ts'
import { isPartHeading, parsePhaseHeading, readPhase } from './phase.ts'
import { checkUses, parseWorksheetHeading, readWorksheet } from './worksheet.ts'

export type CurriculumCounts = Record<'phases' | 'checkpoints' | 'worksheets', number>

export type CurriculumOutcome = {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: CurriculumCounts
  /** Null if there is any error. */
  readonly document: Curriculum | null
}

export type CurriculumDraft = {
  readonly report: Report
  readonly links: readonly LinkUse[]
  readonly phases: ReadonlySet<string>
  readonly worksheets: ReadonlySet<string>
  readonly counts: CurriculumCounts
  readonly document: Curriculum
}

/** If `city` is null, the buildings, floors and levels that the curriculum names are not checked. */
export function loadCurriculum(source: Source, city: City | null): CurriculumOutcome {
  const { report, links, phases, worksheets, counts, document } = readCurriculum(source, city)
  const floor = city && new Set(city.floors.map(({ id }) => id))
  const building = city && new Set(city.buildings.map(({ id }) => id))
  checkLinks(report, links, { floor, building, phase: phases, worksheet: worksheets })
  return { diagnostics: report.diagnostics(), counts, document: report.hasErrors() ? null : document }
}

export function readCurriculum({ file, text }: Source, city: City | null): CurriculumDraft {
  const report = createReport(file)
  const links: LinkUse[] = []
  const reading: CheckpointReading = { report, links, buildings: knownBuildings(city), worksheets: [] }
  const root = readTree(text, report)
  const chapters = root ? chaptersOf(reading, sectionsOf(reading, root)) : { introduction: [], list: [] }
  const parts = new Map<Part, Section>()
  const phases: Phase[] = []
  const worksheets: Worksheet[] = []
  const slugs = new Map<string, Place>()

  for (const { head, below } of chapters.list) {
    const phase = parsePhaseHeading(head.heading)
    const worksheet = parseWorksheetHeading(head.heading)
    if (phase) {
      if (phase.number !== phases.length) {
        report.add(
          'phase-order',
          head.place,
          `found phase ${phase.number}, expected phase ${phases.length}. Phases go up one by one from 0.`,
        )
      }
      phases.push(readPhase(reading, head, below, phase))
      continue
    }
    for (const part of below)
      refuseSection(reading, part, 'unknown-heading', `unknown heading "${part.heading}": only phases have parts.`)
    if (worksheet) {
      const earlier = slugs.get(worksheet.slug)
      if (earlier)
        report.add(
          'doubled-worksheet',
          head.place,
          `second worksheet "${worksheet.slug}"; the first is on line ${earlier.line}.`,
        )
      slugs.set(worksheet.slug, head.place)
      worksheets.push(readWorksheet(reading, head, worksheet))
    } else addPart(head)
  }
  function addPart(head: Section) {
    const name = PARTS.find((part) => part === head.heading.toLowerCase())
    if (name && !parts.has(name)) parts.set(name, head)
    else if (name) refuseSection(reading, head, 'doubled-section', `second "${head.heading}". Keep one.`)
    else refuseSection(reading, head, 'unknown-heading', unknownChapter(head.heading))
  }

  const part = (name: Part): Section | null => {
    const section = parts.get(name) ?? null
    if (!section && root)
      report.add(
        'missing-section',
        { line: 1, column: 1 },
        `no "## ${name[0]!.toUpperCase()}${name.slice(1)}". Add it.`,
      )
    return section
  }
  const gates = part('gates')
  const placed = gates ? readGates(reading, gates) : []
  const paces = part('paces')
  const ids = new Set(phases.map((phase) => phase.id))
  checkUses(reading, reading.worksheets, new Set(slugs.keys()))
  if (phases.length === 0 && root)
    report.add('missing-section', { line: 1, column: 1 }, 'no phase. Expected "## Phase 0: <Name>".')
  const document: Curriculum = {
    introduction: toBlocks(reading, chapters.introduction),
    gates: gates
      ? checkGates(reading, placed, { phases: ids, levels: city?.levels.length ?? null, place: gates.place })
      : [],
    paces: paces ? readPaces(reading, paces) : [],
    stack: blocksOf(reading, part('stack')),
    network: blocksOf(reading, part('network')),
    monthlyQuestions: questionsOf(reading, part('monthly questions')),
    graduate: blocksOf(reading, part('graduate')),
    today: blocksOf(reading, part('today')),
    phases,
    worksheets,
  }
  if (root) {
    const lineAt = createLines(text)
    reportDisguised(reading, root, lineAt, CURRICULUM_HEADINGS)
    reportUnread(reading, root, lineAt)
  }
  return {
    report,
    links,
    phases: ids,
    worksheets: new Set(worksheets.map((worksheet) => worksheet.id)),
    counts: {
      phases: phases.length,
      checkpoints: phases.reduce((sum, phase) => sum + phase.checkpoints.length, 0),
      worksheets: worksheets.length,
    },
    document,
  }
}

const knownBuildings = (city: City | null): KnownBuildings =>
  city && {
    ids: new Set(city.buildings.map(({ id }) => id)),
    nearest: createNearest(city.buildings.map(({ name }) => name)),
  }

/**
 * Recognises lines meant as headings that Markdown reads as text. Chapters have two `#` signs, parts of a phase three.
 */
const CURRICULUM_HEADINGS: HeadingForms = {
  isHeading(words, depth) {
    const folded = words.toLowerCase()
    const isChapter =
      (PARTS as readonly string[]).includes(folded) || !!parsePhaseHeading(words) || !!parseWorksheetHeading(words)
    return (depth !== 3 && isChapter) || (depth !== 2 && isPartHeading(folded))
  },
  isUnmistakable: () => false,
}
