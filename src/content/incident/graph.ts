import { type Result, err, ok } from '#lib/result.ts'
import type { Check, Condition } from '#simulation/judgement.ts'
import { type Graph, SIGNALS, type Signal } from '#simulation/observation.ts'
import type { System } from '#simulation/system.ts'
import { type Form, duration, known, number, oneOf, rate, share, size, unlike, wholeSeconds } from './form.ts'
import { MOST } from './limits.ts'

const perSecond: Form<number> = (words) => (words.endsWith('/s') ? rate()(words) : number()(words))
const milliseconds = duration({ most: MOST.ms })

/** How the values of each signal are written. */
const VALUES: Record<Signal, Form<number>> = {
  rate: perSecond,
  failed: share(),
  left: perSecond,
  p50: milliseconds,
  p95: milliseconds,
  p99: milliseconds,
  'in flight': number(),
  waiting: number(),
  busy: share(),
  'pool waiting': number(),
  memory: size(),
  disk: share(),
  hits: share(),
  wrong: perSecond,
}

/** Those of people; all others are of parts alone. */
const OF_PEOPLE: readonly Signal[] = ['rate', 'failed', 'left', 'p50', 'p95', 'p99', 'in flight', 'wrong']

/** "people failed", "shop p95" */
export function graphForm({ parts, steps }: System): Form<Graph> {
  const part = known('part', ['people', ...parts.map(({ id }) => id)])
  const signal = oneOf(SIGNALS)
  const has = (id: string, does: 'cache' | 'call') =>
    steps.some((step) => step.part === id && step.does === does && (step.does !== 'call' || step.pool !== null))
  return (words) => {
    const blank = words.indexOf(' ')
    if (blank < 0) return unlike(words, 'a part or "people", and a signal, such as "shop p95"')
    const who = part(words.slice(0, blank))
    if (!who.ok) return who
    const read = signal(words.slice(blank + 1).trim())
    if (!read.ok) return read
    if (who.value === 'people')
      return OF_PEOPLE.includes(read.value)
        ? ok({ part: null, signal: read.value })
        : err(`there is no "${read.value}" of people`)
    const found = parts.find(({ id }) => id === who.value)!
    const isThere =
      (read.value !== 'memory' || found.memory !== null) &&
      (read.value !== 'disk' || found.disk !== null) &&
      (read.value !== 'hits' || has(found.id, 'cache')) &&
      (read.value !== 'pool waiting' || has(found.id, 'call'))
    return isThere ? ok({ part: found.id, signal: read.value }) : err(`there is no "${read.value}" of "${found.id}"`)
  }
}

type Compared = Graph & { readonly above: boolean; readonly value: number; readonly rest: string }

/** "people failed > 2%", and the words behind it. */
function comparedIn(graph: Form<Graph>, words: string, expected: string): Result<Compared, string> {
  const [, left = '', sign = '', written = '', rest = ''] =
    /^(.+?) ?([<>]) ?(\S+(?: (?:ms|s|min|MB|GB)\b)?)(.*)$/.exec(words) ?? []
  if (sign === '') return unlike(words, expected)
  const read = graph(left)
  if (!read.ok) return read
  const value = VALUES[read.value.signal](written)
  return value.ok ? ok({ ...read.value, above: sign === '>', value: value.value, rest: rest.trim() }) : value
}

/** "people failed > 2% for 20 s" */
export function conditionForm(system: System): Form<Condition> {
  const graph = graphForm(system)
  const held = wholeSeconds({ least: 1, most: 600 })
  const expected = 'such as "people failed > 2% for 20 s"'
  return (words) => {
    const compared = comparedIn(graph, words, expected)
    if (!compared.ok) return compared
    const { rest, ...condition } = compared.value
    if (!rest.startsWith('for ')) return unlike(words, expected)
    const forS = held(rest.slice('for '.length))
    return forS.ok ? ok({ ...condition, forS: forS.value }) : forS
  }
}

/** "shop p95 > 500 ms from 150 s to 240 s" */
export function checkForm(system: System, lastsS: number): Form<Check> {
  const graph = graphForm(system)
  const at = wholeSeconds({ most: lastsS })
  const expected = 'such as "shop p95 > 500 ms from 150 s to 240 s"'
  return (words) => {
    const compared = comparedIn(graph, words, expected)
    if (!compared.ok) return compared
    const { rest, ...check } = compared.value
    const [, from, to] = /^from (.+) to (.+)$/.exec(rest) ?? []
    if (from === undefined || to === undefined) return unlike(words, expected)
    const fromS = at(from)
    const toS = at(to)
    if (!fromS.ok) return fromS
    if (!toS.ok) return toS
    if (toS.value <= fromS.value) return unlike(rest, 'a later moment behind "to"')
    return ok({ ...check, fromS: fromS.value, toS: toS.value })
  }
}
