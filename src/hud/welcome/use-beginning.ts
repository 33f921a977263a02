import { useEffect, useRef } from 'react'
import type { Place } from '#share/address.ts'
import { useGame } from '#store/hooks.tsx'

/**
 * Going from the welcome screen to a floor is the beginning. The address alone decides, so that the link works before
 * this program runs; public/theme.js has noted whether the page opened with the welcome screen.
 */
export function useBeginning(place: Place, isWelcome: boolean): void {
  const { act } = useGame()
  const wasWelcome = useRef<boolean | null>(null)
  useEffect(() => {
    const isFromWelcome = wasWelcome.current ?? document.documentElement.dataset['visit'] === 'first'
    wasWelcome.current = isWelcome
    // Refused where the learner has begun.
    if (isFromWelcome && place.kind === 'floor') act({ kind: 'begin' })
  }, [act, place, isWelcome])
}
