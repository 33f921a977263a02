import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../../src/city/review.ts'
import { type Executable, firstArguments, isRace, moduleOfRun } from '../../src/content/review/executable.ts'
import type { ReviewSource } from '../../src/content/review/review.ts'
import { liesOnLines } from './fault-place.ts'
import type { ReviewProof } from './proof.ts'
import { type Outcome, type Runner, createRunner } from './runner.ts'

/** Two time zones in which the code must do the same. No two moments have the same date in both for long. */
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles'] as const

/** Everything that a review claims and that is not so, one sentence each. `proof` is for code that does not run here. */
export async function prove(source: ReviewSource, proof: ReviewProof | null): Promise<readonly string[]> {
  const place = placeFaults(source)
  const rest = source.runs ? await proveByRunning(source, source.runs) : await proveByProof(source, proof)
  return [...place, ...rest]
}

function placeFaults({ given, mended, review }: ReviewSource): readonly string[] {
  const fault = review.answer.fault
  if (!fault || mended === null || liesOnLines(given, mended, fault.lines)) return []
  return [`the mended code differs from the code elsewhere than on lines ${fault.lines.join(', ')}`]
}

async function proveByRunning(source: ReviewSource, runs: NonNullable<ReviewSource['runs']>) {
  const given = moduleOfRun(source, runs.given)
  const mended = runs.mended && moduleOfRun(source, runs.mended)
  const zone = process.env['TZ']
  const outcomes: (readonly Outcome[])[] = []
  let faults: readonly string[] = []
  try {
    for (const [index, name] of ZONES.entries()) {
      // A thread takes the zone that holds when it begins.
      process.env['TZ'] = name
      const runner = createRunner()
      try {
        outcomes.push(await outcomesOf(runner, source, given, mended))
        if (index === 0) faults = await faultsOf(runner, source, { given, mended, outcomes: outcomes[0]! })
      } finally {
        await runner.dispose()
      }
    }
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
  const [first, second] = outcomes
  return isDeepStrictEqual(first, second)
    ? faults
    : [...faults, `the code does not do the same twice, or in ${ZONES.join(' and ')}`]
}

/** The argument lists that a review names: first that of its fields, then those that break it. */
function listsOf(source: ReviewSource): readonly (readonly Json[])[] {
  const breaks = source.review.answer.fault?.breaks ?? []
  return [firstArguments(source), ...breaks.flatMap((one) => (one.kind === 'arguments' ? [one.values] : []))]
}

/** For each argument list the outcome of the code and, if there is one, of the mended code behind it. */
async function outcomesOf(runner: Runner, source: ReviewSource, given: Executable, mended: Executable | null) {
  const outcomes: Outcome[] = []
  for (const values of listsOf(source))
    for (const code of [given, mended]) if (code) outcomes.push(await runner.call(code, values))
  return outcomes
}

type Run = {
  readonly given: Executable
  readonly mended: Executable | null
  readonly outcomes: readonly Outcome[]
}

async function faultsOf(runner: Runner, source: ReviewSource, { given, mended, outcomes }: Run) {
  const property = source.property!
  const faults: string[] = []
  const right = mended ?? given
  for (const [index, values] of listsOf(source).entries()) {
    const list = JSON.stringify(values)
    const ofGiven = outcomes[mended ? 2 * index : index]!
    const ofRight = outcomes[mended ? 2 * index + 1 : index]!
    if (ofRight.kind === 'value' && !isJson(ofRight.value)) faults.push(`what comes out for ${list} is no JSON`)
    if (ofRight.kind === 'endless') {
      faults.push(`nothing comes out for ${list} in time`)
      continue
    }
    const against = await runner.refute({ ...right, property }, values)
    if (against !== null) faults.push(`the property does not hold for ${list}: ${against}`)
    if (index === 0 && ofGiven.kind !== 'value') faults.push(`Try ${list} gives no value: ${shown(ofGiven)}`)
    if (!mended) continue
    const isSame = isDeepStrictEqual(ofGiven, ofRight)
    if (index === 0 && !isSame)
      faults.push(`Try ${list} gives the fault away: ${shown(ofGiven)}, mended ${shown(ofRight)}`)
    if (index === 0) continue
    if (isSame) faults.push(`Breaks ${list} breaks nothing: both give ${shown(ofGiven)}`)
    else if ((await runner.refute({ ...given, property }, values)) === null)
      faults.push(`the property holds of the faulty code for Breaks ${list}`)
  }
  // Code that never ends would take the time of the whole search.
  if (outcomes.some(({ kind }, index) => kind === 'endless' && (!mended || index % 2 === 1))) return faults
  const parameters = isRace(source) ? 4 : source.runs!.given.parameters.length
  const found = await runner.search({ ...right, property }, parameters)
  if (found !== null) faults.push(`the property does not hold for ${found}`)
  const other = mended && (await runner.disagree({ ...given, property }, mended.code))
  if (other !== null) faults.push(`the code does what was asked for ${other}, and the mended code does something else`)
  const nothing = isRace(source) ? { store: {}, first: { value: null }, second: { value: null } } : null
  const stub = { value: nothing, isAsync: isRace(source) || source.runs!.given.isAsync }
  if ((await runner.search({ ...right, property }, parameters, stub)) === null)
    faults.push('the property also holds of code that does nothing')
  return faults
}

const shown = (outcome: Outcome) =>
  outcome.kind === 'value' ? (JSON.stringify(outcome.value) ?? 'undefined') : JSON.stringify(outcome)

function isJson(value: unknown): boolean {
  return value !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)
}

async function proveByProof({ given, mended, review, notRun }: ReviewSource, proof: ReviewProof | null) {
  const file = `tests/reviews/proofs/${review.id}.ts`
  if (notRun !== null) return proof ? [`it is not run, but there is ${file}`] : []
  if (!proof) return [`there is no ${file}`]
  const right = await failureOf(proof, mended ?? given)
  const faults = right === null ? [] : [`the proof fails on the right code: ${String(right)}`]
  if (mended === null) return faults
  const wrong = await failureOf(proof, given)
  if (wrong === null) return [...faults, 'the proof holds of the faulty code']
  return isAssertion(wrong) ? faults : [...faults, `the faulty code fails for another reason: ${String(wrong)}`]
}

/** What a proof throws; null if it throws nothing. */
async function failureOf(proof: ReviewProof, code: string): Promise<Error | null> {
  try {
    await proof(code)
    return null
  } catch (fault) {
    return fault instanceof Error ? fault : new TypeError('it throws something that is no error')
  }
}

const isAssertion = ({ name }: Error) => name === 'AssertionError'
