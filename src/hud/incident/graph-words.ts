import type { Incident } from '#city/incident.ts'
import type { Condition, Promised, Trend } from '#simulation/judgement.ts'
import type { Graph, Signal } from '#simulation/observation.ts'
import { unbroken, wholeNumber } from '#ui/in-words.ts'

type Named = Pick<Incident, 'parts'>

const SIGNAL_WORDS: Record<Exclude<Signal, 'p50' | 'p95' | 'p99' | 'wrong'>, string> = {
  rate: 'requests a second',
  failed: 'the share that fails',
  left: 'those who leave',
  'in flight': 'requests under way',
  waiting: 'the queue',
  busy: 'the busy share',
  'pool waiting': 'the wait for connections',
  memory: 'the memory',
  disk: 'the disk',
  hits: 'the hits in the cache',
}

/** Which answers of all come within such a time. */
const WITHIN_WORDS = { p50: 'half of all answers', p95: '19 of 20 answers', p99: '99 of 100 answers' }

/** Of people, some graphs have words of their own. */
const PEOPLE_WORDS: Partial<Record<Signal, string>> = {
  rate: 'what people ask a second',
  failed: 'the share of what people ask that fails',
  left: 'people who leave',
  'in flight': 'people who wait for an answer',
  wrong: 'what is written wrong',
}

/** The part as the story calls it; the people. */
export const partWords = ({ parts }: Named, part: string | null): string =>
  part === null ? 'people' : (parts.find(({ id }) => id === part)?.name ?? part)

/** "the time in which 19 of 20 answers of the shop come (p95)", "people who leave" */
export function graphWords(incident: Named, { part, signal }: Graph): string {
  if (part === null && PEOPLE_WORDS[signal]) return PEOPLE_WORDS[signal]
  const whose = partWords(incident, part)
  switch (signal) {
    case 'p50':
    case 'p95':
    case 'p99':
      return `the time in which ${WITHIN_WORDS[signal]} ${part === null ? 'to' : 'of'} ${whose} come (${signal})`
    case 'wrong':
      return `what ${whose} writes wrong`
    default:
      return `${SIGNAL_WORDS[signal]} of ${whose}`
  }
}

/** A value of a graph with its unit: "2%", "400 ms", "12". */
export function amountWords(signal: Signal, value: number): string {
  switch (signal) {
    case 'failed':
    case 'busy':
    case 'disk':
    case 'hits':
      return `${Math.round(value * 1000) / 10}%`
    case 'p50':
    case 'p95':
    case 'p99':
      return unbroken(value >= 1000 ? `${Math.round(value / 10) / 100} s` : `${Math.round(value)} ms`)
    case 'memory':
      return unbroken(`${wholeNumber(Math.round(value))} MB`)
    case 'rate':
    case 'left':
    case 'wrong':
      return `${wholeNumber(value)} a second`
    case 'in flight':
    case 'waiting':
    case 'pool waiting':
      return wholeNumber(value)
  }
}

/** "The share of what people ask that fails is above 2% for 20 s" */
export function conditionWords(incident: Named, { above, value, forS, ...graph }: Condition): string {
  const words = graphWords(incident, graph)
  const span = forS > 1 ? unbroken(` for ${forS} s`) : ''
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${above ? 'above' : 'below'} ${amountWords(graph.signal, value)}${span}`
}

export const promiseWords = ({ share, limitMs }: Promised): string =>
  `${Math.round(share * 10_000) / 100}% of what people ask is answered within ${amountWords('p95', limitMs)}.`

export const TREND_WORDS: Record<Trend, { readonly will: string; readonly did: string }> = {
  falls: { will: 'It falls', did: 'it fell' },
  stays: { will: 'It stays', did: 'it stayed' },
  rises: { will: 'It rises', did: 'it rose' },
}
