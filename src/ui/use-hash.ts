import { useSyncExternalStore } from 'react'

function listen(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  addEventListener('popstate', onChange)
  return () => {
    removeEventListener('hashchange', onChange)
    removeEventListener('popstate', onChange)
  }
}

/** What stands after `#` in the page's address, with the sign. */
export const useHash = (): string => useSyncExternalStore(listen, () => location.hash)

/** Goes to a place; Back comes back from it. */
export function openHash(hash: string): void {
  if (hash !== location.hash) location.hash = hash
}
