import { createContext, use } from 'react'
import type { Plan } from '#city/curriculum.ts'
import type { FloorId } from '#city/ids.ts'
import type { Words } from '#city/words.ts'
import type { Day } from '#progress/event.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import type { SceneHandle } from '#scene/scene-props.ts'
import type { Place } from '#share/address.ts'
import type { Look } from './city/look.ts'

/** Which floors have their lights out today, and since when. Nothing until the schedule is loaded. */
export type Due = {
  readonly floors: ReadonlySet<FloorId>
  readonly since: (floor: FloorId) => Day | null
}

/** What views are handed from above: what there is, and the ways about the house. */
export type Hud = {
  readonly world: World
  readonly plan: Plan
  readonly words: Words
  /** Which edition of the content this is; written into links. */
  readonly edition: number
  /** How every floor of the city stands. */
  readonly views: ReadonlyMap<FloorId, FloorView>
  readonly due: Due
  /** Whether things may move by themselves. */
  readonly motion: 'full' | 'less'
  /** The picture behind everything, to be photographed; null while there is none. */
  readonly picture: SceneHandle | null
  /** Lets the picture show something else than the city as it stands, until another place is opened; null ends it. */
  readonly lookAt: (look: Look | null) => void
  /** Opens a place; Back comes back from it. */
  readonly go: (place: Place) => void
  /** Goes to the parent of the present place. */
  readonly close: () => void
  /** Says a sentence in the polite live region, without showing it. */
  readonly announce: (words: string) => void
  /** Shows a deed just done with its undo: "Floor 2 stands." */
  readonly offerUndo: (words: string, undo: () => void) => void
}

export const HudContext = createContext<Hud | null>(null)

export function useHud(): Hud {
  const hud = use(HudContext)
  if (!hud) throw new Error('a view stands outside the HUD')
  return hud
}
