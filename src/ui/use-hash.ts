import { useSyncExternalStore } from 'react'

function listen(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  addEventListener('popstate', onChange)
  return () => {
    removeEventListener('hashchange', onChange)
    removeEventListener('popstate', onChange)
  }
}

/** The hash of the page's address, including the `#`; none where the page is prerendered. */
export const useHash = (): string =>
  useSyncExternalStore(
    listen,
    () => location.hash,
    () => '',
  )

/** Goes to a hash, as a step in the browser's history; does nothing if it is the current one. */
export function openHash(hash: string): void {
  if (hash !== location.hash) location.hash = hash
}
