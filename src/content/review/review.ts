import type { City } from '#city/city.ts'
import type { ReviewId } from '#city/ids.ts'
import type { Json, Review } from '#city/review.ts'
import type { Inline } from '#city/text.ts'
import { type Place, type Report, createReport } from '../diagnostic.ts'
import type { LinkUse } from '../link.ts'
import { type HeadingForms, reportDisguised } from '../markdown/disguise.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { type Section, refuseSection, sectionsOf } from '../markdown/section.ts'
import { type Sheet, createSheet, reportMisplaced } from '../markdown/sheet.ts'
import { type Source, createLines, readTree } from '../markdown/tree.ts'
import { reportUnread } from '../markdown/unread.ts'
import { type Titled, checkFileName, parseTitled } from '../titled.ts'
import { type Fault, answerOf, checkFault, readFault } from './answer.ts'
import { type Code, readCode } from './code.ts'
import type { Compiled } from './compile.ts'
import { type Fences, readFences, reportOpenFence } from './fences.ts'
import { type HeadingFields, readHeadingFields } from './heading-fields.ts'
import { highlight } from './highlight.ts'
import { type Tries, readTries, trialOf } from './tries.ts'

/** A review with what runs and what proves it. */
export type ReviewSource = {
  readonly review: Review
  /** The code as written, and how it is mended; null if it is sound. */
  readonly given: string
  readonly mended: string | null
  /** What runs; null if the code can't be run in the page. */
  readonly runs: { readonly given: Compiled; readonly mended: Compiled | null } | null
  /** Each of the argument lists that the fields of the page begin with, as the code takes them. */
  readonly tries: readonly (readonly Json[])[]
  /** For tests only: what must hold, as JavaScript; and why the code can't be run even there. */
  readonly property: string | null
  readonly notRun: string | null
}

export type ReviewDraft = {
  readonly report: Report
  readonly links: readonly LinkUse[]
  /** The id in the heading, and its place, even if the review is not whole; null if there is none. */
  readonly id: { readonly id: ReviewId; readonly place: Place } | null
  /** Everything that was read, even if the review is not whole. */
  readonly parts: Parts | null
  /** Null if anything of it is missing or not readable. */
  readonly source: ReviewSource | null
}

const REQUIRED = ['At', 'Kind', 'Floors', 'Asked']
const OPTIONAL = ['Around', 'Try', 'Store', 'Fault', 'Breaks', 'Why', 'Sound', 'Not run']
const REPEATED = ['Try', 'Breaks']

/** Reads the document of one review. If `city` is null, buildings, levels and floors are not checked. */
export function readReview({ file, text }: Source, city: City | null): ReviewDraft {
  const report = createReport(file)
  const links: LinkUse[] = []
  const reading: Reading = { report, links }
  const root = readTree(text, report)
  const section = root ? headIn(reading, sectionsOf(reading, root)) : null
  const heading = section && parseTitled<ReviewId>(section.heading)
  if (section && !heading)
    report.add('review-id', section.place, `found "${section.heading}", expected "# <Title> (\`<id>\`)".`)
  if (section && heading) checkFileName(report, 'review-id', heading.id, section.place, file)
  if (section) reportOpenFence(reading, section.body)
  const parts = section ? readParts(reading, section, heading, city) : null
  if (root) {
    const lineAt = createLines(text)
    reportDisguised(reading, root, lineAt, REVIEW_HEADINGS)
    reportUnread(reading, root, lineAt, { readsRoles: true })
  }
  return {
    report,
    links,
    id: section && heading ? { id: heading.id, place: section.place } : null,
    parts,
    source: parts && !report.hasErrors() ? sourceOf(parts) : null,
  }
}

const REVIEW_HEADINGS: HeadingForms = {
  // A line of code may be a comment that looks like a heading: code has a depth here.
  isHeading: (words, depth) => depth === undefined && parseTitled(words) !== null,
  isUnmistakable: () => false,
}

/** The only section that a review has. */
function headIn(reading: Reading, sections: readonly Section[]): Section | null {
  const [head, ...others] = sections.filter(({ depth }) => depth > 0)
  if (!head) reading.report.add('missing-title', { line: 1, column: 1 }, 'no title. Begin with "# <Title> (`<id>`)".')
  for (const other of others)
    refuseSection(reading, other, 'unknown-heading', `second heading "${other.heading}". A review has one, its title.`)
  return head ?? null
}

type Parts = HeadingFields & {
  readonly heading: Titled<ReviewId> | null
  readonly asked: readonly Inline[]
  readonly around: readonly Inline[] | null
  readonly isSound: boolean
  readonly fences: Fences
  readonly code: Code | null
  readonly tries: Tries | null
  /** Why the code breaks or, if it is sound, why it holds. */
  readonly why: readonly Inline[] | null
  readonly fault: Fault | null
  readonly notRun: string | null
}

function readParts(
  reading: Reading,
  { body, place }: Section,
  heading: Titled<ReviewId> | null,
  city: City | null,
): Parts {
  const owner = `review "${heading?.id ?? '?'}"`
  const sheet = createSheet(reading, { owner, place, required: REQUIRED, optional: OPTIONAL, repeated: REPEATED })
  for (const node of body) {
    if (node.type === 'code' || node.type === 'thematicBreak') continue
    if (node.type !== 'paragraph' || !sheet.takeParagraph(node))
      reportMisplaced(reading, node, owner, 'its labelled fields and its fences')
  }
  const fences = readFences(reading, body, owner, place)
  const isSound = sheet.every('Sound').length > 0
  if (isSound) refuseFault(reading, sheet, fences, owner)
  else checkFault(reading, sheet, owner)
  const code = readCode(reading, fences, { owner, place, isSound })
  return {
    ...readHeadingFields(reading.report, sheet, owner, city),
    heading,
    asked: sheet.text('Asked'),
    around: sheet.optionalText('Around'),
    isSound,
    fences,
    code,
    tries: readTries(reading, sheet, code, owner),
    why: sheet.optionalText(isSound ? 'Sound' : 'Why'),
    fault: isSound ? null : readFault(reading, sheet, { owner, fences, code }),
    notRun: readNotRun(reading, sheet, code, owner),
  }
}

function sourceOf(parts: Parts): ReviewSource | null {
  const { heading, at, kind, floors, asked, around, isSound, code, tries, why, fault, notRun } = parts
  if (!heading || !at || !kind || !code || !why || (!isSound && !fault)) return null
  return {
    review: {
      ...heading,
      ...at,
      kind,
      floors,
      asked,
      around,
      sound: isSound,
      language: code.language,
      code: highlight(code.given, code.language),
      trial: tries && code.runs && trialOf(tries, code.runs.given),
      answer: { fault: fault && answerOf(fault, code), why },
    },
    given: code.given,
    mended: code.mended,
    runs: code.runs,
    tries: tries?.lists ?? [],
    property: code.property,
    notRun,
  }
}

/** Sound code has no fault, so nothing of one may be told. */
function refuseFault(reading: Reading, sheet: Sheet, { mended }: Fences, owner: string) {
  for (const label of ['Fault', 'Breaks', 'Why'])
    for (const field of sheet.every(label)) {
      const message = `${owner} is sound and has "${label}". Keep either "Sound" or what belongs to a fault.`
      refuse(reading, [field.mark, ...field.text], 'sound-and-fault', message)
    }
  if (mended) {
    const message = `${owner} is sound and has a "mended" fence. Keep either "Sound" or what belongs to a fault.`
    refuse(reading, [mended.node], 'sound-and-fault', message)
  }
}

/** The least number of words that say why something is not run. */
const LEAST_REASON = 6

function readNotRun({ report }: Reading, sheet: Sheet, code: Code | null, owner: string): string | null {
  const reason = sheet.words('Not run')
  if (reason === null) return null
  const place = sheet.placeOf('Not run')
  if (code?.runs) report.add('bad-value', place, `${owner} runs and has "Not run". Remove it.`)
  else if (reason.split(' ').length < LEAST_REASON)
    report.add('bad-value', place, `"Not run" of ${owner} gives no reason. Say why in ${LEAST_REASON} words or more.`)
  return reason
}
