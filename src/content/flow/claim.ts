import type { Nodes, Paragraph, RootContent } from 'mdast'
import type { LevelNumber } from '#city/city.ts'
import type { Place, Report } from '../diagnostic.ts'
import { wordsOf } from '../markdown/inline.ts'
import { placeOf } from '../markdown/tree.ts'
import type { LevelPart } from './part.ts'
import type { Placement } from './placement.ts'

/** How many of each kind the document declares; its texts may claim such numbers. */
export type Counted = Record<'level' | 'district' | 'building' | 'floor', number>

/** Matches a claimed number, such as "8-district" or "27 buildings". */
const COUNT = /(?<![\w.,])(\d{1,6})[\s‐‑–-]+(level|district|building|floor)s?\b/gi
const FINALS = /\bfinal\s+floors?\s+(?:on|in|for|of)\s+(?:all|every|each)(?:\s+(?:of\s+)?the)?\s+buildings?\b/gi

/** Reports claims in the texts (numbers, "final floors on all buildings") that are not true of the document. */
export function checkClaims(
  nodes: readonly RootContent[],
  counted: Counted,
  { buildings }: Placement,
  report: Report,
): void {
  for (const { text, start } of nodes.flatMap((node) => textsOf(node, 0))) {
    for (const match of text.matchAll(COUNT)) {
      const kind = match[2]!.toLowerCase() as keyof Counted
      const claimed = Number(match[1])
      if (claimed === counted[kind]) continue
      report.add(
        'claim-count',
        within(start, text, match.index),
        `claims ${claimed} ${kind}${claimed === 1 ? '' : 's'}, but the document declares ${counted[kind]}. Write ${counted[kind]}.`,
      )
    }
    for (const match of text.matchAll(FINALS)) {
      const without = [...buildings.values()].filter(({ floors }) => !floors.some((floor) => floor.final))
      if (without.length === 0) continue
      const names = without.map(({ part }) => part.name).join(', ')
      report.add(
        'claim-finals',
        within(start, text, match.index),
        `claims final floors on all buildings, but ${without.length} of ${buildings.size} have none: ${names}.`,
      )
    }
  }
}

export type LevelNames = {
  readonly paragraph: Paragraph
  /** True if the paragraph has only a label before the names. It is then left out of the introduction. */
  readonly isLabelled: boolean
  readonly names: readonly { readonly number: LevelNumber; readonly identity: string }[]
}

/** The paragraph that names the levels: "L0 Magician → L1 Apprentice → …"; null if there is none. */
export function findLevelNames(introduction: readonly RootContent[]): LevelNames | null {
  for (const paragraph of introduction) {
    if (paragraph.type !== 'paragraph') continue
    const words = wordsOf(paragraph)
    const names = namesIn(words)
    if (names.length < 2 || !names.every(({ identity }) => /^\p{Lu}/u.test(identity))) continue
    return { paragraph, names, isLabelled: /^(?:(?:level )?(?:levels|identities|names) ?:)?\s*L\d/i.test(words) }
  }
  return null
}

function namesIn(words: string): LevelNames['names'] {
  const marks = [...words.matchAll(/\bL(\d{1,4})\b/gi)]
  return marks.map((mark, index) => {
    const identity = words.slice(mark.index + mark[0].length, marks[index + 1]?.index)
    return {
      number: Number(mark[1]),
      identity: identity.replace(/^[\s:–—-]*(?:the\s+)?/i, '').replace(/[^\p{L}\p{N})]+$/u, ''),
    }
  })
}

/** A level that is named but has no section is an error, since the file has probably been cut off. */
export function checkLevelNames({ paragraph, names }: LevelNames, levels: readonly LevelPart[], report: Report): void {
  const place = placeOf(paragraph)
  const byNumber = new Map(levels.map((level) => [level.number, level]))
  const named = new Set(names.map((name) => name.number))
  for (const { number, identity } of names) {
    const level = byNumber.get(number)
    if (!level)
      report.add(
        'missing-level',
        place,
        `names L${number} ${identity}, but there is no section "# L${number}: The ${identity}". Is the file cut off?`,
      )
    else if (level.identity.toLowerCase() !== identity.toLowerCase()) {
      report.add(
        'claim-levels',
        place,
        `names L${number} "${identity}", but line ${level.place.line} calls it "${level.identity}".`,
      )
    }
  }
  for (const { number, identity } of levels) {
    if (!named.has(number))
      report.add('claim-levels', place, `does not name L${number} ${identity}, which the document declares.`)
  }
}

type Text = { readonly text: string; readonly start: Place }

function textsOf(node: Nodes, depth: number): readonly Text[] {
  if (node.type === 'text') return [{ text: node.value, start: placeOf(node) }]
  return 'children' in node && depth < 20 ? node.children.flatMap((child) => textsOf(child, depth + 1)) : []
}

/** The place of the character at `index` of a text that begins at the given place and may contain line breaks. */
function within({ line, column }: Place, text: string, index: number): Place {
  const lines = text.slice(0, index).split('\n')
  const last = lines.at(-1)!.length
  return lines.length === 1 ? { line, column: column + last } : { line: line + lines.length - 1, column: last + 1 }
}
