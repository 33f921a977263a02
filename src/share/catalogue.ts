import { CHECKPOINTS, FLOORS, PACES, RENAMED, WORKSHEETS } from './catalogue-ids.ts'

/** Permanent numbers for the ids of one kind; both ways. */
export type Numbering = {
  readonly size: number
  /** Undefined for an id that was never published. */
  readonly numberOf: (id: string) => number | undefined
  /** The id under its present name; undefined beyond the end. */
  readonly idAt: (number: number) => string | undefined
}

export function createNumbering(published: readonly string[], renamed: Readonly<Record<string, string>>): Numbering {
  const present = new Map(Object.entries(renamed).map(([now, first]) => [first, now]))
  const ids = published.map((id) => present.get(id) ?? id)
  const numbers = new Map([...published, ...ids].map((id, at) => [id, at % published.length]))
  return { size: ids.length, numberOf: (id) => numbers.get(id), idAt: (number) => ids[number] }
}

export const floorNumbers = createNumbering(FLOORS, RENAMED)
export const checkpointNumbers = createNumbering(CHECKPOINTS, RENAMED)
export const worksheetNumbers = createNumbering(WORKSHEETS, RENAMED)
export const paceNumbers = createNumbering(PACES, RENAMED)
