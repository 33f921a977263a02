import { attempt } from '#lib/attempt.ts'

/** Small texts by key, shared by the pages of one browser: localStorage, as a port that never throws. */
export type TextStorage = {
  readonly get: (key: string) => string | null
  /** False where it can't be kept: storage is full or switched off. */
  readonly set: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
  /** Tells what another page has changed; null is everything. Gives what stops that. */
  readonly onChange: (listener: (key: string | null) => void) => () => void
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** `find` may throw: some browsers do when storage is merely mentioned. */
export function createTextStorage(find: () => Shelf, onChange: TextStorage['onChange']): TextStorage {
  const ask = <T>(job: (shelf: Shelf) => T, otherwise: T): T => attempt(() => job(find()), otherwise)
  return {
    get: (key) => ask((shelf) => shelf.getItem(key), null),
    set: (key, text) =>
      ask((shelf) => {
        shelf.setItem(key, text)
        return true
      }, false),
    remove: (key) => ask((shelf) => shelf.removeItem(key), undefined),
    keys: () => ask((shelf) => Array.from({ length: shelf.length }, (_, position) => shelf.key(position) ?? ''), []),
    onChange,
  }
}

/** Undefined for what is no JSON. */
export const parseJson = (text: string): unknown => attempt(() => JSON.parse(text) as unknown, undefined)
