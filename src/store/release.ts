import { type StoreApi, createStore } from 'zustand/vanilla'

/** A newer release that has been fetched and waits to be taken: never by itself, since someone may be writing. */
export type Release = {
  readonly store: StoreApi<{ readonly take: (() => void) | null }>
  readonly offer: (take: () => void) => void
}

export function createRelease(): Release {
  const store = createStore<{ readonly take: (() => void) | null }>(() => ({ take: null }))
  return { store, offer: (take) => store.setState({ take }) }
}
