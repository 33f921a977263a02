import { type Result, ok } from '#lib/result.ts'
import type { Doing, Part, Spread, Step, System } from '#simulation/system.ts'
import type { Report } from '../diagnostic.ts'
import type { Cell, Row } from '../markdown/table.ts'
import {
  type Form,
  count,
  duration,
  flag,
  known,
  newName,
  number,
  oneOf,
  onOrOff,
  orNone,
  pattern,
  seconds,
} from './form.ts'
import { closed, readCell, readKeys } from './keys.ts'
import { MOST } from './limits.ts'
import { RETRIES, breaker, retriesOf } from './retries.ts'

export const STEP_COLUMNS = ['part', 'request', 'step', 'how'] as const

export const STEPS = [
  'work',
  'call',
  'cache',
  'send',
  'lock',
  'store',
  'read',
  'transfer',
] as const satisfies Doing['does'][]

const time = duration({ most: MOST.ms })

/** "5 ms", "5 ms exponential" or "5 ms log-normal 3 ms" */
const spread: Form<Spread> = (words): Result<Spread, string> => {
  if (words.includes(' log-normal ')) {
    const read = pattern(
      '<mean> log-normal <deviation>',
      { mean: time, deviation: time },
      '5 ms log-normal 3 ms',
    )(words)
    return read.ok ? ok({ as: 'log-normal', ...read.value }) : read
  }
  const mean = time(words.replace(/ exponential$/, ''))
  return mean.ok ? ok({ as: words.endsWith(' exponential') ? 'exponential' : 'fixed', mean: mean.value }) : mean
}

const covers = count({ least: 1, most: 20 })

type Known = Pick<System, 'parts' | 'names' | 'switches'> & { readonly requests: readonly string[] }

/** Reads the steps of all parts. */
export function readSteps(
  report: Report,
  table: readonly Row<(typeof STEP_COLUMNS)[number]>[],
  { parts, names, switches, requests }: Known,
): readonly Step[] {
  const part = known(
    'part',
    parts.map(({ id }) => id),
  )
  const called = known('part or name', [...parts.map(({ id }) => id), ...names.map(({ name }) => name)])
  // Where nobody asks, that is what is said.
  const request = orNone('all', requests.length === 0 ? ok : known('request', requests))
  const when = pattern(
    '<switch> <on>',
    {
      switch: known(
        'switch',
        switches.map(({ name }) => name),
      ),
      on: onOrOff,
    },
    'mails on',
  )
  return table.flatMap((row) => {
    const of = readCell(report, row.part, 'part of a step', part)
    const kind = readCell(report, row.request, 'request of a step', (words) => {
      const read = request(words)
      return read.ok ? ok({ request: read.value }) : read
    })
    const does = readCell(report, row.step, 'step', oneOf(STEPS))
    if (of === null || !kind || does === null) return []
    const owner = `step "${does}" of "${of}"`
    const read = readDoing({ report, owner, called, when, part: parts.find(({ id }) => id === of)! }, does, row.how)
    return read ? { part: of, ...kind, when: read.when, ...read.doing } : []
  })
}

type Context = {
  readonly report: Report
  readonly owner: string
  readonly called: Form<string>
  readonly when: Form<{ readonly switch: string; readonly on: boolean }>
  readonly part: Part
}

type Read = { readonly when: Step['when']; readonly doing: Doing } | null

function readDoing({ report, owner, called, when, part }: Context, does: Doing['does'], how: Cell): Read {
  const optional = { when }
  const say = (fault: string): null => {
    report.add('bad-value', how.place, `${owner}: ${closed(fault)}`)
    return null
  }
  if (does === 'work') {
    const forms = { required: { time: spread }, optional: { ...optional, 'per thousand rows': time } }
    const keys = readKeys(report, how, owner, forms)
    const perThousandRows = keys?.['per thousand rows'] ?? 0
    if (perThousandRows > 0 && !part.rows) return say(`"${part.id}" has no rows. Write "rows" in its "more"`)
    return keys && { when: keys.when, doing: { does, time: keys.time, perThousandRows } }
  }
  if (does === 'call') return readCall({ report, owner, called, when, part }, how)
  if (does === 'cache') {
    const required = {
      cache: newName,
      keys: count({ least: 1, most: MOST.keys }),
      life: seconds({ least: 0.001, most: MOST.seconds }),
      covers,
    }
    const ways = { filling: oneOf(['each', 'one']), full: flag, empty: flag }
    const keys = readKeys(report, how, owner, { required, optional: { ...optional, ...ways } })
    if (keys && (keys.full === null) === (keys.empty === null)) return say('expected either "full" or "empty"')
    return (
      keys && {
        when: keys.when,
        doing: {
          does,
          cache: keys.cache,
          keys: keys.keys,
          lifeS: keys.life,
          filling: keys.filling ?? 'each',
          covers: keys.covers,
          isFull: keys.full !== null,
        },
      }
    )
  }
  if (does === 'send') {
    const keys = readKeys(report, how, owner, { required: { to: called }, optional })
    return keys && { when: keys.when, doing: { does, to: keys.to } }
  }
  if (does === 'lock') {
    const forms = { required: { lock: newName, covers }, optional: { ...optional, wait: time } }
    const keys = readKeys(report, how, owner, forms)
    return keys && { when: keys.when, doing: { does, lock: keys.lock, covers: keys.covers, waitMs: keys.wait } }
  }
  if (does === 'store') {
    const keys = readKeys(report, how, owner, { required: { record: newName }, optional })
    return keys && { when: keys.when, doing: { does, record: keys.record } }
  }
  if (does === 'read') {
    const amount = number({ most: MOST.places })
    const required = { accounts: count({ least: 2, most: MOST.keys }), start: amount, amount }
    const keys = readKeys(report, how, owner, { required, optional })
    return keys && { when: keys.when, doing: { does, accounts: keys.accounts, start: keys.start, amount: keys.amount } }
  }
  const guard = oneOf(['none', 'version', 'balance'])
  const keys = readKeys(report, how, owner, { required: { guard }, optional })
  return keys && { when: keys.when, doing: { does, guard: keys.guard } }
}

function readCall({ report, owner, called, when }: Context, how: Cell): Read {
  const keys = readKeys(report, how, owner, {
    required: { to: called },
    optional: {
      when,
      pool: count({ least: 1, most: MOST.places }),
      'pool wait': time,
      limit: duration({ least: 1, most: MOST.ms }),
      ...RETRIES,
      breaker,
      fallback: flag,
    },
  })
  if (!keys) return null
  const { retries, fault } = retriesOf(keys, how.text)
  const stray = keys['pool wait'] !== null && keys.pool === null ? '"pool wait" is of no use without "pool"' : null
  if (fault ?? stray) {
    report.add('bad-value', how.place, `${owner}: ${closed(fault ?? stray!)}`)
    return null
  }
  return {
    when: keys.when,
    doing: {
      does: 'call',
      to: keys.to,
      pool: keys.pool,
      poolWaitMs: keys['pool wait'],
      limitMs: keys.limit,
      retries,
      breaker: keys.breaker,
      fallback: keys.fallback !== null,
    },
  }
}
