import { type Result, err, ok } from '#lib/result.ts'
import type { Acted } from '#simulation/judgement.ts'
import { createNearest, meant } from '../nearest.ts'

/**
 * Reads what is done when: lines such as "150 rollback", of which empty ones and those that begin with "#" are left out, or
 * JSON: `[{ "at": 150, "action": "rollback" }]`. The fault has a line for each thing that is wrong.
 */
export function parseActed(
  written: string,
  { actions, untilS }: { readonly actions: readonly string[]; readonly untilS: number },
): Result<readonly Acted[], string> {
  const text = written.replace(/^\uFEFF/, '')
  const entries = /^\s*[[{]/.test(text) ? entriesInJson(text) : ok(entriesInLines(text))
  if (!entries.ok) return entries
  const nearest = createNearest(actions)
  const faults: string[] = []
  const acted: Acted[] = []
  for (const { where, at, action, stray } of entries.value) {
    const say = (fault: string) => faults.push(`${where}: ${fault}`)
    if (stray !== undefined) {
      say(`found ${JSON.stringify(stray)}, expected an act such as ${AN_ACT}`)
      continue
    }
    const isMoment = typeof at === 'number' && Number.isInteger(at) && at >= 0
    const isAction = typeof action === 'string' && actions.includes(action)
    if (!isMoment) say(`found ${shown(at)} as the time, expected whole seconds such as 150`)
    else if (at >= untilS) say(`${at} s is not within the ${untilS} s that are simulated`)
    if (!isAction) {
      const known = actions.length === 0 ? 'the file has no actions' : `expected ${actions.join(', ')}`
      const near = typeof action === 'string' ? meant(nearest(action)) : ''
      say(`found ${shown(action)} as the action, ${known}.${near}`)
    }
    if (isMoment && isAction) acted.push({ atS: at, action })
  }
  return faults.length > 0 ? err(faults.join('\n')) : ok(acted.toSorted((one, other) => one.atS - other.atS))
}

/** `stray`: what is there instead of an act. */
type Entry = { readonly where: string; readonly at?: unknown; readonly action?: unknown; readonly stray?: unknown }

const AN_ACT = '{ "at": 150, "action": "rollback" }'

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value))

function entriesInLines(text: string): readonly Entry[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const words = line.trim().split(/\s+/)
    if (words[0] === '' || words[0]!.startsWith('#')) return []
    const [time = '', ...rest] = words
    const at = /^\d+s?$/.test(time) ? Number.parseInt(time, 10) : time
    const action = rest[0] === 's' ? rest.slice(1) : rest
    return { where: `line ${index + 1}`, at, action: action.length > 0 ? action.join(' ') : undefined }
  })
}

function entriesInJson(text: string): Result<readonly Entry[], string> {
  try {
    const value: unknown = JSON.parse(text)
    if (!Array.isArray(value)) return err(`expected a list such as [${AN_ACT}]`)
    return ok(
      value.map((entry: unknown, index) => {
        const where = `entry ${index + 1}`
        if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return { where, stray: entry }
        const { at, action } = entry as { readonly at?: unknown; readonly action?: unknown }
        return { where, at, action }
      }),
    )
  } catch (fault) {
    return err(`this is no JSON: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}
