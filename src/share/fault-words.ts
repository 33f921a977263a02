import type { LinkFault } from './link/fault.ts'

/** So few missing characters may as well be missing in the middle. */
const FEW = 3

/** The words shown for a link that does not open: what was found, what was expected, and what to do. */
export function faultWords(fault: LinkFault): { readonly title: string; readonly what: string } {
  switch (fault.kind) {
    case 'notALink':
      return {
        title: 'There is no link in this',
        what: 'A link to a city has #p1. in it and letters and digits behind that. Nothing here looks like one.',
      }
    case 'cut':
      if (fault.expected !== null && fault.expected - fault.found <= FEW)
        return {
          title: 'A little of this link is missing',
          what: `It has ${count(fault.found)} and should have ${fault.expected}. A few were lost on the way, at its end or in the middle. Ask for it again, or paste the whole message it came in.`,
        }
      return {
        title: 'The end of this link is missing',
        what: `It stops after ${count(fault.found)}${fault.expected === null ? ', and even the shortest is longer' : ` and should have ${fault.expected}`}. Chats cut long links at a line break. Ask for it again, or paste the whole message, and the rest will be looked for.`,
      }
    case 'damaged':
      return { title: 'This link was changed on its way', what: damageWords(fault) }
    case 'newerVersion':
      return {
        title: 'This link was made by a newer release',
        what: `It is of format ${fault.version}, and this page reads format 1. Reload the page to get the newest release. Nothing is wrong with the link.`,
      }
    case 'tooLong':
      return {
        title: 'This is too long to be a link',
        what: `It has ${count(fault.found)}; no link has more than ${fault.limit}. It was not opened.`,
      }
    case 'bomb':
      return {
        title: 'This link unpacks to more than it may',
        what: `What is folded into it comes to more than ${Math.round(fault.limit / 1024)} kB. No release makes such a link, so it was not opened.`,
      }
  }
}

const count = (characters: number) => `${characters} ${characters === 1 ? 'character' : 'characters'}`

function damageWords({ why, found, expected }: Extract<LinkFault, { readonly kind: 'damaged' }>): string {
  const ask = 'Ask for it again, or paste the whole message it came in.'
  switch (why) {
    case 'characters':
      return `Something stands in it that no link has: only letters, digits, hyphens and underscores do. ${ask}`
    case 'length':
      return `It has ${count(found)} and should have ${expected ?? 'fewer'}. ${ask}`
    case 'checksum':
      return expected === null
        ? `It does not begin as a link does: the first characters are missing, or were changed. ${ask}`
        : `All of it seems to be there, ${count(found)}, but its checksum says that it is not what was sent. ${ask}`
    case 'contents':
      return 'It arrived whole, but what is in it is nothing that any release writes. It was not opened.'
  }
}
