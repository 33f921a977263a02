import type { CitySceneProps } from '#scene/scene-props.ts'
import type { Cover } from '../city/cover.ts'

/** `moments`: a floor, a door, a ceremony. `harbour`: the water at night. */
export type Heard = { readonly moments: boolean; readonly harbour: boolean }

export type Situation = {
  /** The kind of sheet that covers the city. */
  readonly cover: Cover
  readonly light: CitySceneProps['light']
  /** The focus is in a field for text, or in a dialog. */
  readonly isAbsorbed: boolean
  /** The page is visible and its window has the focus. */
  readonly isInFront: boolean
}

/** What may be heard under each cover: nothing in a lesson, the rounds, a film, or any page that is read. */
const UNDER: Record<Cover, Heard> = {
  none: { moments: true, harbour: true },
  card: { moments: true, harbour: true },
  panel: { moments: true, harbour: false },
  gate: { moments: true, harbour: false },
  ceremony: { moments: true, harbour: false },
  welcome: { moments: false, harbour: false },
  ahead: { moments: false, harbour: false },
  film: { moments: false, harbour: false },
  read: { moments: false, harbour: false },
  long: { moments: false, harbour: false },
  rounds: { moments: false, harbour: false },
  all: { moments: false, harbour: false },
}

/** What may sound now, once sound is switched on. */
export function maySound({ cover, light, isAbsorbed, isInFront }: Situation): Heard {
  const isQuiet = isAbsorbed || !isInFront
  return {
    moments: !isQuiet && UNDER[cover].moments,
    harbour: !isQuiet && UNDER[cover].harbour && light === 'night',
  }
}
