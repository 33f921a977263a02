import { dayNumberOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { LevelNumber } from '#city/city.ts'
import { toPhaseId } from '#city/ids.ts'
import type { PhaseId } from '#city/ids.ts'
import { paceNumbers } from '../catalogue.ts'
import type { PhaseFact, Snapshot } from '../snapshot.ts'
import { fromNatural, toNatural } from './bits.ts'
import { createByteReader, createByteWriter } from './bytes.ts'
import type { ByteReader } from './bytes.ts'
import { dayFrom, makeDay, parseDay } from './calendar.ts'

type Standing = Pick<Snapshot, 'level' | 'complete' | 'placement' | 'made' | 'begun' | 'pace'>

const HIGHEST_LEVEL = 999

/**
 * Writes the level and whether the city is complete, the placement, the days of making and beginning, and the pace.
 * Readers ignore anything after that, so newer releases may add to it.
 */
export function makeStanding({ level, complete, placement, made, begun, pace }: Standing): Uint8Array {
  const out = createByteWriter()
  out.varint(level * 2 + (complete ? 1 : 0))
  out.varint(placement)
  out.varint(makeDay(made))
  out.varint(begun === null ? 0 : 1 + toNatural(dayNumberOf(made) - dayNumberOf(begun)))
  out.varint(pace === null ? 0 : 1 + (paceNumbers.numberOf(pace) ?? -1))
  return out.done()
}

export function parseStanding(bytes: Uint8Array): Standing | null {
  const reader = createByteReader(bytes)
  const level = reader.varint()
  const placement = reader.varint()
  const made = parseDay(reader.varint())
  const begun = reader.varint()
  const pace = reader.varint()
  if (reader.isShort() || made === null || level >> 1 > HIGHEST_LEVEL || placement > level >> 1) return null
  const first = begun === 0 ? null : dayFrom(dayNumberOf(made) - fromNatural(begun - 1))
  if (begun !== 0 && first === null) return null
  return {
    level: level >> 1,
    complete: level % 2 === 1,
    placement,
    made,
    begun: first,
    pace: pace === 0 ? null : (paceNumbers.idAt(pace - 1) ?? null),
  }
}

/** Writes the level on credit. Without the section, everything is paid for. */
export function makeCredit(level: LevelNumber): Uint8Array {
  const out = createByteWriter()
  out.varint(level)
  return out.done()
}

export function parseCredit(bytes: Uint8Array, { level, placement }: Standing): LevelNumber | null {
  const reader = createByteReader(bytes)
  const credit = reader.varint()
  return reader.isShort() || credit <= placement || credit > level ? null : credit
}

const MOST_PHASES = 100

/**
 * Writes a count, then the number, start and target of each phase. A day is the difference to the day written before.
 */
export function makePhases(made: Day, phases: ReadonlyMap<PhaseId, PhaseFact>): Uint8Array {
  const out = createByteWriter()
  const rows = [...phases].flatMap(([id, fact]) => {
    const number = /^phase-(\d{1,3})$/.exec(id)?.[1]
    return number === undefined ? [] : [{ number: Number(number), ...fact }]
  })
  out.varint(rows.length)
  let last = dayNumberOf(made)
  const day = (value: Day | null) => {
    if (value === null) return out.varint(0)
    out.varint(1 + toNatural(dayNumberOf(value) - last))
    last = dayNumberOf(value)
  }
  for (const { number, start, target } of rows) {
    out.varint(number)
    day(start)
    day(target)
  }
  return out.done()
}

export function parsePhases(bytes: Uint8Array, made: Day): ReadonlyMap<PhaseId, PhaseFact> | null {
  const reader = createByteReader(bytes)
  const count = reader.varint()
  if (count > MOST_PHASES) return null
  const phases = new Map<PhaseId, PhaseFact>()
  const days = createDays(reader, made)
  for (let row = 0; row < count; row++) {
    const number = reader.varint()
    if (number > 999) return null
    phases.set(toPhaseId(number), { start: days.next(), target: days.next() })
  }
  return reader.isShort() || days.hasFailed() || phases.size !== count ? null : phases
}

function createDays(reader: ByteReader, made: Day) {
  let last = dayNumberOf(made)
  let hasFailed = false
  return {
    next: (): Day | null => {
      const code = reader.varint()
      if (code === 0) return null
      const day = dayFrom(last + fromNatural(code - 1))
      if (day === null) hasFailed = true
      else last = dayNumberOf(day)
      return day
    },
    hasFailed: () => hasFailed,
  }
}
