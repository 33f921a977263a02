import type { ListItem, RootContent } from 'mdast'
import type { Field, FieldType, Rows, Worksheet } from '#city/curriculum.ts'
import { slugOf, toWorksheetId } from '#city/ids.ts'
import type { Place } from '../diagnostic.ts'
import { readWords } from '../markdown/inline.ts'
import type { Reading } from '../markdown/reading.ts'
import type { Section } from '../markdown/section.ts'
import { type Sheet, createSheet, reportMisplaced, shortened } from '../markdown/sheet.ts'
import { lastLineOf, placeOf } from '../markdown/tree.ts'
import { createNearest, meant } from '../nearest.ts'
import { type Cell, readTable } from '../markdown/table.ts'

/** A worksheet that a checkpoint names. It is checked later, when all worksheets are known. */
export type WorksheetUse = { readonly slug: string; readonly place: Place; readonly owner: string }

const KINDS = { text: 'text', 'long text': 'longText', number: 'number', link: 'link', date: 'date' } as const

/** The name and slug in `Worksheet: Name (slug)`; null for any other heading. */
export function parseWorksheetHeading(heading: string): { readonly name: string; readonly slug: string } | null {
  const [, name = '', slug] = /^worksheet ?: ?(.+?) ?\(([a-z0-9]+(?:-[a-z0-9]+)*)\)$/i.exec(heading) ?? []
  return slug === undefined ? null : { name, slug: slug.toLowerCase() }
}

export function readWorksheet(
  reading: Reading,
  { body, place }: Section,
  { name, slug }: { name: string; slug: string },
): Worksheet {
  const owner = `worksheet "${name}"`
  const sheet = createSheet(reading, { owner, place, required: ['For', 'Rows'], optional: ['Example'] })
  const tables: RootContent[] = []
  const examples: ExampleLine[] = []
  for (const node of body) {
    if (node.type === 'paragraph' && sheet.takeParagraph(node)) continue
    if (node.type === 'table') tables.push(node)
    else if (node.type === 'list') examples.push(...node.children.map(exampleIn))
    else if (node.type !== 'thematicBreak')
      reportMisplaced(reading, node, owner, 'its labelled fields, a table and an example')
  }
  const fields = fieldsOf(
    reading,
    readTable(reading, tables, { owner, place, columns: ['field', 'type', 'hint'] }),
    owner,
  )
  const rows = rowsOf(reading, sheet.words('Rows') ?? 'one', sheet.placeOf('Rows'), owner)
  const exampleRow = exampleRowOf(reading, sheet, rows, owner)
  return {
    id: toWorksheetId(slug),
    slug,
    name,
    purpose: sheet.text('For'),
    fields,
    rows,
    example: exampleOf(reading, examples, fields, owner),
    ...(exampleRow !== null && { exampleRow }),
  }
}

/** The name of the row that the example fills, as written after `**Example:**`; null if it names none. */
function exampleRowOf({ report }: Reading, sheet: Sheet, rows: Rows, owner: string): string | null {
  const name = sheet.mark('Example')?.replace(/\.$/, '') ?? ''
  if (name === '') return null
  if (rows.kind === 'fixed' && rows.names.includes(name)) return name
  const expected = rows.kind === 'fixed' ? `one of its rows (${rows.names.join(', ')}), or nothing` : 'nothing'
  const found = `found "${name}" behind "Example" of ${owner}`
  report.add('bad-value', sheet.placeOf('Example'), `${found}, expected ${expected} and a list below it.`)
  return null
}

type ExampleLine = { readonly text: string; readonly place: Place; readonly lastLine: number }

/** A line of an example is one paragraph. Anything below it is not read, so `reportUnread` reports it. */
function exampleIn(item: ListItem): ExampleLine {
  const [head] = item.children
  const text = head?.type === 'paragraph' ? readWords(head.children) : ''
  return { text, place: placeOf(head ?? item), lastLine: lastLineOf(head ?? item) }
}

function fieldsOf(
  { report }: Reading,
  rows: readonly Record<'field' | 'type' | 'hint', Cell>[],
  owner: string,
): readonly Field[] {
  const seen = new Set<string>()
  return rows.map(({ field, type, hint }) => {
    const id = slugOf(field.text)
    if (id === '') report.add('bad-value', field.place, `${owner} has a field without a name.`)
    else if (seen.has(id))
      report.add('doubled-field', field.place, `second field "${field.text}" of ${owner}. Rename one.`)
    seen.add(id)
    const parsed = typeOf(type.text)
    if (!parsed) {
      const expected = [...Object.keys(KINDS), 'one of: a, b'].join(', ')
      report.add(
        'bad-value',
        type.place,
        `field "${field.text}" of ${owner}: unknown type "${type.text}". Expected ${expected}.`,
      )
    }
    return { id, name: field.text, type: parsed ?? { kind: 'text' }, hint: hint.text }
  })
}

function typeOf(text: string): FieldType | null {
  const folded = text.toLowerCase()
  if (Object.hasOwn(KINDS, folded)) return { kind: KINDS[folded as keyof typeof KINDS] }
  const [, listed] = /^one of ?:(.+)$/i.exec(text) ?? []
  const options = listed?.split(',').map((option) => option.trim()) ?? []
  return options.length >= 2 && options.every((option) => option !== '') ? { kind: 'choice', options } : null
}

function rowsOf({ report }: Reading, text: string, place: Place, owner: string): Rows {
  const words = text.replace(/\.$/, '')
  if (/^one$/i.test(words)) return { kind: 'one' }
  if (/^many$/i.test(words)) return { kind: 'many' }
  const [, listed] = /^fixed ?:(.+)$/i.exec(words) ?? []
  const names = listed?.split(',').map((name) => name.trim()) ?? []
  if (names.length > 0 && names.every((name) => name !== '')) return { kind: 'fixed', names }
  report.add('bad-value', place, `rows of ${owner}: found "${text}", expected one, many, or "fixed: A, B".`)
  return { kind: 'one' }
}

function exampleOf(
  { report }: Reading,
  items: readonly ExampleLine[],
  fields: readonly Field[],
  owner: string,
): Readonly<Record<string, string>> {
  const byId = new Map(fields.map((field) => [field.id, field]))
  const nearest = createNearest(fields.map((field) => field.name))
  const cells = new Map<string, string>()
  for (const { text, place, lastLine } of items) {
    const colon = text.indexOf(':')
    const name = text.slice(0, Math.max(0, colon)).trim()
    const value = text.slice(colon + 1).trim()
    const named = byId.get(slugOf(name))
    // An id leaves out words in parentheses, so if the author wrote some, the whole name must match.
    const field = name.includes('(') && name !== named?.name ? undefined : named
    if (colon < 0 || !field) {
      report.add(
        'unknown-field',
        place,
        `example of ${owner}: found "${shortened(text)}", expected "<field>: <value>".${meant(nearest(name))}`,
        lastLine,
      )
    } else if (cells.has(field.id)) {
      report.add('doubled-field', place, `example of ${owner} fills "${field.name}" twice.`, lastLine)
    } else {
      cells.set(field.id, value)
      if (!fits(field.type, value))
        report.add(
          'bad-value',
          place,
          `example of ${owner}: "${value}" is no ${kindName(field.type)} for "${field.name}".`,
        )
    }
  }
  return Object.fromEntries(cells)
}

function fits(type: FieldType, value: string): boolean {
  if (type.kind === 'choice') return type.options.includes(value)
  if (type.kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(value)
  if (type.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value)
  return value !== ''
}

const kindName = (type: FieldType) => (type.kind === 'choice' ? `choice (${type.options.join(', ')})` : type.kind)

/** Reports checkpoints that name a worksheet that does not exist. */
export function checkUses({ report }: Reading, uses: readonly WorksheetUse[], slugs: ReadonlySet<string>): void {
  const nearest = createNearest(slugs)
  for (const { slug, place, owner } of uses) {
    if (!slugs.has(slug))
      report.add('unknown-worksheet', place, `${owner} names unknown worksheet "${slug}".${meant(nearest(slug))}`)
  }
}
