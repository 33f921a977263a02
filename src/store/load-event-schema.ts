import type * as EventSchema from './event-schema.ts'
import type { ParsedEvents } from './event-schema.ts'

let schema: typeof EventSchema | null = null

/**
 * Loads what checks events that were stored or come from elsewhere: a first visit has none. Rejects if it does not come
 * over the network; the next call tries again.
 */
export async function loadEventSchema(): Promise<void> {
  schema ??= await import('./event-schema.ts')
}

/** For what can't wait: `loadEventSchema` has been awaited before. */
export function eventSchema(): typeof EventSchema {
  if (!schema) throw new Error('events are read before what checks them was loaded')
  return schema
}

/** As `parseEvents`; what checks them is needed only where there are items. */
export const parseLoaded = (items: readonly unknown[], format?: number): ParsedEvents =>
  items.length > 0 ? eventSchema().parseEvents(items, format) : { events: [], foreign: [], refused: [] }
