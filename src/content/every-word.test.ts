import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lostWords, withWords } from './account.ts'
import { readCurriculum } from './curriculum/curriculum.ts'
import { readFlow } from './flow/flow.ts'
import { BLOCKS, IN_LINE } from './scraps.ts'
import { readIncident } from './incident/incident.ts'
import { WORDY_INCIDENT } from './incident/wordy.ts'
import { readReview } from './review/review.ts'
import { WORDY_CURRICULUM, WORDY_FLOW, WORDY_REVIEW, WORDY_SOUND_REVIEW } from './wordy.ts'

const loaders = {
  flow: (text: string) => readFlow({ file: 'a.md', text }),
  curriculum: (text: string) => readCurriculum({ file: 'a.md', text }, null),
  review: (text: string) => {
    const { report, parts } = readReview({ file: 'wordy.md', text }, null)
    // Of a fence only its text counts, not its node, which has every word of it.
    const fences = Object.values(parts?.fences ?? {}).map((fence) => fence?.text)
    return { report, document: { ...parts, fences } }
  },
  incident: (text: string) => {
    const { report, parts } = readIncident({ file: 'wordy.md', text }, { city: null, hasStory: true })
    return { report, document: parts }
  },
}

function lostIn(kind: keyof typeof loaders, text: string): readonly string[] {
  const { report, document } = loaders[kind](text)
  return lostWords(text, document, report.diagnostics())
}

test.each([
  ['flow', WORDY_FLOW],
  ['curriculum', WORDY_CURRICULUM],
  ['review', WORDY_REVIEW],
  ['review', WORDY_SOUND_REVIEW],
  ['incident', WORDY_INCIDENT],
] as const)('a sound %s is read to the last word', (kind, text) => {
  const { report } = loaders[kind](text)
  expect(report.diagnostics()).toEqual([])
  expect(lostIn(kind, text)).toEqual([])
})

test('a word that is dropped or stuck to another one is found to be lost', () => {
  expect(lostWords('w1w **w2w***w3w* w4w', [{ kind: 'text', text: 'w1w' }], [])).toEqual(['1 w2w', '1 w3w', '1 w4w'])
  const glued = [
    { kind: 'text', text: 'w1w' },
    { kind: 'strong', children: [{ kind: 'text', text: 'w2w' }] },
  ]
  expect(lostWords('w1w **w2w**', glued, [])).toEqual(['1 w1w', '1 w2w'])
})

type Edit = (lines: readonly string[]) => readonly string[]

const share = fc.double({ min: 0, max: 1, noNaN: true })
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(share, fc.constantFrom(...BLOCKS), fc.constantFrom('', '  ', '   ', '    '), fc.boolean())
    .map(([at, block, indent, isApart]): Edit => (lines) => {
      const index = Math.floor(at * (lines.length + 1))
      const added = block.split('\n').map((line) => indent + line)
      return lines.toSpliced(index, 0, ...(isApart ? ['', ...added, ''] : added))
    }),
  fc.tuple(share, fc.constantFrom(...IN_LINE), share).map(([at, scrap, within]): Edit => (lines) => {
    const index = Math.min(lines.length - 1, Math.floor(at * lines.length))
    const words = (lines[index] ?? '').split(' ')
    return lines.with(index, words.toSpliced(Math.round(within * words.length), 0, scrap).join(' '))
  }),
  share.map(
    (at): Edit =>
      (lines) =>
        lines.toSpliced(Math.min(lines.length - 1, Math.floor(at * lines.length)), 1),
  ),
)

function edited(text: string, list: readonly Edit[]): string {
  const lines = list.reduce<readonly string[]>((all, edit) => edit(all), text.split('\n'))
  return withWords(lines.join('\n'), 1_000)
}

test.each([
  ['flow', WORDY_FLOW, 1],
  ['flow', WORDY_FLOW, 3],
  ['curriculum', WORDY_CURRICULUM, 1],
  ['curriculum', WORDY_CURRICULUM, 3],
  ['review', WORDY_REVIEW, 1],
  ['review', WORDY_REVIEW, 3],
  ['review', WORDY_SOUND_REVIEW, 3],
  ['incident', WORDY_INCIDENT, 1],
  ['incident', WORDY_INCIDENT, 3],
] as const)('in a %s, every word is read or on a reported line after any edits (%#)', (kind, text, maxLength) => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength }), (list) => {
      const changed = edited(text, list)
      expect({ changed, lost: lostIn(kind, changed) }).toEqual({ changed, lost: [] })
    }),
    { numRuns: 150 },
  )
})

/** Ways in which an author may damage a heading so that Markdown no longer reads it as one, or reads other words. */
const MANGLES: readonly (readonly [string, (signs: string, words: string) => string])[] = [
  ['no blank', (signs, words) => `${signs}${words}`],
  ['a sign escaped', (signs, words) => `\\${signs} ${words}`],
  ['four blanks', (signs, words) => `    ${signs} ${words}`],
  ['bold words', (_, words) => `**${words}**`],
  ['bold words with a colon', (_, words) => `**${words}:**`],
  ['words in italics', (_, words) => `*${words}*`],
  ['seven signs', (_, words) => `####### ${words}`],
  ['wide signs', (signs, words) => `${signs.replaceAll('#', '＃')} ${words}`],
  ['signs as entities', (signs, words) => `${signs.replaceAll('#', '&#35;')} ${words}`],
  ['a blank of no width before it', (signs, words) => `\u200b${signs} ${words}`],
  ['an id', (signs, words) => `${signs} ${words} {#id}`],
  ['a comment', (signs, words) => `${signs} ${words} <!-- old -->`],
  ['a comment around it', (signs, words) => `<!-- ${signs} ${words} -->`],
  ['HTML', (signs, words) => `<h${signs.length}>${words}</h${signs.length}>`],
  ['HTML above it', (signs, words) => `<div>\n${signs} ${words}`],
  ['an open fence above it', (signs, words) => `\`\`\`\n${signs} ${words}`],
  ['a quote', (signs, words) => `> ${signs} ${words}`],
  ['a list', (signs, words) => `- ${signs} ${words}`],
  ['a sentence before it', (signs, words) => `A sentence. ${signs} ${words}`],
  ['a sign too many', (signs, words) => `${signs}# ${words}`],
]

const headings = (text: string) => [...text.matchAll(/^(#{1,3}) (.+)$/gm)].slice(1)

test.each(
  MANGLES.flatMap(([name, mangle]) => [
    [name, 'flow', WORDY_FLOW, mangle] as const,
    [name, 'curriculum', WORDY_CURRICULUM, mangle] as const,
    [name, 'review', WORDY_REVIEW, mangle] as const,
    [name, 'incident', WORDY_INCIDENT, mangle] as const,
  ]),
)('a heading with %s is reported on its line (%s)', (_, kind, text, mangle) => {
  const silent = headings(text).flatMap(({ index, 0: heading, 1: signs = '', 2: words = '' }) => {
    const mangled = mangle(signs, words)
    const changed = text.slice(0, index) + mangled + text.slice(index + heading.length)
    const first = text.slice(0, index).split('\n').length
    const last = first + mangled.split('\n').length - 1
    const isSaid = loaders[kind](changed)
      .report.diagnostics()
      .some(({ severity, line, lastLine = line }) => severity === 'error' && line <= last && first <= lastLine)
    return isSaid ? [] : [heading]
  })
  expect(silent).toEqual([])
})
