import { attempt } from '#lib/attempt.ts'
import type { EventId, Stamp } from '#progress/event.ts'
import { EVENT_FORMAT } from './event-format.ts'
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
  let turn = Promise.resolve()
  return {
    // If a message can't be sent, the other pages read the database when they are looked at.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has but one
    send: (message) => attempt(() => channel?.postMessage({ format: EVENT_FORMAT, ...message }), undefined),
    join: (listener, wake) => {
      stopWaking = onWake(wake)
      // In turn: the first message waits for what checks them all.
      const listen = ({ data }: MessageEvent<unknown>) => {
        turn = turn.then(async () => {
          const { parseTabMessage } = await import('./tab-message.ts')
          const message = parseTabMessage(data)
          if (message) listener(message)
        }, wake)
      }
      attempt(() => channel?.addEventListener('message', listen), undefined)
    },
    close: () => {
      stopWaking()
      attempt(() => channel?.close(), undefined)
    },
  }
}
