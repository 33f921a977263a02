import type { Day } from '#progress/event.ts'
import type { CheckpointFact, FloorFact } from '../snapshot.ts'
import { createBitReader, createBitWriter, fromNatural, riceParameter, toNatural } from './bits.ts'
import type { BitReader, BitWriter } from './bits.ts'
import { DUE_BITS, dayAhead, dayBack, stepBackTo, stepTowards } from './calendar.ts'
import type { Numbered } from './statuses.ts'

/** The floors and checkpoints to which the days section adds days. */
export type Dated = { readonly floors: Numbered<FloorFact>; readonly checkpoints: Numbered<CheckpointFact> }

/**
 * Writes when floors were built and are due, and since when checkpoints are claimed. Each of the three lists begins
 * with a bit that says whether all items have a day; if not, a bit for each item follows. Days in the past are steps
 * back from `made`, written as differences to the day before in the list (Rice code); due days are indexes in
 * `DUE_STEPS`.
 */
export function makeDays(made: Day, { floors, checkpoints }: Dated): Uint8Array {
  const bits = createBitWriter()
  const built = present(floors).filter(isBuilt)
  makeSteps(
    bits,
    built.map((floor) => floor.built && stepBackTo(made, floor.built)),
  )
  const dues = built.map((floor) => floor.due && stepTowards(made, floor.due))
  makeFlags(bits, dues)
  for (const due of present(dues)) bits.write(due, DUE_BITS)
  makeSteps(
    bits,
    present(checkpoints)
      .filter(isClaimed)
      .map((each) => each.since && stepBackTo(made, each.since)),
  )
  return bits.bytes()
}

export function parseDays(bytes: Uint8Array, made: Day, { floors, checkpoints }: Dated): Dated | null {
  const bits = createBitReader(bytes)
  const built = floors.filter((floor) => floor !== null && isBuilt(floor)).length
  const builtDays = parseSteps(bits, built).map((step) => (step === null ? null : dayBack(made, step)))
  const dueDays = parseFlags(bits, built).map((isKnown) => (isKnown ? dayAhead(made, bits.read(DUE_BITS)) : null))
  const claimed = checkpoints.filter((each) => each !== null && isClaimed(each)).length
  const claimedDays = parseSteps(bits, claimed).map((step) => (step === null ? null : dayBack(made, step)))
  if (bits.isShort()) return null
  let floor = 0
  let checkpoint = 0
  return {
    floors: floors.map((fact) => {
      if (fact === null || !isBuilt(fact)) return fact
      const dated = { ...fact, built: builtDays[floor] ?? null, due: dueDays[floor] ?? null }
      floor++
      return dated
    }),
    checkpoints: checkpoints.map((fact) =>
      fact === null || !isClaimed(fact) ? fact : { ...fact, since: claimedDays[checkpoint++] ?? null },
    ),
  }
}

const isBuilt = (floor: FloorFact) => floor.standing === 'built'
const isClaimed = (checkpoint: CheckpointFact) => checkpoint.standing !== 'waived'

const PARAMETER_BITS = 4

function makeSteps(bits: BitWriter, steps: readonly (number | null | '')[]): void {
  makeFlags(bits, steps)
  let last = 0
  const differences = steps.filter(isNumber).map((step) => {
    const difference = toNatural(step - last)
    last = step
    return difference
  })
  const k = riceParameter(differences)
  bits.write(k, PARAMETER_BITS)
  for (const difference of differences) bits.rice(difference, k)
}

function parseSteps(bits: BitReader, count: number): readonly (number | null)[] {
  const flags = parseFlags(bits, count)
  const k = bits.read(PARAMETER_BITS)
  let last = 0
  return flags.map((isKnown) => {
    if (!isKnown) return null
    last = Math.max(0, last + fromNatural(bits.rice(k)))
    return last
  })
}

function makeFlags(bits: BitWriter, values: readonly unknown[]): void {
  const isWhole = values.every(isNumber)
  bits.write(isWhole ? 1 : 0, 1)
  if (!isWhole) for (const value of values) bits.write(isNumber(value) ? 1 : 0, 1)
}

function parseFlags(bits: BitReader, count: number): readonly boolean[] {
  const isWhole = bits.read(1) === 1
  return Array.from({ length: count }, () => isWhole || bits.read(1) === 1)
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

const present = <T>(values: readonly T[]) =>
  values.filter((value): value is Exclude<T, null | ''> => value !== null && value !== '')
