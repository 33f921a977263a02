import type { Moment } from '#progress/progress.ts'
import { parseJson } from './text-storage.ts'
import type { TextStorage } from './text-storage.ts'

/**
 * Texts that are not deeds yet, by key, for example `prediction:<floor>`. Every keystroke is stored at once, so that
 * none is lost however the page is closed. A draft is dropped when its deed has been written.
 */
export type Drafts = {
  /** The text; null if there is none. Where all of a text was deleted, the draft is the empty text. */
  readonly read: (key: string) => string | null
  /** The text that is stored, which another page may have written over that of this one; null if there is none. */
  readonly readStored: (key: string) => string | null
  /** The keys of all drafts that begin with `prefix`, sorted. */
  readonly keysUnder: (prefix: string) => readonly string[]
  /** Null removes the draft. */
  readonly write: (key: string, text: string | null) => void
  /**
   * Remembers the present texts of these drafts. The function it returns drops each draft whose text is still the same,
   * unless it was put back since.
   */
  readonly dropLater: (keys: readonly string[]) => () => void
  /**
   * Remembers the present texts of these drafts. The function it returns writes each again where there is none by then:
   * for the undo of what was made of them.
   */
  readonly putBackLater: (keys: readonly string[]) => () => void
  /** Drops all drafts, also those of other pages. */
  readonly dropAll: () => void
  readonly subscribe: (listener: () => void) => () => void
  readonly dispose: () => void
}

export type DraftPorts = {
  readonly storage: TextStorage
  readonly now: () => Moment
}

/** `text`: characters; a longer text is kept in this page only. `drafts`: if there are more, the oldest are deleted. */
export const DRAFT_LIMITS = { text: 20_000, drafts: 200 } as const

/** The prefix of drafts' keys in the storage. */
export const DRAFT_PREFIX = 'bvc.draft.'

export function createDrafts({ storage, now }: DraftPorts): Drafts {
  /** Texts typed in this page. Texts of other pages never replace them. */
  const own = new Map<string, string>()
  const seen = new Map<string, string | null>()
  /** How often a draft was put back: what was to drop it before doesn't any more. */
  const returns = new Map<string, number>()
  const returnsOf = (key: string) => returns.get(key) ?? 0
  const listeners = new Set<() => void>()

  const tell = () => {
    for (const listener of listeners) listener()
  }

  function put(key: string, text: string): void {
    if (text.length > DRAFT_LIMITS.text) return
    const isNew = storage.get(DRAFT_PREFIX + key) === null
    storage.set(DRAFT_PREFIX + key, JSON.stringify({ text, at: now() }))
    if (isNew) dropOldest(storage)
  }

  const storedAt = (key: string) => parseDraft(storage.get(DRAFT_PREFIX + key))?.text ?? null

  function read(key: string): string | null {
    const known = own.get(key) ?? seen.get(key)
    if (known !== undefined) return known
    const text = storedAt(key)
    seen.set(key, text)
    return text
  }

  const knownKeys = () => {
    const stored = storage.keys().filter((key) => key.startsWith(DRAFT_PREFIX))
    return new Set([...own.keys(), ...stored.map((key) => key.slice(DRAFT_PREFIX.length))])
  }

  function forget(key: string): void {
    own.delete(key)
    seen.delete(key)
    storage.remove(DRAFT_PREFIX + key)
  }

  function write(key: string, text: string | null): void {
    if (text === null) {
      forget(key)
    } else {
      own.set(key, text)
      put(key, text)
    }
    tell()
  }

  const stopHearing = storage.onChange((key) => {
    if (key === null) seen.clear()
    else if (!key.startsWith(DRAFT_PREFIX)) return
    else seen.delete(key.slice(DRAFT_PREFIX.length))
    tell()
  })

  return {
    read,
    readStored: storedAt,
    keysUnder: (prefix) => [...knownKeys()].filter((key) => key.startsWith(prefix) && read(key) !== null).toSorted(),
    write,
    dropLater: (keys) => {
      const before = keys.map((key) => [key, read(key), returnsOf(key)] as const)
      return () => {
        for (const [key, text, returned] of before) {
          if (returnsOf(key) !== returned) continue
          if (own.get(key) === text) own.delete(key)
          seen.delete(key)
          // If another page has changed the stored text meanwhile, keep it.
          if (storedAt(key) === text) storage.remove(DRAFT_PREFIX + key)
        }
        if (keys.length > 0) tell()
      }
    },
    putBackLater: (keys) => {
      const before = keys.map((key) => [key, read(key)] as const)
      return () => {
        for (const [key, text] of before) {
          if (text === null) continue
          returns.set(key, returnsOf(key) + 1)
          if (read(key) === null) write(key, text)
        }
      }
    },
    dropAll: () => {
      for (const key of knownKeys()) forget(key)
      seen.clear()
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose: () => {
      stopHearing()
      listeners.clear()
    },
  }
}

function dropOldest(storage: TextStorage): void {
  const keys = storage.keys().filter((key) => key.startsWith(DRAFT_PREFIX))
  if (keys.length <= DRAFT_LIMITS.drafts) return
  const drafts = keys.flatMap((key) => {
    const draft = parseDraft(storage.get(key))
    return draft ? [{ key, at: draft.at }] : []
  })
  const many = drafts.length - DRAFT_LIMITS.drafts
  for (const { key } of drafts.toSorted((a, b) => a.at - b.at).slice(0, Math.max(0, many))) storage.remove(key)
}

function parseDraft(stored: string | null): { readonly text: string; readonly at: Moment } | null {
  const found = (stored === null ? null : parseJson(stored)) as {
    readonly text?: unknown
    readonly at?: unknown
  } | null
  const { text, at } = found ?? {}
  if (typeof text !== 'string' || text.length > DRAFT_LIMITS.text || typeof at !== 'number') return null
  return { text, at }
}
