import * as z from 'zod/mini'
import { BOUNDS } from '#progress/event.ts'
import type { EventId, Look } from '#progress/event.ts'
import { SPEEDS } from '#simulation/playback.ts'
import type { Speed } from '#simulation/playback.ts'
import type { Drafts } from './drafts.ts'
import { useDraftOver } from './hooks.tsx'
import { parseJson } from './text-storage.ts'

// The policy of the page forbids making code out of text.
z.config({ jitless: true })

/** Where an open night stands in this browser. */
export type NightPlace = {
  /** The moment that is shown, in simulated seconds. */
  readonly atS: number
  readonly speed: Speed
  readonly looks: readonly Look[]
  /** Whether the learner has ended the night and the rest of it is still to be simulated. */
  readonly ends?: boolean | undefined
}

const PREFIX = 'night:'

/** The key of the draft that keeps where a night stands: give it to `act` with the command that ends the night. */
export const nightKey = (play: EventId) => `${PREFIX}${play}`

const upTo = (most: number) => z.number().check(z.gte(0), z.lte(most))
const NIGHT_PLACE = z.object({
  atS: upTo(BOUNDS.second),
  speed: z.literal(SPEEDS),
  looks: z
    .array(z.object({ atS: upTo(BOUNDS.second), part: z.string().check(z.maxLength(120)) }))
    .check(z.maxLength(BOUNDS.looks)),
  ends: z.optional(z.boolean()),
})

/** Null for a text that is not such a place. */
export const parseNightPlace = (text: string): NightPlace | null => NIGHT_PLACE.safeParse(parseJson(text)).data ?? null

export const nightPlaceText = ({ atS, speed, looks, ends }: NightPlace): string =>
  JSON.stringify({ atS, speed, looks: looks.slice(0, BOUNDS.looks), ends: ends || undefined })

/** Where a night stands, null if nothing is known of it, and how to keep it. It is stored at once, as drafts are. */
export function useNightPlace(play: EventId): readonly [NightPlace | null, (place: NightPlace) => void] {
  const [text, write] = useDraftOver(nightKey(play))
  return [text === null ? null : parseNightPlace(text), (place) => write(nightPlaceText(place))]
}

/** Keeps where a night stands while it is open. Once it is over, taken back or erased, nothing of it is left. */
export function keepNightPlace(drafts: Drafts, play: EventId, isOpen: boolean, place: NightPlace): void {
  drafts.write(nightKey(play), isOpen ? nightPlaceText(place) : null)
}

/** Drops what is kept of nights that are no longer open: another device may have ended them. */
export function dropEndedNights(drafts: Drafts, open: EventId | null): void {
  for (const key of drafts.keysUnder(PREFIX)) if (open === null || key !== nightKey(open)) drafts.write(key, null)
}
