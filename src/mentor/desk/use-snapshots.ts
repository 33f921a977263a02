import { useEffect, useState } from 'react'
import { nextTask } from '#lib/next-task.ts'
import { parseLink } from '#share/link/link.ts'
import type { Snapshot } from '#share/snapshot.ts'

/** Milliseconds of reading after which the page may answer in between. */
const SLICE = 12

/** What is shown is brought up to date at most so often, in milliseconds. */
const SHOWS = 120

/** What was read stays while the page does: a link never changes. Null: it can't be read. */
const read = new Map<string, Snapshot | null>()

/**
 * The contents of links, read a few at a time, in their order. A link that isn't read yet, or can't be, gives null.
 * `isRead`: all of them were.
 */
export function useSnapshots(links: readonly string[]): {
  readonly snapshotOf: (link: string) => Snapshot | null
  readonly isRead: boolean
} {
  const [, setCount] = useState(0)
  useEffect(() => {
    let isWanted = true
    const missing = links.filter((link) => !read.has(link))
    const readThem = async () => {
      let [sliced, shown] = [performance.now(), performance.now()]
      for (const link of missing) {
        if (!isWanted) return
        const parsed = await parseLink(link)
        read.set(link, parsed.ok ? parsed.value : null)
        const now = performance.now()
        if (now - shown > SHOWS) {
          setCount(read.size)
          shown = now
        }
        if (now - sliced > SLICE) {
          await nextTask()
          sliced = performance.now()
        }
      }
      if (isWanted) setCount(read.size)
    }
    if (missing.length > 0) void readThem()
    return () => {
      isWanted = false
    }
    // The links as one text: the array is a new one at each change of the desk.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [links.join(' ')])
  return { snapshotOf: (link) => read.get(link) ?? null, isRead: links.every((link) => read.has(link)) }
}
