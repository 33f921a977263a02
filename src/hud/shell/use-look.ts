import { useState } from 'react'
import type { Look } from '../city/look.ts'

/**
 * What the picture shows instead of the city as it is now, for example another level; null: the city as it is.
 * `address`: the current place.
 */
export function useLook(address: string) {
  const [kept, setKept] = useState<{ readonly look: Look | null; readonly from: string } | null>(null)
  // Opening another place drops the look; coming back to the address doesn't bring it back.
  if (kept !== null && kept.from !== address) setKept(null)
  const lookAt = (look: Look | null) => setKept({ look, from: address })
  return [kept?.from === address ? kept.look : null, lookAt] as const
}
