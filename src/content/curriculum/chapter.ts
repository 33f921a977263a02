import type { List, RootContent } from 'mdast'
import type { Block } from '#city/text.ts'
import type { Report } from '../diagnostic.ts'
import { type Reading, toBlocks, wordsOf } from '../markdown/inline.ts'
import type { Section } from '../markdown/section.ts'
import { reportMisplaced } from '../markdown/sheet.ts'
import { createNearest, meant } from '../nearest.ts'

/** The parts of the document that have one section each, by heading. */
export const PARTS = ['gates', 'paces', 'stack', 'network', 'monthly questions', 'graduate', 'today'] as const
export type Part = (typeof PARTS)[number]

/** A `##` heading and what stands below it, up to the next one. */
type Chapter = { readonly head: Section; readonly below: Section[] }

export function chaptersOf(
  sections: readonly Section[],
  report: Report,
): { introduction: readonly RootContent[]; list: readonly Chapter[] } {
  const introduction: RootContent[] = []
  const list: Chapter[] = []
  let hasTitle = false
  for (const section of sections) {
    const chapter = list.at(-1)
    if (section.depth === 0) introduction.push(...section.body)
    else if (section.depth === 2) list.push({ head: section, below: [] })
    else if (section.depth > 2 && chapter) chapter.below.push(section)
    else if (section.depth === 1 && !hasTitle && !chapter) {
      hasTitle = true
      introduction.push(...section.body)
    } else
      report.add(
        'unknown-heading',
        section.place,
        `unknown heading "${section.heading}" here. Chapters begin with "## ".`,
      )
  }
  if (!hasTitle)
    report.add('missing-title', { line: 1, column: 1 }, 'no title. Begin the document with "# The curriculum".')
  return { introduction, list }
}

export function unknownChapter(heading: string): string {
  const forms = [
    ...PARTS.map((part) => part[0]!.toUpperCase() + part.slice(1)),
    'Phase <n>: <Name>',
    'Worksheet: <Name> (`slug`)',
  ]
  return `unknown heading "${heading}".${meant(createNearest(forms)(heading)) || ` Expected ${forms.map((form) => `"## ${form}"`).join(', ')}.`}`
}

export function blocksOf(reading: Reading, section: Section | null): readonly Block[] {
  if (!section) return []
  const blocks = toBlocks(reading, section.body)
  if (blocks.length === 0)
    reading.report.add(
      'empty-field',
      section.place,
      `"${section.heading}" is empty. Write something below its heading.`,
    )
  return blocks
}

export function questionsOf(reading: Reading, section: Section | null): readonly string[] {
  if (!section) return []
  const isList = (node: RootContent): node is List => node.type === 'list'
  for (const node of section.body) {
    if (!isList(node) && node.type !== 'thematicBreak')
      reportMisplaced(reading, node, `"${section.heading}"`, 'a numbered list')
  }
  const questions = section.body.filter(isList).flatMap((list) => list.children.map((item) => wordsOf(item)))
  if (questions.length === 0 || questions.includes(''))
    reading.report.add('empty-field', section.place, `"${section.heading}" needs a numbered list of questions.`)
  return questions
}
