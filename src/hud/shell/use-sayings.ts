import { useState } from 'react'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useSaid } from '#ui/use-said.ts'
import { createAnnouncer } from './live-region.tsx'

/** Undo is offered at two places: where the deed was done, and the next place opened after it. */
const PLACES_LONG = 2

export type Undoable = { readonly words: string; readonly undo: () => void }

/** The voice of the live region, and the deed that can be undone now, if any. */
export function useSayings(place: Place) {
  const [announcer] = useState(createAnnouncer)
  const [told, tell] = useSaid()
  const [offer, setOffer] = useState<{ undo: () => void; places: readonly string[] } | null>(null)
  const address = makeAddress(place)
  if (offer && !offer.places.includes(address)) {
    setOffer(offer.places.length < PLACES_LONG ? { ...offer, places: [...offer.places, address] } : null)
  }
  return {
    announcer,
    undoable: offer && { words: told ?? '', undo: offer.undo },
    forViews: {
      announce: announcer.announce,
      offerUndo: (words: string, undo: () => void) => {
        tell(words)
        setOffer({ undo, places: [address] })
      },
      settleUndo: () => setOffer(null),
    },
  }
}
