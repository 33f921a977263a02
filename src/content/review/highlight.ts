import bash from 'highlight.js/lib/languages/bash'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import http from 'highlight.js/lib/languages/http'
import json from 'highlight.js/lib/languages/json'
import sql from 'highlight.js/lib/languages/sql'
import typescript from 'highlight.js/lib/languages/typescript'
import yaml from 'highlight.js/lib/languages/yaml'
import { createLowlight } from 'lowlight'
import type { CodeLine, CodeToken, TokenKind } from '#city/review.ts'
import type { Language } from './fences.ts'

const lowlight = createLowlight({ ts: typescript, sql, bash, yaml, http, json, dockerfile })

/** What the classes of highlight.js are here. Those that are not listed have no colour. */
const KIND_OF: Readonly<Record<string, TokenKind>> = {
  comment: 'comment',
  doctag: 'comment',
  quote: 'comment',
  keyword: 'keyword',
  operator: 'keyword',
  literal: 'keyword',
  meta: 'keyword',
  string: 'string',
  regexp: 'string',
  symbol: 'string',
  char: 'string',
  number: 'number',
  bullet: 'keyword',
  title: 'name',
  name: 'name',
  section: 'name',
  variable: 'name',
  type: 'type',
  built_in: 'type',
  class: 'type',
  attr: 'attribute',
  attribute: 'attribute',
}

/** Classes in a coloured text whose own text has no colour, such as an expression within a template. */
const PLAIN = new Set(['subst', 'params', 'property', 'punctuation'])

type Branch = ReturnType<typeof lowlight.highlight> | ReturnType<typeof lowlight.highlight>['children'][number]

/** The code by lines, in pieces with a colour. The texts of all pieces, joined, are the code. */
export function highlight(code: string, language: Language): readonly CodeLine[] {
  if (language === 'text') return code.split('\n').map((text) => (text === '' ? [] : [{ text, kind: null }]))
  const lines: CodeToken[][] = [[]]
  function add(text: string, kind: TokenKind | null) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      const line = lines.at(-1)!
      const last = line.at(-1)
      if (last?.kind === kind) line[line.length - 1] = { text: last.text + piece, kind }
      else if (piece !== '') line.push({ text: piece, kind })
    }
  }
  function visit(node: Branch, kind: TokenKind | null) {
    if (node.type === 'text') add(node.value, kind)
    else if (node.type === 'element') for (const child of node.children) visit(child, kindOf(node.properties, kind))
    else if (node.type === 'root') for (const child of node.children) visit(child, kind)
  }
  visit(lowlight.highlight(language, code), null)
  return lines
}

/** The kind for the classes of an element, of which `title class_` is a type; otherwise that of what is around it. */
function kindOf({ className }: { readonly className?: unknown }, around: TokenKind | null): TokenKind | null {
  const [first = '', second] = Array.isArray(className) ? className.map(String) : []
  const name = first.replace(/^hljs-/, '')
  if (PLAIN.has(name)) return null
  return name === 'title' && second === 'class_' ? 'type' : (KIND_OF[name] ?? around)
}
