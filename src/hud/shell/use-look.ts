import { useState } from 'react'
import type { Look } from '../city/look.ts'

/** What is looked at instead of the city as it stands; forgotten when another place is opened. */
export function useLook(address: string) {
  const [kept, setKept] = useState<{ readonly look: Look | null; readonly from: string } | null>(null)
  // Forgotten for good when another place is opened, not kept for coming back.
  if (kept !== null && kept.from !== address) setKept(null)
  const lookAt = (look: Look | null) => setKept({ look, from: address })
  return [kept?.from === address ? kept.look : null, lookAt] as const
}
