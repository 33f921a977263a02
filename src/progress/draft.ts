import type { Progress } from './progress.ts'

/**
 * A progress that is being changed. Maps and lists in `owned` were made by this draft, so they are changed in place;
 * all others are copied first. A fold thus copies nothing twice, and a single new event copies only what it changes.
 */
export type Draft = {
  readonly next: { -readonly [Key in keyof Progress]: Progress[Key] }
  readonly owned: WeakSet<object>
}

export const createDraft = (progress: Progress): Draft => ({ next: { ...progress }, owned: new WeakSet() })

export function withEntry<K, V>(draft: Draft, map: ReadonlyMap<K, V> | undefined, key: K, value: V): ReadonlyMap<K, V> {
  const own = map && draft.owned.has(map) ? (map as Map<K, V>) : new Map(map)
  draft.owned.add(own)
  return own.set(key, value)
}

export function withItem<T>(draft: Draft, list: readonly T[], item: T): readonly T[] {
  const own = draft.owned.has(list) ? (list as T[]) : list.slice()
  draft.owned.add(own)
  own.push(item)
  return own
}
