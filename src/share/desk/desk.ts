import type { Result } from '#lib/result.ts'
import type { Day } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'
import type { KeysBrought } from '../keys/kept-keys.ts'
import type { KeyFault, KeyPair, KeptKey } from '../keys/key-pair.ts'
import type { Remark, Voucher } from '../reply/reply.ts'

/** A value of which the latest counts; of two at one moment, every device keeps the same one. */
export type Latest<Value> = { readonly value: Value; readonly at: Moment }

/** A link of a learner that was looked at here. */
export type SeenLink = {
  /** `p1.<payload>` */
  readonly link: string
  /** The day on which it was made. */
  readonly made: Day
  /** When it was first and last looked at. */
  readonly first: Moment
  readonly last: Moment
}

/** A version of a note. It is shown unless another version replaces it, or it is empty. */
export type NoteVersion = {
  readonly id: string
  readonly text: string
  readonly at: Moment
  /** The ids of all versions that this one replaces. */
  readonly replaces: readonly string[]
}

/** A note that is being written: a new one, or in place of the version `note`. */
export type NoteDraft = { readonly note: string | null; readonly text: string }

/** A remark that is being written has an id of its own, so that it can be changed and removed. */
export type DraftRemark = Remark & { readonly id: string }
export type ReplyDraft = { readonly vouched: readonly Voucher[]; readonly remarks: readonly DraftRemark[] }

/** A reply that was copied, saved or shown. */
export type SentReply = {
  /** `r1.<payload>`; its mark is the id. */
  readonly link: string
  readonly mark: string
  readonly day: Day
  readonly at: Moment
  readonly vouched: readonly Voucher[]
  readonly remarks: readonly Remark[]
  /** True if the mentor took it back into the draft: it was not sent after all. */
  readonly isTakenBack: boolean
}

/** What a mentor's browser keeps of one learner. */
export type DeskLearner = {
  /** The learner's public key in base64url, 43 characters. */
  readonly key: string
  /** The mentor's own name for them; empty: as in the link. */
  readonly name: Latest<string>
  readonly isRemoved: Latest<boolean>
  /** The newest by `made` first, then by `first`; at most `DESK_LIMITS.links`. */
  readonly links: readonly SeenLink[]
  readonly notes: readonly NoteVersion[]
  readonly noteDraft: Latest<NoteDraft>
  readonly draft: Latest<ReplyDraft>
  /** The newest first; at most `DESK_LIMITS.sent`. */
  readonly sent: readonly SentReply[]
}

/** Everything on a desk. */
export type DeskData = {
  readonly learners: ReadonlyMap<string, DeskLearner>
  /** What the mentor is called in replies; empty: no name. */
  readonly mentor: Latest<string>
  /** The mentor's key pairs, the oldest first: that one signs. */
  readonly keys: readonly KeptKey[]
}

/** `items`: the most vouchers, and the most remarks, of a draft. */
export const DESK_LIMITS = {
  learners: 500,
  links: 8,
  sent: 60,
  notes: 200,
  note: 4_000,
  name: 80,
  items: 300,
} as const

export type DeskState = DeskData & {
  /** `memory`: this browser keeps nothing, so all is gone with the page. `unread`: what is kept can't be read, and is left as it is. */
  readonly keeping: 'opening' | 'kept' | 'memory' | 'unread'
  /** Stored records that can't be read. They are left as they are, or set aside, and go into every backup. */
  readonly unreadable: readonly unknown[]
}

export type DeskFault =
  | { readonly kind: 'notADesk' }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'tooLarge' }

/** What a backup would add: numbers of learners, and of notes and replies of those who are here already. */
export type DeskReport = {
  readonly learners: number
  readonly notes: number
  readonly replies: number
  readonly links: number
  /** Those of the learners who are off the desk. */
  readonly removed: number
  /** Whether it changes anything here. */
  readonly isNews: boolean
  /** Learners left out because the desk is full. */
  readonly full: number
  /** Learners left out because they can't be read. */
  readonly refused: number
  readonly keys: KeysBrought
}

/**
 * What a mentor keeps of learners: a port. The mentor's views get it handed in; a learner's progress can't be reached
 * through it. Every method acts at once in memory, then in storage and in other tabs.
 */
export type Desk = {
  readonly get: () => DeskState
  /** Calls `listener` after each change, also from other tabs. Returns a function that stops it. */
  readonly listen: (listener: () => void) => () => void
  /** Resolves when what is stored has been read. */
  readonly ready: Promise<void>
  /** The mentor's key pair, made when it is first needed. */
  readonly keyPair: () => Promise<Result<KeyPair, KeyFault>>
  /** Notes that a link was looked at just now. False if the desk is full. */
  readonly saw: (key: string, link: string, made: Day) => boolean
  readonly rename: (key: string, name: string) => void
  readonly nameMentor: (name: string) => void
  /** Adds a note, or replaces the version `id`. An empty text removes it. */
  readonly writeNote: (key: string, id: string | null, text: string) => void
  readonly keepNoteDraft: (key: string, draft: NoteDraft) => void
  readonly keepDraft: (key: string, draft: ReplyDraft) => void
  /** Notes that the draft was sent as this reply, and empties the draft. */
  readonly sent: (key: string, reply: Omit<SentReply, 'at' | 'isTakenBack'>) => void
  /** Puts the items of a sent reply back into the draft. */
  readonly takeBack: (key: string, mark: string) => void
  readonly remove: (key: string) => void
  readonly putBack: (key: string) => void
  /** Deletes a removed learner here for good. */
  readonly forget: (key: string) => void
  /** The text of a backup file. It holds the mentor's secret key. */
  readonly backup: () => string
  /** What `restore` would add. Changes nothing. */
  readonly preview: (text: string) => Result<DeskReport, DeskFault>
  /** Merges a backup: nothing is taken away. */
  readonly restore: (text: string) => Result<DeskReport, DeskFault>
  readonly dispose: () => void
}
