import { type Reading } from '../markdown/reading.ts'
import { type Section, refuseSection } from '../markdown/section.ts'
import { type Row, readTable } from '../markdown/table.ts'
import { createNearest, meant } from '../nearest.ts'
import { ACTION_COLUMNS, BEST_COLUMNS, STORY_OF_ACTIONS } from './actions.ts'
import { FAULT_COLUMNS } from './faults.ts'
import { listed } from './form.ts'
import { NAME_COLUMNS, PART_COLUMNS, SWITCH_COLUMNS } from './parts.ts'
import { PEOPLE_COLUMNS } from './people.ts'
import { STEP_COLUMNS } from './steps.ts'
import { CAUSE_COLUMNS, CHANGE_COLUMNS, MESSAGE_COLUMNS } from './story.ts'

/** The tables below the title, by their headings, with their columns. */
const COLUMNS = {
  Parts: PART_COLUMNS,
  Steps: STEP_COLUMNS,
  People: PEOPLE_COLUMNS,
  Names: NAME_COLUMNS,
  Switches: SWITCH_COLUMNS,
  Faults: FAULT_COLUMNS,
  Actions: ACTION_COLUMNS,
  Messages: MESSAGE_COLUMNS,
  'Changed lately': CHANGE_COLUMNS,
  Causes: CAUSE_COLUMNS,
  'Best run': BEST_COLUMNS,
} as const

export type TableName = keyof typeof COLUMNS
export const TABLES = Object.keys(COLUMNS) as readonly TableName[]

const NEEDED: readonly TableName[] = ['Parts', 'Steps', 'People']
const NEEDED_BY_STORY: readonly TableName[] = ['Faults', 'Actions', 'Messages', 'Changed lately', 'Causes', 'Best run']

/** How many rows a table of a story has, at least and at most. */
const COUNTS: Partial<Record<TableName, readonly [least: number, most: number]>> = {
  Parts: [4, 7],
  Faults: [1, 8],
  Actions: [6, 9],
  Messages: [1, 8],
  'Changed lately': [2, 6],
  Causes: [6, 6],
  'Best run': [1, 8],
}

/** Columns that a system without a story may leave out. */
const OF_STORY: Partial<Record<TableName, readonly string[]>> = {
  Parts: ['name', 'building', 'more', 'balancer'],
  People: ['how'],
  Actions: STORY_OF_ACTIONS,
}

/** Columns whose texts may have marks and links. */
const MARKED: Partial<Record<TableName, readonly string[]>> = {
  Actions: ['price'],
  'Changed lately': ['what'],
  Causes: ['what it would be', 'told by'],
}

export const tableNamed = (heading: string): TableName | null =>
  TABLES.find((name) => name.toLowerCase() === heading.toLowerCase()) ?? null

/** The sections by their names. Unknown ones, and second ones of a name, are reported; so are those that are missing. */
export function sectionsByName(
  reading: Reading,
  sections: readonly Section[],
  { owner, place, hasStory }: { readonly owner: string; readonly place: Section['place']; readonly hasStory: boolean },
): ReadonlyMap<TableName, Section> {
  const found = new Map<TableName, Section>()
  for (const section of sections) {
    const name = section.depth === 2 ? tableNamed(section.heading) : null
    if (!name) {
      const expected = listed(TABLES.map((table) => `"## ${table}"`))
      const near = meant(createNearest(TABLES)(section.heading)) || ` Expected ${expected}.`
      refuseSection(reading, section, 'unknown-heading', `unknown heading "${section.heading}" in ${owner}.${near}`)
    } else if (found.has(name))
      refuseSection(reading, section, 'doubled-section', `second "${section.heading}" of ${owner}. Keep one.`)
    else found.set(name, section)
  }
  for (const name of hasStory ? [...NEEDED, ...NEEDED_BY_STORY] : NEEDED)
    if (!found.has(name))
      reading.report.add('missing-section', place, `${owner} has no "## ${name}". Add it, with its table.`)
  return found
}

/** The rows of a table; empty if its section is missing. */
export function rowsOf<Name extends TableName>(
  reading: Reading,
  sections: ReadonlyMap<TableName, Section>,
  name: Name,
  hasStory: boolean,
): readonly Row<(typeof COLUMNS)[Name][number]>[] {
  const section = sections.get(name)
  if (!section) return []
  type Column = (typeof COLUMNS)[Name][number]
  const rows = readTable<Column>(reading, section.body, {
    owner: `"${name}"`,
    place: section.place,
    columns: COLUMNS[name],
    optional: (hasStory ? [] : (OF_STORY[name] ?? [])) as readonly Column[],
    marked: (MARKED[name] ?? []) as readonly Column[],
  })
  const [least, most] = COUNTS[name] ?? [0, Infinity]
  const isEmpty = section.body.some((node) => node.type === 'table' && node.children.length === 1)
  if (NEEDED.includes(name) && isEmpty)
    reading.report.add('row-count', section.place, `"${name}" has no rows, expected at least one.`)
  else if (hasStory && (rows.length < least || rows.length > most)) {
    const expected = least === most ? `${least}` : `${least} to ${most}`
    reading.report.add('row-count', section.place, `"${name}" has ${rows.length} rows, expected ${expected}.`)
  }
  return rows
}
