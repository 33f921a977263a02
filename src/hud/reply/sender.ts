import { visible } from '#lib/visible.ts'
import type { Event } from '#progress/event.ts'
import { momentOf } from '#progress/moments.ts'
import type { FoldedLog } from '#progress/folded-log.ts'
import type { Moment } from '#progress/progress.ts'
import type { Reply } from '#share/reply/reply.ts'

export type Sender = {
  /** When something of another reply with this key was first taken in; null: never. */
  readonly knownSince: Moment | null
  /** Whether a key that is not known yet comes with the name of another. */
  readonly hasNamesake: boolean
}

/** What is known here of the browser that a reply comes from. What was undone doesn't count. */
export function senderOf({ log, progress }: FoldedLog, reply: Pick<Reply, 'key' | 'mark' | 'name'>): Sender {
  const others = log.events.filter(
    (event): event is FromMentor =>
      isFromMentor(event) && event.reply !== reply.mark && !progress.revoked.has(event.id),
  )
  const moments = others.filter(({ key }) => key === reply.key).map((event) => momentOf(progress.moments, event))
  return {
    knownSince: moments.length === 0 ? null : Math.min(...moments),
    hasNamesake: moments.length === 0 && others.some(({ mentor }) => isSameName(mentor, reply.name)),
  }
}

/** When a reply was taken in, and one of its deeds; null if it was not, or all of it was undone. */
export function takenIn(
  { log, progress }: FoldedLog,
  mark: string,
): { readonly at: Moment; readonly deed: Event } | null {
  const deed = log.events.find(
    (event) => isFromMentor(event) && event.reply === mark && !progress.revoked.has(event.id),
  )
  return deed ? { at: momentOf(progress.moments, deed), deed } : null
}

type FromMentor = Extract<Event, { readonly kind: 'checkpointVouched' | 'remarked' }>

const isFromMentor = (event: Event): event is FromMentor =>
  event.kind === 'checkpointVouched' || event.kind === 'remarked'

/** Whether two names look the same. No name is not the same as no name. */
export const isSameName = (one: string, other: string) => plain(one) !== '' && plain(one) === plain(other)

/** A name as the eye reads it: without what it can't see, and with the letters of other scripts that look like Latin ones. */
const plain = (name: string) =>
  visible(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[^\x20-\x7E]/gu, (letter) => LOOKS_LIKE[letter] ?? letter)

/** Small letters of Cyrillic and Greek that can hardly be told from Latin ones (Unicode's UTS 39 lists them all). */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ε: 'e',
}
