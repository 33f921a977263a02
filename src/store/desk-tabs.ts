import { attempt } from '#lib/attempt.ts'
import { DESK_FORMAT } from '#share/desk/schema.ts'
import * as z from 'zod/mini'
import type { TabPorts } from './tabs.ts'

/** The messages between open pages about the desk. */
export type DeskMessage =
  /** A page has opened. A page with changes that are not in the database sends them. */
  | { readonly kind: 'hello' }
  /** `text`: what is new, as a backup. `kept`: false if the sender can't write it to the database. */
  | { readonly kind: 'news'; readonly text: string; readonly kept: boolean }
  /** The learner with this key was deleted. */
  | { readonly kind: 'forgot'; readonly key: string }

export type DeskTabs = {
  readonly send: (message: DeskMessage) => void
  /** `listener` gets every message of other pages; `wake` is called when this page may have missed some. */
  readonly join: (listener: (message: DeskMessage) => void, wake: () => void) => void
  readonly close: () => void
}

export function createDeskTabs({ channel, onWake }: TabPorts): DeskTabs {
  let stopWaking = () => {}
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has but one
    send: (message) => attempt(() => channel?.postMessage({ format: DESK_FORMAT, ...message }), undefined),
    join: (listener, wake) => {
      stopWaking = onWake(wake)
      const listen = ({ data }: MessageEvent<unknown>) => {
        const message = parseDeskMessage(data)
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
export const parseDeskMessage = (data: unknown): DeskMessage | null => MESSAGE.safeParse(data).data ?? null

const format = z.literal(DESK_FORMAT)
const MESSAGE = z.discriminatedUnion('kind', [
  z.object({ format, kind: z.literal('hello') }),
  z.object({ format, kind: z.literal('news'), text: z.string(), kept: z.boolean() }),
  z.object({ format, kind: z.literal('forgot'), key: z.string() }),
])
