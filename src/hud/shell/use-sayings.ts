import { useState } from 'react'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useSaid } from '#ui/use-said.ts'

/** A deed's undo is offered at the place where it was done and at the one it leads to. */
const PLACES_LONG = 2

export type Undoable = { readonly words: string; readonly undo: () => void }

/** What was said last, and the deed that can be undone just now. */
export function useSayings(place: Place) {
  const [said, announce] = useSaid()
  const [told, tell] = useSaid()
  const [offer, setOffer] = useState<{ undo: () => void; places: readonly string[] } | null>(null)
  const address = makeAddress(place)
  if (offer && !offer.places.includes(address)) {
    setOffer(offer.places.length < PLACES_LONG ? { ...offer, places: [...offer.places, address] } : null)
  }
  return {
    said,
    announce,
    undoable: offer && { words: told ?? '', undo: offer.undo },
    offerUndo: (words: string, undo: () => void) => {
      tell(words)
      setOffer({ undo, places: [address] })
    },
    settle: () => setOffer(null),
  }
}
