import type { Engine } from './engine.ts'
import { ANSWERED, CONFLICT, NOT_LEADER } from './job-state.ts'
import type { Operation } from './program.ts'
import type { Job, Part, RecordLeaders } from './state.ts'

/** The request is answered with a no: there isn't enough on the account. */
export const NO = -3

/** Counts what was written wrong, for the part and for people. */
function countWrong(engine: Engine, part: Part): void {
  part.seen.countWrong()
  engine.people.countWrong()
}

/** Writes to a record. Only a leader accepts; if another part leads it too, what is written is wrong. */
export function store(engine: Engine, part: Part, { leaders }: RecordLeaders): number {
  if (!leaders.has(part)) return NOT_LEADER
  if (leaders.size > 1) countWrong(engine, part)
  return ANSWERED
}

export function read(job: Job, part: Part, { accounts, amount }: Operation): number {
  const { ledger } = part
  if (!ledger) return ANSWERED
  job.account = part.draws.accounts.below(accounts)
  job.version = ledger.versions[job.account] ?? 0
  return (ledger.balances[job.account] ?? 0) < amount ? NO : ANSWERED
}

/** Moves money from the account that was read to another one, all others equally likely. */
export function transfer(engine: Engine, job: Job, part: Part, { amount, guard }: Operation): number {
  const { ledger } = part
  if (!ledger) return ANSWERED
  const { balances, versions } = ledger
  const from = job.account
  if (guard === 'version' && versions[from] !== job.version) return CONFLICT
  if (guard === 'balance' && (balances[from] ?? 0) < amount) return NO
  const others = Math.max(1, balances.length - 1)
  const to = (from + 1 + part.draws.accounts.below(others)) % balances.length
  balances[from] = (balances[from] ?? 0) - amount
  balances[to] = (balances[to] ?? 0) + amount
  versions[from] = (versions[from] ?? 0) + 1
  if (to !== from) versions[to] = (versions[to] ?? 0) + 1
  if ((balances[from] ?? 0) < 0) countWrong(engine, part)
  return ANSWERED
}
