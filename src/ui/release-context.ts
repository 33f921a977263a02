import { createContext } from 'react'

/** Switches to the newer release; null if there is none. */
export const ReleaseContext = createContext<(() => void) | null>(null)
