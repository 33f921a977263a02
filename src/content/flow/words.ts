import type { Paragraph, RootContent } from 'mdast'
import type { Lesson } from '#city/city.ts'
import type { Block, Inline } from '#city/text.ts'
import { type Reading, toBlocks, toInlines, wordsOf } from '../markdown/inline.ts'
import { type Sheet, createSheet, reportMisplaced } from '../markdown/sheet.ts'
import { placeOf } from '../markdown/tree.ts'
import type { DistrictPart, FloorPart, LevelPart } from './part.ts'
import type { PlacedFloor } from './placement.ts'

const REQUIRED = ['know', 'assume', 'learn', 'prose'] as const
const OPTIONAL = ['title', 'scene', 'ask', 'example', 'sources'] as const

/** A lesson and what its floor is called. */
export type LessonWords = { readonly title: string | null; readonly lesson: Lesson }

/** Paragraphs in italics below the last unit: they create nothing, their claims are checked. */
export type Notes = Paragraph[]

export function readLevel(
  reading: Reading,
  { number, identity, place, body }: LevelPart,
): { epigraph: readonly Inline[]; story: readonly Block[] } {
  const quote = body.find((node) => node.type === 'blockquote')
  const lines = quote?.children.filter((node) => node.type === 'paragraph').flatMap((node) => node.children) ?? []
  const epigraph = toInlines(reading, lines)
  const story = toBlocks(
    reading,
    body.filter((node) => node !== quote),
  )
  const owner = `level "L${number}: The ${identity}"`
  if (epigraph.length === 0) {
    reading.report.add(
      quote ? 'empty-field' : 'missing-field',
      quote ? placeOf(quote) : place,
      `${owner} has no epigraph. Add "> …" below its heading.`,
    )
  }
  if (story.length === 0)
    reading.report.add('missing-field', place, `${owner} has no story. Add a paragraph below its epigraph.`)
  return { epigraph, story }
}

export function readDistrict(
  reading: Reading,
  part: DistrictPart,
  notes: Notes,
): { tagline: readonly Inline[]; whyNow: readonly Inline[] } {
  const owner = `district "${part.name}"`
  const sheet = createSheet(reading, { owner, place: part.place, required: ['Tagline', 'Why now'] })
  readBody(reading, owner, part.body, notes, { paragraphs: sheet })
  return { tagline: sheet.text('Tagline'), whyNow: sheet.text('Why now') }
}

/** A building's own words are those of its ground floor. */
export function readLesson(reading: Reading, { id, part }: PlacedFloor, notes: Notes): LessonWords {
  const owner = part.kind === 'building' ? `building "${part.name}"` : `floor "${part.name}, Floor ${part.number}"`
  const reason = part.kind === 'building' ? 'Rationale' : 'Why this progression'
  const { place } = part
  const reasons = createSheet(reading, { owner, place, required: [reason] })
  const lessons = createSheet(reading, { owner, place, required: REQUIRED, optional: OPTIONAL })
  readBody(reading, owner, part.body, notes, { paragraphs: reasons, lists: lessons })
  const title = lessons.words('title')
  if (title !== null) checkTitle(reading, lessons, title, owner)
  return {
    title,
    lesson: {
      floor: id,
      why: reasons.text(reason),
      scene: lessons.optionalText('scene'),
      know: lessons.text('know'),
      assume: lessons.text('assume'),
      ask: lessons.optionalText('ask'),
      learn: lessons.text('learn'),
      prose: lessons.text('prose'),
      example: lessons.blocks('example'),
      sources: lessons.optionalText('sources') ?? [],
    },
  }
}

/** A cross-reference has no text of its own. */
export function readReference(reading: Reading, part: FloorPart, notes: Notes): void {
  readBody(reading, `the cross-reference to "${part.name}"`, part.body, notes, {})
}

type Sheets = { readonly paragraphs?: Sheet; readonly lists?: Sheet }

function readBody(
  reading: Reading,
  owner: string,
  body: readonly RootContent[],
  notes: Notes,
  { paragraphs, lists }: Sheets,
) {
  for (const node of body) {
    if (node.type === 'thematicBreak') continue
    if (node.type === 'paragraph' && paragraphs?.takeParagraph(node)) continue
    if (node.type === 'paragraph' && isNote(node)) notes.push(node)
    else if (node.type === 'list' && lists) lists.takeList(node)
    else reportMisplaced(reading, node, owner, paragraphs ? 'its labelled fields' : 'nothing')
  }
}

const isNote = ({ children }: Paragraph) =>
  children.some((node) => node.type === 'emphasis') &&
  children.every((node) => node.type === 'emphasis' || wordsOf(node) === '')

function checkTitle(reading: Reading, sheet: Sheet, title: string, owner: string) {
  const count = title.split(/\s+/).length
  if (count >= 2 && count <= 5) return
  reading.report.add(
    'title-length',
    sheet.placeOf('title'),
    `the title of ${owner} has ${count} word${count === 1 ? '' : 's'}, expected two to five.`,
  )
}
