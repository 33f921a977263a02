import { isWebLink } from '#progress/event.ts'

/** A host with a dot in it, and what may follow: no sentence and no bare word. */
const BARE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/u

/**
 * A typed address as a web link: `forum.example.org/t/hello` gets `https://` in front. Anything else comes back trimmed,
 * for `isWebLink` to judge.
 */
export function asWebAddress(typed: string): string {
  const text = typed.trim()
  const whole = `https://${text}`
  return !isWebLink(text) && BARE.test(text) && isWebLink(whole) ? whole : text
}
