import { createContext } from 'react'

/** Boats, birds and traffic, for views that know no store. */
export type Ambient = {
  /** As it was chosen, else as this device was judged; null where it was not yet. */
  readonly ambient: boolean | null
  /** Keeps whether this device draws the city easily. */
  readonly onJudged: (isEasy: boolean) => void
}

export const AmbientContext = createContext<Ambient>({ ambient: null, onJudged: () => {} })
