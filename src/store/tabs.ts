import { assertNever } from '#lib/assert-never.ts'
import { attempt } from '#lib/attempt.ts'
import type { EventId, Stamp } from '#progress/event.ts'
import * as z from 'zod/mini'
import { EVENT_FORMAT, parseEvents, parseStamp } from './event-schema.ts'
import type { KeptEvent, ParsedEvents } from './event-schema.ts'

/** The messages between open pages of one browser. */
export type TabMessage =
  /** A page has opened. Every page with events that are not in the database sends them. */
  | { readonly kind: 'hello' }
  | {
      readonly kind: 'added'
      readonly events: readonly KeptEvent[]
      /** False if the sender can't write the events to the database, so that another page should. */
      readonly kept: boolean
      /** True if the learner asked for these events although they may be from before an erasure. */
      readonly asked: boolean
    }
  /** The sender has written these events for a page that could not. */
  | { readonly kind: 'kept'; readonly ids: readonly EventId[] }
  | { readonly kind: 'erased'; readonly epoch: Stamp }

export type HeardMessage =
  | Exclude<TabMessage, { readonly kind: 'added' }>
  | { readonly kind: 'added'; readonly events: ParsedEvents; readonly kept: boolean; readonly asked: boolean }

/** A port to the other pages. */
export type Tabs = {
  readonly send: (message: TabMessage) => void
  /** `listener` gets every message of other pages; `wake` is called when this page may have missed some. */
  readonly join: (listener: (message: HeardMessage) => void, wake: () => void) => void
  readonly close: () => void
}

export type TabPorts = {
  /** Null if the browser has none: pages then read the database again whenever they are looked at. */
  readonly channel: BroadcastChannel | null
  /** Calls `wake` when the page is looked at again. Returns a function that stops it. */
  readonly onWake: (wake: () => void) => () => void
}

export function createTabs({ channel, onWake }: TabPorts): Tabs {
  let stopWaking = () => {}
  return {
    // If a message can't be sent, the other pages read the database when they are looked at.
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
