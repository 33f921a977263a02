import { attempt } from '#lib/attempt.ts'
import { createTextStorage } from './text-storage.ts'
import type { TextStorage } from './text-storage.ts'

export const openTextStorage = (): TextStorage =>
  createTextStorage(
    () => localStorage,
    (listener) => on(window, ['storage'], (event) => listener((event as StorageEvent).key)),
  )

/** Calls `wake` whenever the page is looked at again. Returns a function that stops it. */
export function onWake(wake: () => void): () => void {
  const stopFocus = on(window, ['focus', 'pageshow'], wake)
  const stopShow = on(document, ['visibilitychange'], () => !document.hidden && wake())
  return () => {
    stopFocus()
    stopShow()
  }
}

/** Null if the browser has no channels between pages. */
export const openChannel = (name: string) => attempt(() => new BroadcastChannel(name), null)

/** 80 random bits in hexadecimal. `crypto.randomUUID` is missing in pages that are not served by HTTPS. */
export const newReplica = () => Array.from(randomBytes(10), (byte) => byte.toString(16).padStart(2, '0')).join('')

const randomBytes = (length: number) =>
  attempt(
    () => secretBytes(length),
    Uint8Array.from({ length }, () => Math.random() * 256),
  )

/** Random bytes that nobody can guess, for keys. Throws if the browser has none. */
export const secretBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

function on(target: EventTarget, names: readonly string[], listener: (event: Event) => void): () => void {
  for (const name of names) target.addEventListener(name, listener)
  return () => {
    for (const name of names) target.removeEventListener(name, listener)
  }
}
