import type { EventId } from '#progress/event.ts'
import { BOUNDS } from '#progress/event.ts'
import type { Look } from '#progress/event.ts'
import { SPEEDS } from '#simulation/playback.ts'
import type { Speed } from '#simulation/playback.ts'

/** Where a learner is in a night. It is no deed: it is kept beside the drafts. */
export type PlaceInNight = {
  /** The moment that is shown, and the furthest second that was. */
  readonly shown: number
  readonly edge: number
  /** How fast time runs when it runs. */
  readonly pace: Exclude<Speed, 0>
  readonly looks: readonly Look[]
}

export const AT_BEGINNING: PlaceInNight = { shown: 0, edge: 0, pace: 10, looks: [] }

/** The key under which the place in a night is kept among the drafts. */
export const nightKey = (play: EventId): string => `night:${play}`

export const makePlaceInNight = (place: PlaceInNight): string => JSON.stringify(place)

/** What is kept, as far as it can be read. */
export function parsePlaceInNight(text: string | null): PlaceInNight {
  if (text === null) return AT_BEGINNING
  try {
    const { shown, edge, pace, looks } = JSON.parse(text) as Record<keyof PlaceInNight, unknown>
    const known = SPEEDS.find((speed) => speed !== 0 && speed === pace)
    const seconds = (value: unknown) => (typeof value === 'number' && value > 0 ? Math.min(value, BOUNDS.second) : 0)
    return {
      shown: seconds(shown),
      edge: seconds(edge),
      pace: known === undefined || known === 0 ? AT_BEGINNING.pace : known,
      looks: Array.isArray(looks) ? looks.filter(isLook).slice(0, BOUNDS.looks) : [],
    }
  } catch {
    return AT_BEGINNING
  }
}

function isLook(value: unknown): value is Look {
  const { atS, part } = (value ?? {}) as Partial<Record<keyof Look, unknown>>
  return typeof atS === 'number' && typeof part === 'string'
}

/** The looks with another one, unless it is at what was looked at last, or so many are kept already. */
export function withLook(looks: readonly Look[], look: Look): readonly Look[] {
  return looks.at(-1)?.part === look.part || looks.length >= BOUNDS.looks ? looks : [...looks, look]
}
