import type { Code, Html, Nodes, Paragraph, Root } from 'mdast'
import type { Reading } from './reading.ts'
import { DEEPEST, linesOf, wordsOf } from './inline.ts'
import { shortened } from './sheet.ts'
import { type LineAt, fenceOf, placeOf } from './tree.ts'

/** How to recognise the headings of one kind of document (flow or curriculum). */
export type HeadingForms = {
  /** `words`: the text after the `#` signs. With `depth`, only headings with that many signs count. */
  readonly isHeading: (words: string, depth?: number) => boolean
  /** True for words that can only be meant as a heading. */
  readonly isUnmistakable: (words: string) => boolean
}

/** `#` signs, also full-width ones, anywhere in a line. */
const MARKED = /[#＃]+\s*/g
/** A line that begins with `#` signs: the signs and the text after them. */
const MARKED_LINE = /^[\s\u200b\ufeff>]*([#＃]+)\s*(.*)$/

/**
 * Reports lines meant as headings that Markdown does not read as headings (`##[new …`, `\## …`, bold words, four spaces
 * before the signs). They would become text, and what follows them would become part of the section before.
 */
export function reportDisguised({ report }: Reading, root: Root, lineAt: LineAt, forms: HeadingForms): void {
  function isWhole(words: string): boolean {
    return words.length < 200 && forms.isHeading(words.replace(/[\s:#]+$/, ''))
  }

  function look(node: Nodes, depth: number) {
    if (node.type === 'paragraph') lookAtParagraph(node, depth === 1)
    else if (node.type === 'code') lookAtCode(node)
    else if (node.type === 'html') lookAtHtml(node)
    else if (HOLDERS.has(node.type) && 'children' in node && depth <= 2 * DEEPEST)
      for (const child of node.children) look(child, depth + 1)
  }

  function say(node: Nodes, found: string, line: number) {
    const place = placeOf(node)
    const cure = 'Begin the line with "#" signs and a blank, or write other words.'
    const message = `"${shortened(found.trim())}" looks like a heading, but is read as text. ${cure}`
    report.add('disguised-heading', line === 0 ? place : { line: place.line + line, column: 1 }, message)
  }

  function lookAtParagraph(node: Paragraph, isTop: boolean) {
    const [first, ...more] = node.children
    if (!first) return
    const [next] = more
    const isMarked = first.type === 'strong' || first.type === 'emphasis'
    const isLine = !next || (isMarked && next.type === 'text' && /^:?\s*\n/.test(next.value))
    if (isTop && isLine && (isMarked || first.type === 'text') && isWhole(wordsOf(first)))
      return say(node, wordsOf(first), 0)
    const isSuspect = (child: Nodes) => child.type === 'text' && SUSPECT.test(child.value)
    if (!node.children.some(isSuspect) && (first.type === 'text' || !SUSPECT.test(wordsOf(first)))) return
    for (const [index, line] of linesOf(node).entries()) if (isDisguised(line)) say(node, line, index)
  }

  function isDisguised(line: string): boolean {
    const [, signs = '', rest = ''] = MARKED_LINE.exec(line) ?? []
    if (signs.length > 1 || (signs !== '' && forms.isHeading(rest)) || forms.isUnmistakable(line.trim())) return true
    return [...line.matchAll(MARKED)].some((sign) => forms.isHeading(line.slice(sign.index + sign[0].length)))
  }

  /** Comments in code may begin with `#`, so in a fence only a heading with the right number of signs is reported. */
  function lookAtCode(node: Code) {
    if (!node.value.includes('#')) return
    const fenced = fenceOf(node, lineAt) !== null
    for (const [index, line] of node.value.split('\n').entries()) {
      const [, signs = '', rest = ''] = MARKED_LINE.exec(line) ?? []
      if (signs === '') continue
      if (forms.isHeading(rest.replaceAll('`', ''), signs.length) || (!fenced && signs.length > 1))
        say(node, line, index + (fenced ? 1 : 0))
    }
  }

  function lookAtHtml(node: Html) {
    for (const [index, line] of node.value.split('\n').entries()) {
      const words = line.replace(/<!--|-->|<[^>]*>|[`*]/g, '').trim()
      const [, signs = '', rest = ''] = MARKED_LINE.exec(words) ?? []
      if (forms.isUnmistakable(words) || (signs !== '' && forms.isHeading(rest)) || /<h[1-6]\b/i.test(line))
        say(node, line, index)
    }
  }

  look(root, 0)
}

const HOLDERS: ReadonlySet<Nodes['type']> = new Set(['root', 'list', 'listItem', 'blockquote'])

/** A quick test: only paragraphs with one of these are searched line by line. */
const SUSPECT = /[#＃]|unlocked/i
