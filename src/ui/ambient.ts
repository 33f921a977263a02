import { createContext } from 'react'

/** The setting for ambient motion (boats, birds, traffic), for views that must not use the store. */
export type Ambient = {
  /** Whether things move: as chosen, else as measured on this device; null: neither yet. */
  readonly ambient: boolean | null
  /** Stores whether this device draws the city fast enough. */
  readonly onJudged: (isEasy: boolean) => void
}

export const AmbientContext = createContext<Ambient>({ ambient: null, onJudged: () => {} })
