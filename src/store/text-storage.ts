import { attempt } from '#lib/attempt.ts'

/** A port for localStorage (small texts by key, shared by the pages of one browser) that never throws. */
export type TextStorage = {
  readonly get: (key: string) => string | null
  /** False if the text can't be stored, because storage is full or switched off. */
  readonly set: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
  /**
   * Calls `listener` with the key that another page has changed; null is all keys. Returns a function that stops it.
   */
  readonly onChange: (listener: (key: string | null) => void) => () => void
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** `find` may throw: some browsers throw as soon as code reads `localStorage`. */
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

/** Undefined if the text is not JSON. */
export const parseJson = (text: string): unknown => attempt(() => JSON.parse(text) as unknown, undefined)
