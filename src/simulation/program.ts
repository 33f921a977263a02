import { toDuration } from './draw.ts'
import type { Call, CachePlan, Lock, RecordLeaders, Switch, Work } from './state.ts'
import type { Step } from './system.ts'

/** What a job does next: a step; or `fill` or `unlock` behind what a cache or a lock covers; or the end of all. */
export type Does = Step['does'] | 'fill' | 'unlock' | 'end'

/** One operation of a program; of the fields only those of its kind are set. */
export type Operation = {
  readonly does: Does
  /** Taken only while this stands so; otherwise the next one follows. */
  readonly when: Switch | null
  readonly on: boolean
  readonly work: Work | null
  /** Of `send` too: it asks as a call does, but does not wait. */
  readonly call: Call | null
  readonly cache: CachePlan | null
  readonly lock: Lock | null
  readonly lockWaitUs: number | null
  /** Where a job goes on whose key was cached. */
  jump: number
  readonly record: RecordLeaders | null
  readonly accounts: number
  readonly amount: number
  readonly guard: 'none' | 'version' | 'balance'
}

const NOTHING: Operation = {
  does: 'end',
  when: null,
  on: false,
  work: null,
  call: null,
  cache: null,
  lock: null,
  lockWaitUs: null,
  jump: 0,
  record: null,
  accounts: 0,
  amount: 0,
  guard: 'none',
}

/** What steps refer to, each made once for all programs. */
export type Tables = {
  readonly switchOf: (name: string) => Switch
  readonly callOf: (step: Step) => Call
  readonly cacheOf: (step: Step & { does: 'cache' }) => CachePlan
  readonly lockOf: (name: string) => Lock
  readonly recordOf: (name: string) => RecordLeaders
}

/** The program of people: they call, and that is all. */
export const peopleProgram = (call: Call): Operation[] => [{ ...NOTHING, does: 'call', call }, { ...NOTHING }]

/**
 * Appends the program of a part for one kind of request. Behind what a cache or a lock covers comes an operation that
 * fills or frees. `covers` counts the steps that this kind of request takes.
 */
export function appendProgram(program: Operation[], steps: readonly Step[], tables: Tables): void {
  const closings = steps.map((): Operation[] => [])
  let amount = 0
  for (const [index, step] of steps.entries()) {
    if (step.does === 'read') amount = step.amount
    const operation = operationOf(step, amount, tables)
    program.push(operation)
    if (step.does === 'cache' || step.does === 'lock') {
      const last = Math.min(index + step.covers, steps.length - 1)
      // What was opened later is closed earlier. The operation that it closes is found by what it closes.
      closings[last]?.unshift(operation)
    }
    for (const opened of closings[index] ?? []) {
      program.push({
        ...NOTHING,
        does: opened.does === 'cache' ? 'fill' : 'unlock',
        cache: opened.cache,
        lock: opened.lock,
      })
      opened.jump = program.length
    }
  }
  program.push({ ...NOTHING })
}

const toUs = (ms: number | null) => (ms === null ? null : Math.round(ms * 1000))

function operationOf(step: Step, amount: number, tables: Tables): Operation {
  const when = step.when ? tables.switchOf(step.when.switch) : null
  const base = { ...NOTHING, when, on: step.when?.on ?? false }
  switch (step.does) {
    case 'work':
      return {
        ...base,
        does: 'work',
        work: { duration: toDuration(step.time), perThousandRowsUs: step.perThousandRows * 1000 },
      }
    case 'call':
      return { ...base, does: 'call', call: tables.callOf(step) }
    case 'send':
      return { ...base, does: 'send', call: tables.callOf(step) }
    case 'cache':
      return { ...base, does: 'cache', cache: tables.cacheOf(step) }
    case 'lock':
      return { ...base, does: 'lock', lock: tables.lockOf(step.lock), lockWaitUs: toUs(step.waitMs) }
    case 'store':
      return { ...base, does: 'store', record: tables.recordOf(step.record) }
    case 'read':
      return { ...base, does: 'read', accounts: step.accounts, amount }
    case 'transfer':
      return { ...base, does: 'transfer', amount, guard: step.guard }
  }
}
