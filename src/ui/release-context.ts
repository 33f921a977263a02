import { createContext } from 'react'

/** Takes the newer release that is there; null while there is none. */
export const ReleaseContext = createContext<(() => void) | null>(null)
