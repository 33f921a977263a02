import { RENAMED, presentNames } from '#city/renamed.ts'
import { CHECKPOINTS, FLOORS, PACES, WORKSHEETS } from './catalogue-ids.ts'

/** Permanent numbers for the ids of one kind; both ways. */
export type Numbering = {
  readonly size: number
  /** Of an id under whichever of its names; undefined for one that was never published. */
  readonly numberOf: (id: string) => number | undefined
  /** The id under its present name; undefined beyond the end. */
  readonly idAt: (number: number) => string | undefined
}

export function createNumbering(published: readonly string[], renamed: Readonly<Record<string, string>>): Numbering {
  const names = presentNames(renamed)
  const ids = published.map((id) => names.get(id) ?? id)
  const numbers = new Map(ids.map((id, at) => [id, at]))
  return { size: ids.length, numberOf: (id) => numbers.get(names.get(id) ?? id), idAt: (number) => ids[number] }
}

export const floorNumbers = createNumbering(FLOORS, RENAMED)
export const checkpointNumbers = createNumbering(CHECKPOINTS, RENAMED)
export const worksheetNumbers = createNumbering(WORKSHEETS, RENAMED)
export const paceNumbers = createNumbering(PACES, RENAMED)
