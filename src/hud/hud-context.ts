import { createContext, use } from 'react'
import type { Plan } from '#city/curriculum.ts'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { Words } from '#city/words.ts'
import type { Day } from '#progress/event.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import type { SceneHandle } from '#scene/scene-props.ts'
import type { Place } from '#share/address.ts'
import type { Look } from './city/look.ts'

/**
 * The floors whose lights are out today, and the day since when (null: not due). Empty until the schedule is loaded.
 */
export type Due = {
  readonly floors: ReadonlySet<FloorId>
  readonly since: (floor: FloorId) => Day | null
}

/** What every view gets from the shell: the data, and functions to move around. */
export type Hud = {
  readonly world: World
  readonly plan: Plan
  readonly words: Words
  /** The edition of the content; written into links. */
  readonly edition: number
  /** The state of every floor. */
  readonly views: ReadonlyMap<FloorId, FloorView>
  readonly due: Due
  /** Whether things may move by themselves. */
  readonly motion: 'full' | 'less'
  /** The picture behind everything, to take photographs of; null while there is none. */
  readonly picture: SceneHandle | null
  /** Makes the picture show something other than the city as it is, until another place is opened; null ends that. */
  readonly lookAt: (look: Look | null) => void
  /** Sends the camera to a building, until another place is opened; null sends it back. */
  readonly aimAt: (building: BuildingId | null) => void
  /** Shows the sign of a floor's person in the picture; null hides it. */
  readonly meet: (floor: FloorId | null) => void
  /** Opens a place, as a step in the browser's history. */
  readonly go: (place: Place) => void
  /** Goes to the parent of the current place. */
  readonly close: () => void
  /** Announces a sentence in the polite live region; it is not visible. */
  readonly announce: (words: string) => void
  /** Shows what was just done ("Floor 2 stands.") with a button to undo it. */
  readonly offerUndo: (words: string, undo: () => void) => void
  /** Removes that button, because the deed was undone in another way. */
  readonly settleUndo: () => void
}

export const HudContext = createContext<Hud | null>(null)

export function useHud(): Hud {
  const hud = use(HudContext)
  if (!hud) throw new Error('a view stands outside the HUD')
  return hud
}
