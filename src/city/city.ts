import type { BuildingId, DistrictId, FloorId } from './ids.ts'
import type { Block, Inline } from './text.ts'

/** The position of a level in its city, counted from 0: L0 is 0, L1 is 1. */
export type LevelNumber = number

export type Level = {
  readonly number: LevelNumber
  /** The name of the level without "The", for example "Magician". */
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
  /** The words in parentheses in the building's heading, such as "UI Components" or "Git"; null if there are none. */
  readonly qualifier: string | null
  readonly district: DistrictId
  readonly level: LevelNumber
  readonly rationale: readonly Inline[]
  /** Ground floor first, then upwards. */
  readonly floors: readonly FloorId[]
}

/**
 * The structure of a floor. The text it teaches is its `Lesson`; lessons are loaded separately, one level at a time.
 */
export type Floor = {
  readonly id: FloorId
  /** The building it belongs to; null for the city's own floor, its monument. */
  readonly building: BuildingId | null
  /** The name of the building, or the name of the city's own floor. */
  readonly placeName: string
  readonly level: LevelNumber
  /** The floor number written in the document; 0 for a ground floor. The numbers of a building may have gaps. */
  readonly number: number
  /** The position in its building, counted from 0 at the ground, without gaps; 0 for the city's own floor. */
  readonly storey: number
  readonly final: boolean
  /** A title of two to five words; null if the document has none. */
  readonly title: string | null
}

/** The ways in which a floor may ask, besides for a sentence. */
export const CHOICE_KINDS = ['lines', 'order', 'look'] as const
export type ChoiceKind = (typeof CHOICE_KINDS)[number]

/** What a floor offers to choose from: which of these lines, put in order, or what to look at first. */
export type Choice = {
  readonly kind: ChoiceKind
  /** As in the document; those of `order` stand in their right order. */
  readonly items: readonly (readonly Inline[])[]
  /** Positions in `items`: one or two of `lines`, one of `look`; of `order` all, ascending. */
  readonly right: readonly number[]
}

/** The person in the story of a floor: a first name, and one word for what they do. */
export type Person = { readonly name: string; readonly does: string }

/**
 * What a floor teaches. Until the learner has predicted, the floor's page may contain only `scene`, `know`, `assume`,
 * `ask` and the items of `choice`, never which of them are right. (The `why` of a ground floor is also the building's rationale, which the building's page always shows.)
 */
export type Lesson = {
  readonly floor: FloorId
  /** Why this floor comes at this point; for a ground floor, the rationale of its building. */
  readonly why: readonly Inline[]
  readonly scene: readonly Inline[] | null
  readonly know: readonly Inline[]
  readonly assume: readonly Inline[]
  readonly ask: readonly Inline[] | null
  /** Null if the floor asks for a sentence. */
  readonly choice: Choice | null
  readonly learn: readonly Inline[]
  readonly prose: readonly Inline[]
  readonly example: readonly Block[]
  readonly sources: readonly Inline[]
  /** Two or three sentences that the learner's words may have held; empty if the document has none. */
  readonly facts: readonly (readonly Inline[])[]
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

/** The question shown for a lesson whose `ask` is null. */
export const COMMON_QUESTION = 'Where will this stop being true, and who finds out first?'

/** The title of a floor as shown: its own, or else the name of its place and its storey. */
export const titleOf = (floor: Floor) => floor.title ?? `${floor.placeName}, ${storeyName(floor)}`

/** "ground floor", "floor 2" or "the city’s own floor". */
export function storeyName(floor: Floor): string {
  if (floor.building === null) return 'the city’s own floor'
  return floor.storey === 0 ? 'ground floor' : `floor ${floor.storey}`
}
