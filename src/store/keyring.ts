import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import type { Moment } from '#progress/progress.ts'
import type { KeptKey, KeyFault, KeyPair } from '#share/keys/key-pair.ts'
import { MOST_KEYS, mergeKeys, parseKeptKeys } from '#share/keys/kept-keys.ts'
import { parseJson } from './text-storage.ts'
import type { TextStorage } from './text-storage.ts'

/** The learner's key pairs. There is more than one where a backup brought that of another device. */
export type Keyring = {
  /** The key pair that signs: the oldest one, made when it is first needed. */
  readonly own: () => Promise<Result<KeyPair, KeyFault>>
  /** All key pairs: a reply to any of them is for this learner. */
  readonly all: () => Promise<readonly KeyPair[]>
  /** Whether keys are kept here that can't be read. */
  readonly isUnread: () => boolean
  /** As they are kept; empty if there are none, or they can't be read. */
  readonly kept: () => readonly KeptKey[]
  /** Adds the keys of a backup. Keys that can't be read are not overwritten. */
  readonly add: (keys: readonly KeptKey[]) => void
  /** For a learner who starts again. */
  readonly forget: () => void
}

export type KeyringPorts = {
  readonly storage: TextStorage
  readonly now: () => Moment
  /** Random bytes that nobody can guess. */
  readonly secretBytes: (length: number) => Uint8Array
}

const KEY = 'bvc.keys'
const FORMAT = 1

export function createKeyring({ storage, now, secretBytes }: KeyringPorts): Keyring {
  /** Null if there are keys that can't be read. Never remembered, since another page may add some. */
  const read = () => parseKeys(storage.get(KEY))
  const write = (keys: readonly KeptKey[]) => storage.set(KEY, JSON.stringify({ format: FORMAT, keys }))
  return {
    own: async () => {
      const { newSecret, pairOf } = await loadPairs()
      const secret = newSecret(secretBytes)
      // From here to the writing nothing waits, so that another page can't come between.
      const keys = read()
      if (keys === null) return err({ kind: 'unread' })
      if (keys.length === 0 && !write([{ secret, made: now() }])) return err({ kind: 'notKept' })
      const pair = pairOf(keys[0]?.secret ?? secret)
      return pair ? ok(pair) : err({ kind: 'unread' })
    },
    all: async () => {
      const keys = read() ?? []
      if (keys.length === 0) return []
      const { pairOf } = await loadPairs()
      return keys.flatMap(({ secret }) => pairOf(secret) ?? [])
    },
    isUnread: () => read() === null,
    kept: () => read() ?? [],
    add: (keys) => {
      const known = read()
      if (known && keys.length > 0) write(mergeKeys(known, keys))
    },
    forget: () => storage.remove(KEY),
  }
}

const loadPairs = async () => (await import('./key-pairs.ts')).loadPairs()

/** Null for anything but what `write` writes: then nothing of it is used, and it is left as it is. */
function parseKeys(text: string | null): readonly KeptKey[] | null {
  if (text === null) return []
  const { format, keys } = (parseJson(text) ?? {}) as { readonly format?: unknown; readonly keys?: unknown }
  if (format !== FORMAT || !Array.isArray(keys) || keys.length > MOST_KEYS) return null
  const parsed = parseKeptKeys(keys)
  return parsed.length === keys.length ? mergeKeys(parsed, []) : null
}
