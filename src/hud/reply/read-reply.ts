import { loadSigning } from '#share/keys/load-signing.ts'
import { parseReply } from '#share/reply/reply.ts'
import type { Reply, ReplyFault } from '#share/reply/reply.ts'
import type { Keyring } from '#store/keyring.ts'

export type Reading =
  /** `words`: the four words of the mentor's key. */
  | { readonly kind: 'read'; readonly reply: Reply; readonly words: string }
  | { readonly kind: 'refused'; readonly fault: ReplyFault }
  /** The reply is whole, but whether it is for this city can't be told: the keys kept here can't be read. */
  | { readonly kind: 'keysUnread' }

/** Reads a reply for whoever holds the keys of this browser. */
export async function readReply(link: string, keyring: Pick<Keyring, 'all' | 'isUnread'>): Promise<Reading> {
  const keys = await keyring.all()
  const reply = await parseReply(
    link,
    keys.map((pair) => pair.public),
  )
  if (reply.ok) {
    const { fourWords } = await loadSigning()
    return { kind: 'read', reply: reply.value, words: fourWords(reply.value.from) }
  }
  return keyring.isUnread() && reply.fault.kind === 'otherCity'
    ? { kind: 'keysUnread' }
    : { kind: 'refused', fault: reply.fault }
}
