import { createContext, use } from 'react'
import type { Words } from '#city/words.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import type { Desk, DeskLearner } from '#share/desk/desk.ts'
import type { Snapshot } from '#share/snapshot.ts'
import type { Undoable } from './undo.tsx'

/** What every part of the desk knows. */
export type DeskGiven = {
  readonly world: World
  readonly words: Words
  readonly edition: number
  readonly desk: Desk
  readonly today: Day
  /** The content of a link; null while it is being read, or if it can't be. */
  readonly snapshotOf: (link: string) => Snapshot | null
  readonly nameOf: (learner: DeskLearner) => string
  /** Says something, with a way to undo it, until the next such thing. */
  readonly sayUndo: (undoable: Undoable) => void
}

export const DeskContext = createContext<DeskGiven | null>(null)

export function useDeskGiven(): DeskGiven {
  const given = use(DeskContext)
  if (!given) throw new Error('a part of the desk stands outside of it')
  return given
}

/** The id of the element that names a learner in their row. */
export const nameId = ({ key }: DeskLearner): string => `desk-${key}`

/** The newest link of a learner; null for one of whom there are only notes. */
export const newestLink = (learner: DeskLearner): string | null => learner.links[0]?.link ?? null
