import { BOUNDS } from '#progress/event.ts'
import type { Look } from '#progress/event.ts'

/** The looks with another one, unless it is at what was looked at last, or so many are kept already. */
export function withLook(looks: readonly Look[], look: Look): readonly Look[] {
  return looks.at(-1)?.part === look.part || looks.length >= BOUNDS.looks ? looks : [...looks, look]
}
