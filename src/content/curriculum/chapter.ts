import type { List, ListItem, RootContent } from 'mdast'
import type { Block } from '#city/text.ts'
import { readWords, toBlocks } from '../markdown/inline.ts'
import type { Reading } from '../markdown/reading.ts'
import { type Section, refuseSection } from '../markdown/section.ts'
import { reportMisplaced } from '../markdown/sheet.ts'
import { createNearest, meant } from '../nearest.ts'

/** The headings, in lower case, that a curriculum has once each. */
export const PARTS = ['gates', 'paces', 'stack', 'network', 'monthly questions', 'graduate', 'today'] as const
export type Part = (typeof PARTS)[number]

/** A `##` heading and what stands below it, up to the next one. */
type Chapter = { readonly head: Section; readonly below: Section[] }

export function chaptersOf(
  reading: Reading,
  sections: readonly Section[],
): { introduction: readonly RootContent[]; list: readonly Chapter[] } {
  const introduction: RootContent[] = []
  const list: Chapter[] = []
  let hasTitle = false
  for (const section of sections) {
    const chapter = list.at(-1)
    if (section.depth === 0) continue
    if (section.depth === 2) list.push({ head: section, below: [] })
    else if (section.depth > 2 && chapter) chapter.below.push(section)
    else if (section.depth === 1 && !hasTitle && !chapter) {
      hasTitle = true
      checkTitle(reading, section)
      introduction.push(...section.body)
    } else {
      const message = `unknown heading "${section.heading}" here. Chapters begin with "## ".`
      refuseSection(reading, section, 'unknown-heading', message)
    }
  }
  if (!hasTitle)
    reading.report.add('missing-title', { line: 1, column: 1 }, 'no title. Begin the document with "# The curriculum".')
  return { introduction, list }
}

/** Reports any other title: it would not be shown, because the page has its own title for the curriculum. */
function checkTitle({ report }: Reading, { heading, place }: Section): void {
  if (/^(?:the )?curriculum$/i.test(heading)) return
  report.add('ignored-detail', place, `the title "${heading}" is not shown. Write "# The curriculum".`)
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
  const questions = section.body.filter(isList).flatMap((list) => list.children.map(questionOf))
  if (questions.length === 0 || questions.includes(''))
    reading.report.add('empty-field', section.place, `"${section.heading}" needs a numbered list of questions.`)
  return questions
}

/** A question is one paragraph. Anything below it is not read, so `reportUnread` reports it. */
function questionOf({ children: [head] }: ListItem): string {
  return head?.type === 'paragraph' ? readWords(head.children) : ''
}
