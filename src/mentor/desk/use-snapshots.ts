import { useEffect, useSyncExternalStore } from 'react'
import { nextTask } from '#lib/next-task.ts'
import { parseLink } from '#share/link/link.ts'
import type { Snapshot } from '#share/snapshot.ts'

/** Milliseconds of reading after which the page may answer in between. */
const SLICE = 12

/** What is shown is brought up to date at most so often, in milliseconds. */
const SHOWS = 300

/** What was read stays while the page does: a link never changes. Null: it can't be read. */
const read = new Map<string, Snapshot | null>()
const wanted = new Set<string>()
const listeners = new Set<() => void>()
let isReading = false
/** How much of it the page has been told of. */
let shown = 0

/**
 * The contents of links, read a few at a time in the order in which they are asked for. A link that isn't read yet, or
 * can't be, gives null. `isRead`: all of these were.
 */
export function useSnapshots(links: readonly string[]): {
  readonly snapshotOf: (link: string) => Snapshot | null
  readonly isRead: boolean
} {
  useSyncExternalStore(listen, () => shown)
  useEffect(() => {
    for (const link of links) if (!read.has(link)) wanted.add(link)
    if (!isReading) void readOn()
  }, [links])
  return { snapshotOf: (link) => read.get(link) ?? null, isRead: links.every((link) => read.has(link)) }
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function readOn(): Promise<void> {
  isReading = true
  let [sliced, told] = [performance.now(), performance.now()]
  for (const link of wanted) {
    const parsed = await parseLink(link)
    read.set(link, parsed.ok ? parsed.value : null)
    wanted.delete(link)
    const now = performance.now()
    if (now - told > SHOWS) {
      tell()
      told = now
    }
    if (now - sliced > SLICE) {
      await nextTask()
      sliced = performance.now()
    }
  }
  isReading = false
  tell()
}

function tell(): void {
  if (shown === read.size) return
  shown = read.size
  for (const listener of listeners) listener()
}
