import { RENAMED, presentNames } from '#city/renamed.ts'
import { CHECKPOINTS, FLOORS, INCIDENTS, PACES, REVIEWS, WORKSHEETS } from './catalogue-ids.ts'

/** Permanent numbers of the ids of one kind, in both directions. */
export type Numbering = {
  readonly size: number
  /** The number of an id, given by any of its names; undefined if it was never published. */
  readonly numberOf: (id: string) => number | undefined
  /** The present name of the id with this number; undefined if there is none. */
  readonly idAt: (number: number) => string | undefined
}

export function createNumbering(published: readonly string[], renamed: Readonly<Record<string, string>>): Numbering {
  const names = presentNames(renamed)
  const ids = published.map((id) => names.get(id) ?? id)
  const numbers = new Map(ids.map((id, at) => [id, at]))
  return { size: ids.length, numberOf: (id) => numbers.get(names.get(id) ?? id), idAt: (number) => ids[number] }
}

/** The present names of the buildings of floors. The first published floor of each stands for it. */
export function buildingsOf(
  published: readonly string[],
  renamed: Readonly<Record<string, string>>,
): readonly string[] {
  const names = presentNames(renamed)
  const first = new Map<string, string>()
  for (const floor of published) if (!first.has(placeOf(floor))) first.set(placeOf(floor), floor)
  return [...first.values()].map((floor) => placeOf(names.get(floor) ?? floor))
}

const placeOf = (floor: string) => floor.replace(/@.*/, '')

export const floorNumbers = createNumbering(FLOORS, RENAMED)
/** The buildings, in the order in which a floor of each was first published. */
export const buildingNumbers = createNumbering(buildingsOf(FLOORS, RENAMED), {})
export const checkpointNumbers = createNumbering(CHECKPOINTS, RENAMED)
export const worksheetNumbers = createNumbering(WORKSHEETS, RENAMED)
export const reviewNumbers = createNumbering(REVIEWS, RENAMED)
export const incidentNumbers = createNumbering(INCIDENTS, RENAMED)
export const paceNumbers = createNumbering(PACES, RENAMED)
