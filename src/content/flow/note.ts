import type { Paragraph, RootContent } from 'mdast'
import { readWords } from '../markdown/inline.ts'
import type { Reading } from '../markdown/reading.ts'
import { placeOf } from '../markdown/tree.ts'

/** The paragraphs in italics at the end of a document. They are not shown, but their claims are checked. */
export type Notes = ReadonlySet<RootContent>

/** Finds the notes at the end of the last unit. A rule (`---`) should separate them from the words of the unit. */
export function readNotes(reading: Reading, body: readonly RootContent[]): Notes {
  const start = body.findLastIndex((node) => node.type !== 'thematicBreak' && !isNote(node)) + 1
  const ending = body.slice(start)
  const rule = ending.findIndex((node) => node.type === 'thematicBreak')
  const notes = ending.slice(rule + 1).filter(isNote)
  const [first] = notes
  if (rule < 0 && first) {
    const message =
      'words in italics at the end are taken for the closing note, which is not shown. Write "---" above it to say so.'
    reading.report.add('implied-note', placeOf(first), message)
  }
  for (const note of notes) readWords(note.children)
  return new Set(notes)
}

const isNote = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' &&
  node.children.some((child) => child.type === 'emphasis') &&
  node.children.every((child) => child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''))
