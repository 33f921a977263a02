import type { LinkExcess } from '#share/link/fault.ts'
import { wholeNumber } from '#ui/in-words.ts'

/**
 * Why there is no link, and what to do. `cure`: the label of the tick that adds most, and whether removing it is
 * enough.
 */
export function excessWords(
  excess: LinkExcess,
  cure: { readonly label: string; readonly isEnough: boolean } | null,
): string {
  const what = whatWords(excess)
  if (cure === null) return `${what} The report holds all of it.`
  return cure.isEnough
    ? `${what} Without \u201c${cure.label}\u201d it fits. The report holds all of it.`
    : `${what} Untick \u201c${cure.label}\u201d first, it is the most of it. The report holds all of it.`
}

function whatWords(excess: LinkExcess): string {
  switch (excess.kind) {
    case 'tooLong':
      return `This makes ${wholeNumber(excess.found)} characters, and no link has more than ${wholeNumber(excess.limit)}.`
    case 'tooMuchText':
      return `The texts come to ${kilobytes(excess.found)} kB, and no link holds more than ${kilobytes(excess.limit)}.`
    case 'unreadable':
      return 'Something in this is more than a link can say.'
  }
}

/** Rounded up, so that a size above the limit never looks like one that fits. */
const kilobytes = (bytes: number) => Math.ceil(bytes / 1024)
