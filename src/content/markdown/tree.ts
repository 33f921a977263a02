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

/** A file: its name as shown in diagnostics, and its content. */
export type Source = { readonly file: string; readonly text: string }

const START = { line: 1, column: 1, offset: 0 }

/** Characters that no text file has. Decoding puts U+FFFD in the place of bytes that are not UTF-8. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1f\x7f\ufffd]/
const FOREIGN = new RegExp(`${CONTROL.source}|\\p{Surrogate}`, 'u')

/** The Markdown tree of a text. If the file is not a text, this is reported and the result is null. */
export function readTree(text: string, report: Report): Root | null {
  const plain = plainOf(text)
  if (!plain.isWellFormed() || CONTROL.test(plain)) {
    const foreign = plain.search(FOREIGN)
    report.add('not-text', placeAt(plain, foreign), foreignWords(plain.codePointAt(foreign)!))
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

/** U+0000 is in texts of another encoding, as halves of characters. */
function foreignWords(code: number): string {
  const found = `found U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const isControl = code !== 0 && code < 0x80
  if (isControl) return `${found}, a control character, which no text needs. Remove it.`
  return `${found}: this is no UTF-8 text. Save it as UTF-8 Markdown.`
}

function parse(text: string): Root {
  const handle = createMdastHandle(text, { gfm: { footnotes: false }, frontmatter: false }, true)
  try {
    return materializeMdastTree(new LateReader(serializeHandle(handle)))
  } finally {
    dropHandle(handle)
  }
}

/** `unread`: not used yet. `read`: its own words were used. `settled`: it was reported, with all nodes in it. */
export type Fate = 'unread' | 'read' | 'settled'

/** The position of a node, looked up on demand: few are needed, and stored they would be half of a large tree. */
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

/** Whether a node was used, so that unread words can be reported at the end. A copy of a node shares this record. */
export const fateOf = (node: Nodes): Fate => (node.position instanceof LatePosition ? node.position.fate : 'unread')

export function markAs(fate: Fate, node: Nodes): void {
  if (node.position instanceof LatePosition) node.position.fate = fate
}

/**
 * Normalises line ends and non-breaking spaces (which may follow a `#` or a bullet). Lines and columns stay the same.
 */
const plainOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u202f', ' ')

export const placeOf = (node: Nodes): Place => node.position?.start ?? { line: 1, column: 1 }

/** The last line of a node, taken from its last descendant, since in this tree a list ends at the next line's start. */
export function lastLineOf(node: Nodes): number {
  let last = node
  while ('children' in last && last.children.length > 0) last = last.children.at(-1)!
  const { start, end } = last.position ?? { start: START, end: START }
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line
}

/** Returns a line of the file by its number from 1, or ''. Needed to see how code was marked, which the tree omits. */
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

/** The place of the first word. Spaces before it are skipped, since a text after a label begins with one. */
export function placeOfWords([first]: readonly PhrasingContent[]): Place {
  if (!first) return { line: 1, column: 1 }
  const { line, column } = placeOf(first)
  const blank = first.type === 'text' ? /^ */.exec(first.value)![0].length : 0
  return { line, column: column + blank }
}

/** The line and column, both from 1, of the character at `offset`. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
