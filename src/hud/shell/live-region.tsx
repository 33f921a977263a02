import { useSyncExternalStore } from 'react'
import { sayAgain } from '#ui/use-said.ts'

/** What the polite live region says. It is kept outside of the views, so that saying something renders none of them. */
export type Announcer = {
  readonly said: () => string | null
  readonly announce: (words: string) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>()
  let said: string | null = null
  return {
    said: () => said,
    announce: (words) => {
      said = sayAgain(said ?? '', words)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function LiveRegion({ announcer: { subscribe, said } }: { announcer: Announcer }) {
  return (
    <p className="visually-hidden" role="status">
      {useSyncExternalStore(subscribe, said, said)}
    </p>
  )
}
