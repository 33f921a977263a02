import type { Failure, LogLine } from './observation.ts'

/** The longest words of a line. Longer ones, by long names, are cut. */
export const LONGEST_WORDS = 100

/** Why a request was not served, as the part says that serves it. */
const FAILED: Record<Failure, string> = {
  refused: 'queue full, refused',
  'timed out': 'a call timed out',
  error: 'internal error',
  'no connection': 'no connection free in pool',
  'no instance': 'no instance takes requests',
  'breaker open': 'breaker open',
  'disk full': 'no space left on disk',
  lock: 'lock not acquired in time',
  conflict: 'version conflict, row changed since read',
  'not the leader': 'not the leader of this record',
  ended: 'instance ended while working',
  shed: 'load shed, turned away',
}

/** The same as the part says that called. */
const CALL_FAILED: Record<Failure, string> = {
  refused: 'refused',
  'timed out': 'timed out',
  error: 'answered with an error',
  'no connection': 'not made, no connection free in pool',
  'no instance': 'failed, no instance takes requests',
  'breaker open': 'not made, breaker open',
  'disk full': 'failed, no space left on its disk',
  lock: 'failed, lock not acquired in time',
  conflict: 'failed, version conflict',
  'not the leader': 'failed, not the leader',
  ended: 'broke off, connection reset',
  shed: 'turned away, load shed',
}

/** What a line of the log says, as plain text. When, where and how grave it is, and the number of the request, stand beside it. */
export function logWords(line: LogLine): string {
  const words = wordsOf(line)
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1)}…` : words
}

function wordsOf(line: LogLine): string {
  const { part, instance, to, failure } = line
  const after = line.ms === null ? '' : ` after ${millisecondsOf(line.ms)}`
  const which = instance === null ? 'instance' : `instance ${instance}`
  const asked = part === null && to !== null ? ` (${to})` : ''
  switch (line.kind) {
    case 'arrived':
      return `request received${asked}`
    case 'answered':
      return `answered${after}`
    case 'failed':
      return `${FAILED[failure ?? 'error']}${after}${asked}`
    case 'left':
      return part === null ? `gave up waiting${after}${asked}` : `done${after}, but the caller has gone`
    case 'slow':
      return `slow request${line.ms === null ? '' : `, took ${millisecondsOf(line.ms)}`}${asked}`
    case 'call failed':
      return `call to ${to ?? 'a part'} ${CALL_FAILED[failure ?? 'error']}${after}${tryOf(line)}`
    case 'retried':
      return `calling ${to ?? 'a part'} again${line.ms === null ? '' : ` in ${millisecondsOf(line.ms)}`}${retryOf(line)}`
    case 'fell back':
      return `going on without an answer${to === null ? '' : ` from ${to}`}`
    case 'breaker opened':
      return `breaker to ${to ?? 'a part'} opened, no more calls`
    case 'breaker closed':
      return `breaker to ${to ?? 'a part'} closed, calls go again`
    case 'instance ended':
      return line.count === null ? `${which} ended` : `${which} ended, ${megabytesOf(line.count)} in use`
    case 'instance started':
      return `${which} takes requests${after}`
    case 'disk full':
      return 'write failed, no space left on disk'
    case 'cache filled':
      return `cache${to === null ? '' : ` ${to}`} filled${line.count === null ? '' : `, ${line.count} keys`}`
    case 'name looked up':
      return to === null ? 'name looked up' : `name looked up, leads to ${to}`
    case 'promoted':
      return `now the leader${ofRecord(to)}`
    case 'demoted':
      return `no longer the leader${ofRecord(to)}`
    case 'released':
      return 'new release is running'
    case 'rolled back':
      return 'release before is running again'
    case 'changed':
      return to === null ? 'configuration changed' : `configuration changed: ${to}`
  }
}

const ofRecord = (record: string | null) => (record === null ? '' : ` of ${record}`)

const tryOf = ({ count }: LogLine) => (count === null ? '' : ` (try ${count})`)

const retryOf = ({ count }: LogLine) => (count === null ? '' : ` (retry ${count})`)

/** Short times with a digit after the point. */
const millisecondsOf = (ms: number) => `${ms < 10 ? Number(ms.toFixed(1)) : Math.round(ms)} ms`

const megabytesOf = (mb: number) => `${Math.round(mb)} MB`
