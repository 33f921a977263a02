import { type StoreApi, createStore } from 'zustand/vanilla'

/** A newer release that can be taken: never by itself, since someone may be writing. */
export type AppUpdate = {
  readonly store: StoreApi<{ readonly take: (() => void) | null }>
  readonly offer: (take: () => void) => void
}

export function createAppUpdate(): AppUpdate {
  const store = createStore<{ readonly take: (() => void) | null }>(() => ({ take: null }))
  return { store, offer: (take) => store.setState({ take }) }
}
