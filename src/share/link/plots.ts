import type { BuildingId } from '#city/ids.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { AWNINGS, ORNAMENTS } from '#progress/plot.ts'
import { buildingNumbers } from '../catalogue.ts'

/** Of each list, number 0 is "left as it is"; so is what only a newer release knows. */
const WAYS = (ORNAMENTS.length + 1) * (AWNINGS.length + 1)
/** More bytes than any release writes; a hundred times as many buildings as there are fit. */
const MOST_BYTES = 64

/**
 * All arrangements as one number with a digit in base 65 for each building, the first published building last, so that
 * the buildings of the first evening cost least. The number stands in bytes, the highest first, without zeros before
 * it.
 */
export function makePlots(plots: ReadonlyMap<BuildingId, Arrangement>): Uint8Array {
  let number = 0n
  for (const [id, plot] of plots) {
    const place = buildingNumbers.numberOf(id)
    if (place !== undefined) number += BigInt(digitOf(plot)) * BigInt(WAYS) ** BigInt(place)
  }
  const bytes: number[] = []
  for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n))
  return Uint8Array.from(bytes)
}

/** Null if no release writes such bytes. Buildings that only a newer release knows are left out. */
export function parsePlots(bytes: Uint8Array): ReadonlyMap<BuildingId, Arrangement> | null {
  if (bytes.length === 0 || bytes.length > MOST_BYTES || bytes[0] === 0) return null
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const plots = new Map<BuildingId, Arrangement>()
  for (let place = 0; number > 0n; place++, number /= BigInt(WAYS)) {
    const digit = Number(number % BigInt(WAYS))
    const id = buildingNumbers.idAt(place)
    if (digit > 0 && id !== undefined) plots.set(id as BuildingId, plotOf(digit))
  }
  return plots
}

const digitOf = ({ ornament, awning }: Arrangement) =>
  numberIn(ORNAMENTS, ornament) * (AWNINGS.length + 1) + numberIn(AWNINGS, awning)

const plotOf = (digit: number): Arrangement => ({
  ornament: ORNAMENTS[Math.floor(digit / (AWNINGS.length + 1)) - 1] ?? null,
  awning: AWNINGS[(digit % (AWNINGS.length + 1)) - 1] ?? null,
})

const numberIn = (names: readonly string[], name: string | null) => (name === null ? 0 : names.indexOf(name) + 1)
