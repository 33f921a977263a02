import type { Code, RootContent } from 'mdast'
import { type Place, counted } from '../diagnostic.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { markAs, placeOf } from '../markdown/tree.ts'

/** Languages in which the code of a review may be written. Only the first runs in the page. */
export const LANGUAGES = ['ts', 'sql', 'bash', 'yaml', 'http', 'json', 'dockerfile', 'text'] as const
export type Language = (typeof LANGUAGES)[number]

/** What stands behind the language of a fence: what came back, how it is mended, and what must hold (for tests only). */
const ROLES = ['code', 'mended', 'property'] as const
type Role = (typeof ROLES)[number]

export type Fence = {
  readonly language: Language
  readonly text: string
  readonly place: Place
  /** For reporting the fence as a whole. */
  readonly node: Code
}

export type Fences = Readonly<Record<Role, Fence | null>>

const LENGTH = [8, 40] as const

const OPENING = new RegExp(`^(?:\`{3,}|~{3,}) *(?:${LANGUAGES.join('|')}) (?:${ROLES.join('|')})\\s*$`)

/** Reports a fence in which another one begins: it was not closed, so that its end is that of the other. */
export function reportOpenFence({ report }: Reading, body: readonly RootContent[]): void {
  for (const node of body) {
    if (node.type !== 'code') continue
    const at = node.value.split('\n').findIndex((line) => OPENING.test(line))
    if (at < 0) continue
    const place = placeOf(node)
    const mark = [node.lang, node.meta].filter(Boolean).join(' ')
    const next = `where another begins, on line ${place.line + 1 + at}`
    report.add('broken-fence', place, `the fence "${mark}" is not closed ${next}. Close it above.`)
  }
}

/** Collects the fences of a review, by role. Other nodes are left to the caller. */
export function readFences(reading: Reading, body: readonly RootContent[], owner: string, place: Place): Fences {
  const fences: Record<Role, Fence | null> = { code: null, mended: null, property: null }
  for (const node of body) if (node.type === 'code') take(node)

  function take(node: Code) {
    const language = LANGUAGES.find((one) => one === node.lang)
    const role = ROLES.find((one) => one === node.meta)
    if (!language || !role) {
      const found = `found a fence marked "${[node.lang, node.meta].filter(Boolean).join(' ')}" in ${owner}`
      const expected = `expected a language (${LANGUAGES.join(', ')}) and a role (${ROLES.join(', ')}), such as "ts code"`
      refuse(reading, [node], 'unknown-fence', `${found}, ${expected}.`)
      return
    }
    const earlier = fences[role]
    if (earlier) {
      const first = `the first is on line ${earlier.place.line}`
      refuse(reading, [node], 'doubled-fence', `second "${role}" fence of ${owner}; ${first}. Keep one.`)
      return
    }
    markAs('read', node)
    fences[role] = { language, text: node.value, place: placeOf(node), node }
  }

  const { code } = fences
  if (!code) reading.report.add('missing-fence', place, `${owner} has no fence "ts code". Add what came back.`)
  else {
    const count = code.text.split('\n').length
    const [least, most] = LENGTH
    if (count < least || count > most)
      reading.report.add(
        'code-length',
        code.place,
        `the code of ${owner} has ${counted(count, 'line')}, expected ${least} to ${most}.`,
      )
  }
  return fences
}
