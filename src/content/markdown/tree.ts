import type { Code, Nodes, PhrasingContent, Root } from 'mdast'
import {
  MdastReader,
  type Position,
  createMdastHandle,
  dropHandle,
  materializeMdastTree,
  serializeHandle,
} from 'satteri'
import type { Place, Report } from '../diagnostic.ts'
import { frontMatterOf } from './front-matter.ts'

/** A file's name as it stands in diagnostics, and what is in it. */
export type Source = { readonly file: string; readonly text: string }

const START = { line: 1, column: 1, offset: 0 }

/** Characters no text has; U+FFFD stands where bytes were not UTF-8. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1f\x7f\ufffd]/
const FOREIGN = new RegExp(`${CONTROL.source}|\\p{Surrogate}`, 'u')

/** The Markdown tree of a text; null, and one finding, where it is no text at all. */
export function readTree(text: string, report: Report): Root | null {
  const plain = plainOf(text)
  if (!plain.isWellFormed() || CONTROL.test(plain)) {
    const foreign = plain.search(FOREIGN)
    const found = `U+${plain.codePointAt(foreign)!.toString(16).toUpperCase().padStart(4, '0')}`
    report.add('not-text', placeAt(plain, foreign), `found ${found}: this is no UTF-8 text. Save it as UTF-8 Markdown.`)
    return null
  }
  const matter = frontMatterOf(plain)
  if (matter) {
    const last = matter.split('\n').length
    const cure = `It belongs to other programs and is read by nobody here. Remove line${last > 1 ? `s 1 to ${last}` : ' 1'}.`
    report.add('front-matter', { line: 1, column: 1 }, `found front matter. ${cure}`, last)
  }
  try {
    return parse(matter ? plain.replace(matter, matter.replace(/[^\n]/g, ' ')) : plain)
  } catch (fault) {
    report.add('not-text', { line: 1, column: 1 }, `can't be read as Markdown: ${String(fault)}`)
    return null
  }
}

function parse(text: string): Root {
  const handle = createMdastHandle(text, { gfm: { footnotes: false }, frontmatter: false }, true)
  try {
    return materializeMdastTree(new LateReader(serializeHandle(handle)))
  } finally {
    dropHandle(handle)
  }
}

/** What became of a node: nothing yet; its own words were read; it was read or reported with all that is in it. */
export type Fate = 'unread' | 'read' | 'settled'

/** Where a node stands, looked up only when somebody asks: few do, and written out it is half of a large tree. */
class LatePosition implements Position {
  readonly reader: LateReader
  readonly id: number
  fate: Fate = 'unread'
  constructor(reader: LateReader, id: number) {
    this.reader = reader
    this.id = id
  }
  get start() {
    return this.reader.lookUp(this.id).start
  }
  get end() {
    return this.reader.lookUp(this.id).end
  }
}

class LateReader extends MdastReader {
  lookUp(id: number): Position {
    return super.getPosition(id) ?? { start: START, end: START }
  }
  override getPosition(id: number): Position {
    return new LatePosition(this, id)
  }
}

/** Every node keeps its own account, so that whatever nobody read can be reported in the end. A copy shares it. */
export const fateOf = (node: Nodes): Fate => (node.position instanceof LatePosition ? node.position.fate : 'unread')

export function markAs(fate: Fate, node: Nodes): void {
  if (node.position instanceof LatePosition) node.position.fate = fate
}

/** One character for one, so that places hold: a non-breaking space is read as a space, also where it follows a `#` or a bullet. */
const plainOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u202f', ' ')

export const placeOf = (node: Nodes): Place => node.position?.start ?? { line: 1, column: 1 }

/** The last line of a node, from the last of its words: the tree lets a list end where the next line begins. */
export function lastLineOf(node: Nodes): number {
  let last = node
  while ('children' in last && last.children.length > 0) last = last.children.at(-1)!
  const { start, end } = last.position ?? { start: START, end: START }
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line
}

/** A line of the file, for what the tree does not tell: how code was marked. */
export type LineAt = (line: number) => string

export function createLines(text: string): LineAt {
  let lines: readonly string[] | null = null
  return (line) => (lines ??= plainOf(text).split('\n'))[line - 1] ?? ''
}

/** The signs that open a fence of code; null for code that is indented. */
export function fenceOf(node: Code, lineAt: LineAt): string | null {
  const { line, column } = placeOf(node)
  return /^(`{3,}|~{3,})/.exec(lineAt(line).slice(column - 1))?.[1] ?? null
}

/** Where the first word stands: a text behind a label begins with a space. */
export function placeOfWords([first]: readonly PhrasingContent[]): Place {
  if (!first) return { line: 1, column: 1 }
  const { line, column } = placeOf(first)
  const blank = first.type === 'text' ? /^ */.exec(first.value)![0].length : 0
  return { line, column: column + blank }
}

/** Where a character of a text stands. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
