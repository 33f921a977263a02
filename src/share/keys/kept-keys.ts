import type { KeptKey } from './key-pair.ts'

/** The most keys that one browser or backup keeps. */
export const MOST_KEYS = 8

/** The oldest first, that one signs; of one moment, by text. The order of merging makes no difference. */
export function mergeKeys(a: readonly KeptKey[], b: readonly KeptKey[]): readonly KeptKey[] {
  const keys = new Map<string, KeptKey>()
  for (const key of [...a, ...b]) if (!(key.made >= (keys.get(key.secret)?.made ?? Infinity))) keys.set(key.secret, key)
  return [...keys.values()]
    .toSorted((one, other) => one.made - other.made || (one.secret < other.secret ? -1 : 1))
    .slice(0, MOST_KEYS)
}

/** What the keys of a backup add: nothing, one that is used beside those here, or an older one, which signs from now on. */
export type KeysBrought = 'none' | 'another' | 'signs'

/** `known`: the keys that are here, the oldest first. */
export function keysBrought(brought: readonly KeptKey[], known: readonly KeptKey[]): KeysBrought {
  const isNew = brought.some(({ secret }) => known.every((key) => key.secret !== secret))
  if (!isNew) return 'none'
  const [signing] = mergeKeys(known, brought)
  return known[0] && signing?.secret !== known[0].secret ? 'signs' : 'another'
}

/** Null for data that is not a key. 43 characters of base64url are 32 bytes. */
export function parseKeptKey(data: unknown): KeptKey | null {
  const { secret, made } = (data ?? {}) as { readonly secret?: unknown; readonly made?: unknown }
  const isKey = typeof secret === 'string' && /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(secret)
  return isKey && typeof made === 'number' && made >= 0 && made < Infinity ? { secret, made } : null
}

/** The keys that can be read, at most `MOST_KEYS`. */
export const parseKeptKeys = (data: unknown): readonly KeptKey[] =>
  Array.isArray(data) ? data.flatMap((item) => parseKeptKey(item) ?? []).slice(0, MOST_KEYS) : []
