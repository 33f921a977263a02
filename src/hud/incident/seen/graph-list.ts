import type { Incident } from '#city/incident.ts'
import type { Graph } from '#simulation/observation.ts'
import type { PartId, System } from '#simulation/system.ts'
import type { Shown } from './state-now.ts'
import { MEASURE_OF, valueWords } from './value-words.ts'
import type { Measure } from './value-words.ts'

/** One picture: one to three lines over the same axis. */
export type GraphPlan = {
  /** Unique among those of a part. */
  readonly title: string
  readonly part: PartId | null
  readonly measure: Measure
  /** `name` stands at the end of the line; '' where there is only one. */
  readonly lines: readonly { readonly signal: Shown; readonly name: string }[]
  /** Values that are marked by a line across. */
  readonly limits: readonly { readonly value: number; readonly words: string }[]
  /** Whether it gets a scale of its own where the common one would hide it. */
  readonly mayZoom: boolean
}

/** The graphs of a part, or of the people: rate, failures, latency, and what tells how full it is. */
export function graphsOf(incident: Incident, part: PartId | null): readonly GraphPlan[] {
  const { system } = incident
  const one = (title: string, signal: Shown, mayZoom = true) => planOf(incident, part, title, [[signal, '']], mayZoom)
  const isKnown = system.parts.find(({ id }) => id === part)
  const does = (kinds: readonly string[]) =>
    system.steps.some((step) => (part === null || step.part === part) && kinds.includes(step.does))
  const golden = [
    one('Requests', 'rate'),
    one('Failed', 'failed'),
    planOf(incident, part, 'Latency', [
      ['p50', 'p50'],
      ['p95', 'p95'],
      ['p99', 'p99'],
    ]),
  ]
  const wrong = does(['store', 'transfer']) ? [one('Written wrong', 'wrong')] : []
  if (!isKnown) return [...golden, one('In flight', 'in flight'), ...wrong]
  const waits = hasPool(system, isKnown.id)
    ? planOf(incident, part, 'Waiting', [
        ['waiting', 'queue'],
        ['pool waiting', 'pool'],
      ])
    : one('Waiting', 'waiting')
  return [
    ...golden,
    one('Busy', 'busy', false),
    waits,
    ...(isKnown.memory ? [one('Memory', 'memory')] : []),
    ...(isKnown.disk ? [one('Disk', 'disk', false)] : []),
    ...(does(['cache']) ? [one('Cache hits', 'hits', false)] : []),
    ...wrong,
  ]
}

/** Whether a graph is one of this picture. */
export const shows = (plan: GraphPlan, { part, signal }: Graph): boolean =>
  plan.part === part && plan.lines.some((line) => line.signal === signal)

function planOf(
  incident: Incident,
  part: PartId | null,
  title: string,
  lines: readonly (readonly [Shown, string])[],
  mayZoom = true,
): GraphPlan {
  const measure = MEASURE_OF[lines[0]?.[0] ?? 'rate']
  return {
    title,
    part,
    measure,
    lines: lines.map(([signal, name]) => ({ signal, name })),
    limits: lines.flatMap(([signal]) => limitsOf(incident, { part, signal })),
    mayZoom,
  }
}

/** The promise, the alert, and what a part is ended at. */
function limitsOf({ system, promised, alert }: Incident, { part, signal }: Graph): GraphPlan['limits'] {
  const memory = system.parts.find(({ id }) => id === part)?.memory
  return [
    ...(part === null && signal === 'p99' ? [{ value: promised.limitMs, words: 'promised' }] : []),
    ...(signal === 'memory' && memory ? [{ value: memory.limit, words: 'limit' }] : []),
    ...(alert.part === part && alert.signal === signal
      ? [{ value: alert.value, words: `alert ${valueWords(MEASURE_OF[signal], alert.value)}` }]
      : []),
  ]
}

const hasPool = ({ steps }: System, part: PartId) =>
  steps.some((step) => step.part === part && step.does === 'call' && step.pool !== null)
