import type { Incident } from '#city/incident.ts'
import { isKept } from '#simulation/judgement.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { Second } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'
import { amountWords, partWords } from '../graph-words.ts'
import { atStart, upWords, wrongWords } from './state-words.ts'
import { NOW_SPAN as CHANGE_SPAN, lostOf, stateOver } from './state-now.ts'
import type { StateNow } from './state-now.ts'
import { valueWords } from './value-words.ts'
import type { Measure } from './value-words.ts'

type Change = { readonly weight: number; readonly words: string }
type Ground = Pick<Incident, 'system' | 'parts' | 'promised'>
type Ago = 'ten seconds ago' | 'a minute ago'

/** What creeps shows only beside what was so long before. */
const LONG_AGO_S = 60
/** Less than what people feel and than what queues, and more than what a part feels. */
const STILL_NOT_KEPT = 190
/** What crept up on people counts less than that, and what crept up on a part least of all. */
const CREPT = { people: 180, part: 60 }

const crept = ({ weight, words }: Change, part: PartId | null): Change => ({
  weight: (part === null ? CREPT.people : CREPT.part) + weight / 100,
  words,
})

/** "…, 100 ms ten seconds ago" */
const changed = (
  weight: number,
  measure: Measure,
  now: number,
  was: number,
  ago: Ago,
  words: (value: string) => string,
): Change => ({ weight, words: `${words(valueWords(measure, now))}, ${valueWords(measure, was)} ${ago}.` })

/** The most important change of the last ten seconds, or else of the last minute, as a sentence. */
export function changeOf(incident: Ground, seconds: readonly Second[]): string {
  const now = seconds.slice(-CHANGE_SPAN)
  const before = seconds.slice(-2 * CHANGE_SPAN, -CHANGE_SPAN)
  if (before.length < CHANGE_SPAN) return 'Too early to say what changes: less than 20 seconds were seen.'
  const longBefore = seconds.slice(-CHANGE_SPAN - LONG_AGO_S, -LONG_AGO_S)
  const parts: readonly (PartId | null)[] = [null, ...incident.system.parts.map(({ id }) => id)]
  const changes = [
    ...promiseChanged(incident, [longBefore, before, now]),
    ...waysChanged(incident, before, now),
    ...parts.flatMap((part) => {
      const [last, first] = [stateOver(incident.system, now, part), stateOver(incident.system, before, part)]
      if (!last || !first) return []
      const then = longBefore.length < CHANGE_SPAN ? null : stateOver(incident.system, longBefore, part)
      const changes = [
        ...standingChanged(incident, first, last),
        ...valuesChanged(incident, first, last, 'ten seconds ago'),
      ]
      if (changes.length > 0 || !then) return changes
      return valuesChanged(incident, then, last, 'a minute ago').map((change) => crept(change, part))
    }),
  ]
  const [most] = changes.toSorted((a, b) => b.weight - a.weight)
  return most ? atStart(most.words) : 'Nothing much changed in the last ten seconds.'
}

/** Whether what is promised is kept: said when that changes, and as long as it isn't. */
function promiseChanged(
  { promised }: Ground,
  [longBefore, before, now]: readonly [readonly Second[], readonly Second[], readonly Second[]],
): readonly Change[] {
  const [isNow, was] = [isKept(now, promised), isKept(before, promised)]
  const [missed, missedBefore] = [missedOf(now), missedOf(longBefore)]
  if (isNow && was) return []
  if (missed === null) return isNow ? [] : [{ weight: 600, words: 'people ask, and nobody gets an answer.' }]
  const words = `${amountWords('failed', missed)} of what people ask fails or takes longer than ${amountWords('p95', promised.limitMs)}`
  if (isNow) return [{ weight: 600, words: `the promise is kept again: ${words}.` }]
  if (was) return [{ weight: 600, words: `the promise is no longer kept: ${words}.` }]
  const isOther =
    missedBefore !== null && Math.abs(missed - missedBefore) >= 0.02 && isApart(missed, missedBefore, 1.25)
  const ago = isOther ? `, ${amountWords('failed', missedBefore)} a minute ago` : ''
  return [{ weight: STILL_NOT_KEPT, words: `still not kept: ${words}${ago}.` }]
}

/** The share of what ended that got no answer in time; null if nothing ended. */
function missedOf(seconds: readonly Second[]): number | null {
  let [ended, missed] = [0, 0]
  for (const { people } of seconds) {
    const lost = lostOf(people)
    ended += people.answered + lost
    missed += people.late + lost
  }
  return ended === 0 ? null : missed / ended
}

/** Weights: what is written wrong counts most, then a part that goes or comes. */
function standingChanged(incident: Ground, first: StateNow, last: StateNow): readonly Change[] {
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
  return changes
}

/** Weights: what people feel counts more than what a part feels. */
function valuesChanged(incident: Ground, first: StateNow, last: StateNow, ago: Ago): readonly Change[] {
  const { part } = last
  const name = partWords(incident, part)
  const isOfPeople = part === null
  const { limitMs } = incident.promised
  const changes: Change[] = []
  const add = (weight: number, measure: Measure, now: number, was: number, words: (value: string) => string) =>
    changes.push(changed(weight, measure, now, was, ago, words))
  const [failed, failedBefore] = [last.failed ?? 0, first.failed ?? 0]
  const share = Math.abs(failed - failedBefore)
  // Where half of all fails, some more or less of it is no change.
  if (share >= 0.02 && (share >= 0.1 || isApart(failed, failedBefore, 1.25)))
    add((isOfPeople ? 400 : 300) + 100 * share, 'share', failed, failedBefore, (value) =>
      isOfPeople ? `${value} of what people ask fails` : `${value} of requests to ${name} fail`,
    )
  const waiting = Math.abs(last.waiting - first.waiting)
  if (!isOfPeople && waiting >= 5 && isApart(last.waiting, first.waiting, 1.5))
    add(200 + Math.min(90, waiting), 'count', last.waiting, first.waiting, (value) => `${value} wait before ${name}`)
  const pool = Math.abs(last.poolWaiting - first.poolWaiting)
  if (pool >= 3 && isApart(last.poolWaiting, first.poolWaiting, 1.5))
    add(
      195 + Math.min(90, pool),
      'count',
      last.poolWaiting,
      first.poolWaiting,
      (value) => `${value} wait for a connection in ${name}`,
    )
  const [p95, p95Before] = [last.p95, first.p95]
  if (p95 !== null && p95Before !== null) {
    const isOtherSide = isOfPeople && p95 > limitMs !== p95Before > limitMs
    if (isOtherSide || (Math.abs(p95 - p95Before) >= 20 && isApart(p95, p95Before, 2)))
      add((isOfPeople ? 250 : 130) + 10 * Math.min(5, ratioOf(p95, p95Before)), 'time', p95, p95Before, (value) =>
        isOfPeople
          ? `answers to people take up to ${value} (p95)${isOtherSide && p95 > limitMs ? ', longer than is promised' : ''}`
          : `answers of ${name} take up to ${value} (p95)`,
      )
  }
  const busy = Math.abs(last.busy - first.busy)
  if (!isOfPeople && busy >= 0.15)
    add(100 + 50 * busy, 'share', last.busy, first.busy, (value) => `${name}: busy ${value}`)
  if (Math.abs(last.rate - first.rate) >= 5 && isApart(last.rate, first.rate, 1.5))
    add(80, 'rate', last.rate, first.rate, (value) =>
      isOfPeople ? `people ask ${value}` : `requests to ${name}: ${value}`,
    )
  return [...changes, ...fullnessChanged(incident, first, last, ago)]
}

/** What fills up or runs empty, which tells before anybody feels it. */
function fullnessChanged(incident: Ground, first: StateNow, last: StateNow, ago: Ago): readonly Change[] {
  const name = partWords(incident, last.part)
  const { memory, disk, hits } = last
  const changes: Change[] = []
  if (disk !== null && first.disk !== null && Math.abs(disk - first.disk) >= 0.02)
    changes.push(changed(90, 'share', disk, first.disk, ago, (value) => `the disk of ${name} is ${value} full`))
  if (
    memory !== null &&
    first.memory !== null &&
    Math.abs(memory - first.memory) >= 20 &&
    isApart(memory, first.memory, 1.25)
  )
    changes.push(changed(90, 'memory', memory, first.memory, ago, (value) => `${name}: ${value} of memory`))
  if (hits !== null && first.hits !== null && Math.abs(hits - first.hits) >= 0.1)
    changes.push(changed(90, 'share', hits, first.hits, ago, (value) => `${name}: ${value} found in the cache`))
  return changes
}

function waysChanged(incident: Ground, before: readonly Second[], now: readonly Second[]): readonly Change[] {
  const [first, last] = [before.at(-1)?.edges, now.at(-1)?.edges]
  if (!last || last.every(({ isOpen }, at) => isOpen === (first?.[at]?.isOpen ?? false))) return []
  return edgesOf(incident.system).flatMap(({ from, to }, at) => {
    const isOpen = last[at]?.isOpen ?? false
    if (isOpen === (first?.[at]?.isOpen ?? false)) return []
    const way = `from ${partWords(incident, from)} to ${partWords(incident, to)}`
    return [{ weight: 950, words: `the breaker ${way} ${isOpen ? 'opened' : 'closed again'}.` }]
  })
}

const ratioOf = (a: number, b: number) => Math.max(a, b) / Math.max(1e-9, Math.min(a, b))
const isApart = (a: number, b: number, times: number) => ratioOf(a, b) >= times
