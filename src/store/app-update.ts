import { type StoreApi, createStore } from 'zustand/vanilla'

/**
 * Holds how to change to a newer release (`take`); null while there is none. Only the learner changes it: a reload may
 * interrupt their writing.
 */
export type AppUpdate = {
  readonly store: StoreApi<{ readonly take: (() => void) | null }>
  readonly offer: (take: () => void) => void
}

export function createAppUpdate(): AppUpdate {
  const store = createStore<{ readonly take: (() => void) | null }>(() => ({ take: null }))
  return { store, offer: (take) => store.setState({ take }) }
}
