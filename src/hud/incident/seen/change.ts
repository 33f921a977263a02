import type { Incident } from '#city/incident.ts'
import type { Second } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'
import { partWords } from '../graph-words.ts'
import { atStart, upWords, wrongWords } from './state-words.ts'
import { NOW_SPAN as CHANGE_SPAN, stateOver, waysOver } from './state-now.ts'
import type { StateNow } from './state-now.ts'
import { percentWords, valueWords } from './value-words.ts'

type Change = { readonly weight: number; readonly words: string }
type Ground = Pick<Incident, 'system' | 'parts'>

/** The most important change of the last ten seconds, as a sentence. */
export function changeOf(incident: Ground, seconds: readonly Second[]): string {
  const now = seconds.slice(-CHANGE_SPAN)
  const before = seconds.slice(-2 * CHANGE_SPAN, -CHANGE_SPAN)
  if (before.length < CHANGE_SPAN) return 'Too early to say what changes: less than 20 seconds were seen.'
  const parts: readonly (PartId | null)[] = [null, ...incident.system.parts.map(({ id }) => id)]
  const changes = [
    ...parts.flatMap((part) => {
      const [last, first] = [stateOver(incident.system, now, part), stateOver(incident.system, before, part)]
      return last && first ? changesAt(incident, first, last) : []
    }),
    ...waysChanged(incident, before, now),
  ]
  const [most] = changes.toSorted((a, b) => b.weight - a.weight)
  return most ? atStart(most.words) : 'Nothing much changed in the last ten seconds.'
}

/** Weights: what is written wrong counts most, then a part that goes or comes, then what people feel, then what a part feels. */
function changesAt(incident: Ground, first: StateNow, last: StateNow): readonly Change[] {
  const { part } = last
  const name = partWords(incident, part)
  const isOfPeople = part === null
  const changes: Change[] = []
  const add = (weight: number, words: string) => changes.push({ weight, words })
  // Worth saying as long as it goes on: each wrong record has to be mended by hand. Its part tells more than the people do.
  if (last.wrong > 0)
    add(
      (isOfPeople ? 2000 : 2100) + Math.min(90, last.wrong),
      isOfPeople
        ? `${wrongWords(last)} in the last ten seconds, ${valueWords('wrong', first.wrong)} in the ten before.`
        : `${name}: ${wrongWords(last)} in the last ten seconds, ${valueWords('wrong', first.wrong)} in the ten before.`,
    )
  if (last.up < first.up)
    add(
      1000 + first.up - last.up,
      `${name}: ${upWords({ ...last, of: Math.max(last.of, first.up) })}, ${first.up} ten seconds ago.`,
    )
  if (last.up > first.up)
    add(900, `${name}: ${upWords({ ...last, of: Math.max(last.of, last.up) })}, ${first.up} ten seconds ago.`)
  const [failed, failedBefore] = [last.failed ?? 0, first.failed ?? 0]
  const share = failed - failedBefore
  if (Math.abs(share) >= 0.02)
    add(
      (isOfPeople ? 400 : 300) + 100 * Math.abs(share),
      isOfPeople
        ? `${percentWords(failed)} of what people ask fails, ${percentWords(failedBefore)} ten seconds ago.`
        : `${percentWords(failed)} of what ${name} is asked fails, ${percentWords(failedBefore)} ten seconds ago.`,
    )
  const waiting = last.waiting - first.waiting
  if (!isOfPeople && Math.abs(waiting) >= 5 && isApart(last.waiting, first.waiting, 1.5))
    add(
      200 + Math.min(90, Math.abs(waiting)),
      `${valueWords('count', last.waiting)} wait before ${name}, ${valueWords('count', first.waiting)} ten seconds ago.`,
    )
  const pool = last.poolWaiting - first.poolWaiting
  if (Math.abs(pool) >= 3 && isApart(last.poolWaiting, first.poolWaiting, 1.5))
    add(
      195 + Math.min(90, Math.abs(pool)),
      `${valueWords('count', last.poolWaiting)} wait for a connection in ${name}, ${valueWords('count', first.poolWaiting)} ten seconds ago.`,
    )
  if (
    last.p95 !== null &&
    first.p95 !== null &&
    Math.abs(last.p95 - first.p95) >= 20 &&
    isApart(last.p95, first.p95, 2)
  )
    add(
      (isOfPeople ? 250 : 150) + 10 * Math.min(5, ratioOf(last.p95, first.p95)),
      `${isOfPeople ? 'answers to people' : `answers of ${name}`} take up to ${valueWords('time', last.p95)} (p95), ${valueWords('time', first.p95)} ten seconds ago.`,
    )
  const busy = last.busy - first.busy
  if (!isOfPeople && Math.abs(busy) >= 0.15)
    add(
      100 + 50 * Math.abs(busy),
      `${name} is busy ${percentWords(last.busy)}, ${percentWords(first.busy)} ten seconds ago.`,
    )
  if (Math.abs(last.rate - first.rate) >= 5 && isApart(last.rate, first.rate, 1.5))
    add(
      80,
      isOfPeople
        ? `people ask ${valueWords('rate', last.rate)}, ${valueWords('rate', first.rate)} ten seconds ago.`
        : `${name} is asked ${valueWords('rate', last.rate)}, ${valueWords('rate', first.rate)} ten seconds ago.`,
    )
  return changes
}

function waysChanged(incident: Ground, before: readonly Second[], now: readonly Second[]): readonly Change[] {
  const earlier = waysOver(incident.system, before)
  return waysOver(incident.system, now).flatMap(({ from, to, isOpen }, at) => {
    if (isOpen === (earlier[at]?.isOpen ?? false)) return []
    const way = `from ${partWords(incident, from)} to ${partWords(incident, to)}`
    return [{ weight: 950, words: `the breaker ${way} ${isOpen ? 'opened' : 'closed again'}.` }]
  })
}

const ratioOf = (a: number, b: number) => Math.max(a, b) / Math.max(1e-9, Math.min(a, b))
const isApart = (a: number, b: number, times: number) => ratioOf(a, b) >= times
