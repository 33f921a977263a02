import { assertNever } from '#lib/assert-never.ts'
import { attempt } from '#lib/attempt.ts'
import type { EventId, Stamp } from '#progress/event.ts'
import * as z from 'zod/mini'
import { EVENT_FORMAT, parseEvents, parseStamp } from './event-schema.ts'
import type { KeptEvent, ParsedEvents } from './event-schema.ts'

/** What the open pages of one browser tell each other. */
export type TabMessage =
  /** A page has opened: whoever holds what is not in the database, say so. */
  | { readonly kind: 'hello' }
  | {
      readonly kind: 'added'
      readonly events: readonly KeptEvent[]
      /** False: the sender can't write them; whoever can, may. */
      readonly kept: boolean
      /** Taken in on request although from before an erasure. */
      readonly asked: boolean
    }
  /** Written on behalf of a page that could not. */
  | { readonly kind: 'kept'; readonly ids: readonly EventId[] }
  | { readonly kind: 'erased'; readonly epoch: Stamp }

export type HeardMessage =
  | Exclude<TabMessage, { readonly kind: 'added' }>
  | { readonly kind: 'added'; readonly events: ParsedEvents; readonly kept: boolean; readonly asked: boolean }

/** The other pages, as a port. */
export type Tabs = {
  readonly send: (message: TabMessage) => void
  /** `hear` gets every message of others; `wake` is called when this page may have missed some. */
  readonly join: (listener: (message: HeardMessage) => void, wake: () => void) => void
  readonly close: () => void
}

export type TabPorts = {
  /** Null where the browser has none: pages then read again whenever they are looked at. */
  readonly channel: BroadcastChannel | null
  /** Calls back when the page is looked at again; gives what stops that. */
  readonly onWake: (wake: () => void) => () => void
}

export function createTabs({ channel, onWake }: TabPorts): Tabs {
  let stopWaking = () => {}
  return {
    // What can't be told here is read by the others when they are looked at.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has but one
    send: (message) => attempt(() => channel?.postMessage({ format: EVENT_FORMAT, ...message }), undefined),
    join: (listener, wake) => {
      stopWaking = onWake(wake)
      const listen = (event: MessageEvent<unknown>) => {
        const message = parseTabMessage(event.data)
        if (message) listener(message)
      }
      attempt(() => channel?.addEventListener('message', listen), undefined)
    },
    close: () => {
      stopWaking()
      attempt(() => channel?.close(), undefined)
    },
  }
}

/** Null for what is no message, and for one of a newer release that can't be read. */
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
