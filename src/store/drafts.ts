import type { Moment } from '#progress/progress.ts'
import * as z from 'zod/mini'
import { parseJson } from './text-storage.ts'
import type { TextStorage } from './text-storage.ts'

/**
 * Texts that are not deeds yet, by key: `prediction/<floor>`. Every keystroke is here at once and on the disk soon
 * after; a draft is dropped when its deed is done.
 */
export type Drafts = {
  /** Empty where there is none. */
  readonly read: (key: string) => string
  readonly write: (key: string, text: string) => void
  readonly drop: (key: string) => void
  readonly dropAll: () => void
  readonly subscribe: (hear: () => void) => () => void
  /** Writes what was typed a moment ago, now. */
  readonly flush: () => void
  readonly dispose: () => void
}

export type DraftPorts = {
  readonly storage: TextStorage
  readonly now: () => Moment
  /** Does a job so many milliseconds later; gives what prevents that. */
  readonly later: (job: () => void, delay: number) => () => void
  /** Calls back when the page is about to go; gives what stops that. */
  readonly onLeave: (leave: () => void) => () => void
}

/** Longer texts stay in this page only; the oldest drafts above the number go. */
export const DRAFT_LIMITS = { text: 20_000, drafts: 200 } as const

/** Of the keys in the storage. */
export const DRAFT_PREFIX = 'bvc.draft.'
const PAUSE = 300

export function createDrafts({ storage, now, later, onLeave }: DraftPorts): Drafts {
  /** Typed in this page: another page's words never take their place. */
  const own = new Map<string, string>()
  const seen = new Map<string, string>()
  const unwritten = new Set<string>()
  const hearers = new Set<() => void>()
  let prevent = () => {}

  const tell = () => {
    for (const hear of hearers) hear()
  }

  function flush(): void {
    prevent()
    for (const key of unwritten) {
      const text = own.get(key) ?? ''
      if (text === '') storage.remove(DRAFT_PREFIX + key)
      else if (text.length <= DRAFT_LIMITS.text) storage.set(DRAFT_PREFIX + key, JSON.stringify({ text, at: now() }))
    }
    if (unwritten.size > 0) dropOldest(storage)
    unwritten.clear()
  }

  function forget(key: string): void {
    own.delete(key)
    seen.delete(key)
    unwritten.delete(key)
    storage.remove(DRAFT_PREFIX + key)
  }

  const stopHearing = storage.onChange((key) => {
    if (key === null) seen.clear()
    else if (!key.startsWith(DRAFT_PREFIX)) return
    else seen.delete(key.slice(DRAFT_PREFIX.length))
    tell()
  })
  const stopLeaving = onLeave(flush)

  return {
    read: (key) => {
      const known = own.get(key) ?? seen.get(key)
      if (known !== undefined) return known
      const text = parseDraft(storage.get(DRAFT_PREFIX + key))?.text ?? ''
      seen.set(key, text)
      return text
    },
    write: (key, text) => {
      own.set(key, text)
      unwritten.add(key)
      prevent()
      prevent = later(flush, PAUSE)
      tell()
    },
    drop: (key) => {
      forget(key)
      tell()
    },
    dropAll: () => {
      const stored = storage.keys().filter((key) => key.startsWith(DRAFT_PREFIX))
      for (const key of [...own.keys(), ...stored.map((key) => key.slice(DRAFT_PREFIX.length))]) forget(key)
      seen.clear()
      tell()
    },
    subscribe: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    flush,
    dispose: () => {
      flush()
      stopHearing()
      stopLeaving()
      hearers.clear()
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

const DRAFT = z.object({ text: z.string().check(z.maxLength(DRAFT_LIMITS.text)), at: z.number() })

function parseDraft(text: string | null): z.infer<typeof DRAFT> | null {
  const result = DRAFT.safeParse(text === null ? null : parseJson(text))
  return result.success ? result.data : null
}
