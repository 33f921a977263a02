import type { BuildingId, DistrictId, FloorId } from './ids.ts'
import type { Block, Inline } from './text.ts'

/** 0 for L0 and so on: the position of a level in its city. */
export type LevelNumber = number

export type Level = {
  readonly number: LevelNumber
  /** "Magician", without its article. */
  readonly identity: string
  readonly epigraph: readonly Inline[]
  readonly story: readonly Block[]
}

export type District = {
  readonly id: DistrictId
  readonly name: string
  readonly level: LevelNumber
  readonly technical: boolean
  readonly tagline: readonly Inline[]
  readonly whyNow: readonly Inline[]
  /** In the order in which they open. */
  readonly buildings: readonly BuildingId[]
}

export type Building = {
  readonly id: BuildingId
  readonly name: string
  /** What stood in the heading's parenthesis: "UI Components", "Git". */
  readonly qualifier: string | null
  readonly district: DistrictId
  readonly level: LevelNumber
  readonly rationale: readonly Inline[]
  /** Ground floor first, then upwards. */
  readonly floors: readonly FloorId[]
}

/** A floor as structure. What it teaches is its `Lesson`, which is loaded by level. */
export type Floor = {
  readonly id: FloorId
  /** The building it belongs to; null for the city's own floor, its monument. */
  readonly building: BuildingId | null
  /** The building's name, or the own name of the city's floor. */
  readonly placeName: string
  readonly level: LevelNumber
  /** As written in the document; 0 for a ground floor. May have gaps. */
  readonly number: number
  /** Which storey it is, counted from 0 at the ground without gaps. */
  readonly storey: number
  readonly final: boolean
  /** Two to five words that name the moment; null where the document has none. */
  readonly title: string | null
}

/** What a floor teaches. Nothing of it but `scene`, `know`, `assume` and `ask` may be in the page before the prediction. */
export type Lesson = {
  readonly floor: FloorId
  /** Why this floor comes now; the building's rationale at a ground floor. */
  readonly why: readonly Inline[]
  readonly scene: readonly Inline[] | null
  readonly know: readonly Inline[]
  readonly assume: readonly Inline[]
  readonly ask: readonly Inline[] | null
  readonly learn: readonly Inline[]
  readonly prose: readonly Inline[]
  readonly example: readonly Block[]
  readonly sources: readonly Inline[]
}

export type City = {
  readonly title: string
  readonly introduction: readonly Block[]
  readonly levels: readonly Level[]
  readonly districts: readonly District[]
  readonly buildings: readonly Building[]
  /** In the order of the document. */
  readonly floors: readonly Floor[]
}

/** The question asked where a document has none of its own. */
export const COMMON_QUESTION = 'Where will this stop being true, and who finds out first?'

/** What a reader sees as the name of a floor's moment. */
export const titleOf = (floor: Floor) => floor.title ?? `${floor.placeName}, ${storeyName(floor)}`

/** "ground floor", "floor 2", "the last floor of the city". */
export function storeyName(floor: Floor): string {
  if (floor.building === null) return 'the city’s own floor'
  return floor.storey === 0 ? 'ground floor' : `floor ${floor.storey}`
}
