import { assertNever } from '#lib/assert-never.ts'
import * as z from 'zod/mini'
import { EVENT_FORMAT, parseStamp } from './event-format.ts'
import { parseEvents } from './event-schema.ts'
import type { HeardMessage } from './tabs.ts'

/** Null for data that is not a message, and for a message of a newer format. */
export function parseTabMessage(data: unknown): HeardMessage | null {
  const result = SPOKEN.safeParse(data)
  if (!result.success || result.data.format > EVENT_FORMAT) return null
  const message = result.data
  switch (message.kind) {
    case 'hello':
      return { kind: 'hello' }
    case 'added': {
      const { kept, asked } = message
      return { kind: 'added', events: parseEvents(message.events, message.format), kept, asked }
    }
    case 'kept':
      return { kind: 'kept', ids: message.ids }
    case 'erased': {
      const epoch = parseStamp(message.epoch)
      return epoch && { kind: 'erased', epoch }
    }
    default:
      return assertNever(message)
  }
}

const format = z.int().check(z.gte(1))

const SPOKEN = z.discriminatedUnion('kind', [
  z.object({ format, kind: z.literal('hello') }),
  z.object({
    format,
    kind: z.literal('added'),
    events: z.array(z.unknown()),
    kept: z.boolean(),
    asked: z.boolean(),
  }),
  z.object({ format, kind: z.literal('kept'), ids: z.array(z.string()) }),
  z.object({ format, kind: z.literal('erased'), epoch: z.unknown() }),
])
