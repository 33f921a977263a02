import { BOUNDS } from '#progress/event.ts'
import type { Stamp } from '#progress/event.ts'

/** Add 1 when events of older releases can no longer be read as they are, and add to `UPGRADES` how to convert them. */
export const EVENT_FORMAT = 1

/** Null if the value is not a stamp. */
export const parseStamp = (value: unknown): Stamp | null => (isStamp(value) ? value : null)

export function isStamp(value: unknown): value is Stamp {
  if (typeof value !== 'object' || value === null) return false
  const { time, tick, replica, count } = value as Partial<Record<keyof Stamp, unknown>>
  const isReplica = typeof replica === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(replica)
  return isReplica && isUpTo(BOUNDS.time, time) && isUpTo(BOUNDS.tick + 1, tick) && isUpTo(BOUNDS.count, count)
}

const isUpTo = (most: number, value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
