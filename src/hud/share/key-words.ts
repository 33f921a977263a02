import { assertNever } from '#lib/assert-never.ts'
import type { KeyFault } from '#share/keys/key-pair.ts'

/** Why this browser has no key, and what follows from it. */
export function keyFaultWords(why: KeyFault['kind']): string {
  switch (why) {
    case 'notKept':
      return 'This browser keeps nothing for this page, so it would lose the key, and no answer could be opened with it. They can look all the same.'
    case 'unread':
      return 'The key that this browser keeps can’t be read just now. It is left as it is, and no other is made in its place. They can look all the same.'
    default:
      return assertNever(why)
  }
}
