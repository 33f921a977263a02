import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { CHOICE_KINDS } from '#city/city.ts'
import type { Lesson, Person } from '#city/city.ts'
import type { Block, Inline } from '#city/text.ts'
import { toBlocks, toInlines } from '../markdown/inline.ts'
import { labelledParts } from '../markdown/label.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { type Sheet, createSheet, reportMisplaced, shortened } from '../markdown/sheet.ts'
import { placeOf } from '../markdown/tree.ts'
import { readChoice, readFacts } from './choice.ts'
import type { Notes } from './note.ts'
import type { DistrictPart, FloorPart, LevelPart } from './part.ts'
import type { PlacedFloor } from './placed.ts'

const REQUIRED = ['know', 'assume', 'learn', 'prose'] as const
const OPTIONAL = ['title', 'who', 'scene', 'ask', ...CHOICE_KINDS, 'example', 'sources', 'facts'] as const

/** A lesson with the title of its floor and the person of its story; each of these is null if the document has none. */
export type LessonWords = { readonly title: string | null; readonly who: Person | null; readonly lesson: Lesson }

export function readLevel(
  reading: Reading,
  { number, identity, place, body }: LevelPart,
): { epigraph: readonly Inline[]; story: readonly Block[] } {
  const owner = `level "L${number}: The ${identity}"`
  const quote = body.find((node) => node.type === 'blockquote')
  const epigraph = toInlines(reading, quote ? linesOf(reading, quote.children, owner) : [])
  const rest = body.filter((node) => node !== quote)
  refuseFields(reading, rest, `the story of ${owner}`)
  const story = toBlocks(reading, rest)
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

/** Joins the paragraphs of a quote into one. */
function linesOf(
  reading: Reading,
  nodes: readonly (BlockContent | DefinitionContent)[],
  owner: string,
): readonly PhrasingContent[] {
  return nodes.flatMap((node, index): readonly PhrasingContent[] => {
    if (node.type === 'paragraph') return index === 0 ? node.children : [{ type: 'text', value: ' ' }, ...node.children]
    const cure = 'Write it as words, or below the epigraph.'
    refuse(reading, [node], 'misplaced-text', `the epigraph of ${owner} is paragraphs alone. ${cure}`)
    return []
  })
}

const FIELDS = new Set<string>([...REQUIRED, ...OPTIONAL, 'tagline', 'why now', 'rationale', 'why this progression'])

/**
 * Reports fields in a text that can have none. Usually the heading above them is missing, so a whole unit is missing.
 */
export function refuseFields(reading: Reading, nodes: readonly RootContent[], owner: string): void {
  for (const node of nodes) {
    const heads = node.type === 'list' ? node.children.map((item) => item.children[0]) : [node]
    for (const head of heads) {
      const [field] = head?.type === 'paragraph' ? labelledParts(head.children) : []
      if (!head || !field || !FIELDS.has(field.label)) continue
      const cure = 'Write "## [new district unlocked] <Name>", or the heading of a building or a floor, above it.'
      refuse(reading, [head], 'misplaced-text', `found the field "${field.label}" in ${owner}. ${cure}`)
    }
  }
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

/** The text below a building's heading is the lesson of its ground floor. */
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
    who: readPerson(reading, lessons, owner),
    lesson: {
      floor: id,
      why: reasons.text(reason),
      scene: lessons.optionalText('scene'),
      know: lessons.text('know'),
      assume: lessons.text('assume'),
      ask: lessons.optionalText('ask'),
      choice: readChoice(reading, lessons, owner),
      learn: lessons.text('learn'),
      prose: lessons.text('prose'),
      example: lessons.blocks('example'),
      sources: lessons.optionalText('sources') ?? [],
      facts: readFacts(reading, lessons, owner),
    },
  }
}

/** A floor marked "(already above)" may have no text: everything below its heading is reported. */
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
    if (node.type === 'thematicBreak' || notes.has(node)) continue
    if (node.type === 'paragraph' && paragraphs?.takeParagraph(node)) continue
    if (node.type === 'list' && lists) lists.takeList(node)
    else reportMisplaced(reading, node, owner, paragraphs ? 'its labelled fields' : 'nothing')
  }
}

/** A first name, a comma, and one word, which may have hyphens. */
const PERSON = /^(\p{L}[\p{L}\p{M}'’-]{0,19}), (\p{L}[\p{L}\p{M}'’-]{0,23})$/u

function readPerson({ report }: Reading, sheet: Sheet, owner: string): Person | null {
  const who = sheet.words('who')
  if (who === null) return null
  const [, name, does] = PERSON.exec(who) ?? []
  if (name && does) return { name, does }
  const expected = 'a first name, a comma and one word for what they do, such as "Marta, candlemaker"'
  report.add('bad-value', sheet.placeOf('who'), `"who" of ${owner} is "${shortened(who)}", expected ${expected}.`)
  return null
}

function checkTitle(reading: Reading, sheet: Sheet, title: string, owner: string) {
  const count = title.split(/\s+/).length
  if (count >= 2 && count <= 5) return
  reading.report.add(
    'title-length',
    sheet.placeOf('title'),
    `the title of ${owner} has ${count} word${count === 1 ? '' : 's'}, expected two to five.`,
  )
}
