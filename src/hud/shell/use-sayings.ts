import { useState } from 'react'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import type { Undoable } from './notices.tsx'

/** A deed's undo is offered at the place where it was done and at the one it leads to. */
const PLACES_LONG = 2

/** What was said last, and the deed that can be undone just now. */
export function useSayings(place: Place) {
  const [said, setSaid] = useState('')
  const [offer, setOffer] = useState<{ undoable: Undoable; places: readonly string[] } | null>(null)
  const address = makeAddress(place)
  if (offer && !offer.places.includes(address)) {
    setOffer(offer.places.length < PLACES_LONG ? { ...offer, places: [...offer.places, address] } : null)
  }
  return {
    said,
    undoable: offer?.undoable ?? null,
    /** The same sentence twice is two sayings: an invisible space tells them apart. */
    announce: (words: string) => setSaid((before) => (before === words ? `${words}\u00a0` : words)),
    offerUndo: (words: string, undo: () => void) => setOffer({ undoable: { words, undo }, places: [address] }),
    settle: () => setOffer(null),
  }
}
