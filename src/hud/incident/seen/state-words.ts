import type { Incident } from '#city/incident.ts'
import { listOf, numbered } from '#ui/in-words.ts'
import { partWords } from '../graph-words.ts'
import { percentWords, valueWords } from './value-words.ts'
import type { StateNow, WayNow } from './state-now.ts'

export const atStart = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** "1 of 3 up", "down", "both up", "all 3 up" */
export function upWords({ up, of }: Pick<StateNow, 'up' | 'of'>): string {
  if (up > 0 && up < of) return `${up} of ${of} up`
  const standing = up === 0 ? 'down' : 'up'
  return of === 1 ? standing : of === 2 ? `both ${standing}` : `all ${of} ${standing}`
}

/** "2 written wrong"; empty if nothing is. */
export const wrongWords = ({ wrong }: Pick<StateNow, 'wrong'>) =>
  wrong === 0 ? '' : `${valueWords('wrong', wrong)} written wrong`

/** What is out of the ordinary at a part, a few words each; empty if nothing is. */
export function troubleWords(state: StateNow): readonly string[] {
  const { part, up, of, failed, busy, waiting, poolWaiting } = state
  return [
    part !== null && up < of ? upWords(state) : '',
    wrongWords(state),
    state.isFailing ? `${percentWords(failed ?? 0)} of what ${part === null ? 'they ask' : 'it is asked'} fails` : '',
    state.isSlow ? 'slow' : '',
    state.isBusy ? `busy ${percentWords(busy)}` : '',
    part !== null && waiting > 0 ? `${valueWords('count', waiting)} waiting` : '',
    poolWaiting > 0 ? `${valueWords('count', poolWaiting)} wait for a connection` : '',
  ].filter((words) => words !== '')
}

/** The same for a card, which says how busy it is and how many wait in any case. */
export const seenTrouble = (state: StateNow): readonly string[] => {
  const { part, up, of, failed, isFailing, isSlow, poolWaiting } = state
  return [
    part !== null && up < of ? upWords({ up, of }) : '',
    wrongWords(state),
    isFailing ? `${percentWords(failed ?? 0)} fail` : '',
    isSlow ? 'slow' : '',
    poolWaiting > 0 ? `${valueWords('count', poolWaiting)} for a connection` : '',
  ].filter((words) => words !== '')
}

/** How full a part is of what only some parts have. */
export const fullnessWords = ({ memory, disk, hits }: StateNow): readonly string[] =>
  [
    memory === null ? '' : `memory ${valueWords('memory', memory)}`,
    disk === null ? '' : `disk ${percentWords(disk)} full`,
    hits === null ? '' : `${percentWords(hits)} found in the cache`,
  ].filter((words) => words !== '')

/** "12% of calls to the bank fail", "the breaker to the bank is open"; null if nothing is wrong. */
export function wayTrouble(
  incident: Pick<Incident, 'parts'>,
  { to, failed, isOpen, isFailing }: WayNow,
): string | null {
  const name = partWords(incident, to)
  if (isOpen) return `the breaker to ${name} is open`
  return isFailing ? `${percentWords(failed ?? 0)} of calls to ${name} fail` : null
}

/** A part in one sentence, for those who don't see its picture. */
export function stateSentence(incident: Pick<Incident, 'parts'>, state: StateNow, ways: readonly WayNow[]): string {
  const { part, rate, p95, of } = state
  const trouble = [
    ...troubleWords(state),
    ...ways.flatMap((way) => (way.from === part ? (wayTrouble(incident, way) ?? []) : [])),
  ]
  const calm = part === null ? 'calm' : `calm, ${numbered(of, 'instance')} up`
  return `${valueWords('rate', rate)}${p95 === null ? '' : `, p95 ${valueWords('time', p95)}`}, ${
    trouble.length === 0 ? calm : listOf(trouble)
  }`
}
