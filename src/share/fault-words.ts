import type { LinkFault } from './link/fault.ts'
import type { ReplyFault } from './reply/reply.ts'

/** So few missing characters may as well be missing in the middle. */
const FEW = 3

export type FaultWords = { readonly title: string; readonly what: string }

/** The words shown for a link that does not open: what was found, what was expected, and what to do. */
export function faultWords(fault: LinkFault): FaultWords {
  if (fault.kind !== 'notALink') return arrivalWords(fault, 'link')
  return {
    title: 'There is no link in this',
    what: 'A link to a city has #p1. in it and letters and digits behind that. Nothing here looks like one.',
  }
}

/** The words shown for a mentor's reply that can't be taken in: what happened, what is safe, and what to do. */
export function replyFaultWords(fault: ReplyFault): FaultWords {
  switch (fault.kind) {
    case 'notAReply':
      return {
        title: 'There is no reply in this',
        what: `A mentor’s reply has #r1. in it and letters and digits behind that. Nothing here looks like one. ${SAFE}`,
      }
    case 'otherCity':
      return {
        title: 'This reply is for another city',
        what: `It is written to a key that this browser does not hold. If it is for you, open it in the browser in which you made your link, or bring the copy from there to this one: the key comes with it. ${SAFE}`,
      }
    case 'badSignature':
      return {
        title: 'This reply is not signed by who it says',
        what: `It was changed on its way, or it is not from the browser that holds the key in it. ${SAFE} Ask your mentor to copy it again.`,
      }
    case 'nothingKnown':
      return {
        title: 'Nothing in this reply is known here',
        what: `It arrived whole, and what it is about only a newer release has. ${SAFE} Reload the page to get the newest release, and open the reply again.`,
      }
    default: {
      const { title, what } = arrivalWords(fault, 'reply')
      return { title, what: `${what} ${SAFE}` }
    }
  }
}

const SAFE = 'Nothing here was changed.'

/** For what can happen to a link and to a reply alike. */
function arrivalWords(fault: Exclude<LinkFault, { readonly kind: 'notALink' }>, noun: 'link' | 'reply'): FaultWords {
  switch (fault.kind) {
    case 'cut':
      if (fault.expected !== null && fault.expected - fault.found <= FEW)
        return {
          title: `A little of this ${noun} is missing`,
          what: `It has ${count(fault.found)} and should have ${fault.expected}. A few were lost on the way, at its end or in the middle. Ask for it again, or paste the whole message it came in.`,
        }
      return {
        title: `The end of this ${noun} is missing`,
        what: `It stops after ${count(fault.found)}${fault.expected === null ? ', and even the shortest is longer' : ` and should have ${fault.expected}`}. Chats cut long links at a line break. Ask for it again, or paste the whole message, and the rest will be looked for.`,
      }
    case 'damaged':
      return { title: `This ${noun} was changed on its way`, what: damageWords(fault, noun) }
    case 'newerVersion':
      return {
        title: `This ${noun} was made by a newer release`,
        what: `It is of format ${fault.version}, and this page reads format 1. Reload the page to get the newest release. Nothing is wrong with the ${noun}.`,
      }
    case 'tooLong':
      return {
        title: `This is too long to be a ${noun}`,
        what: `It has ${count(fault.found)}; no ${noun} has more than ${fault.limit}. It was not opened.`,
      }
    case 'bomb':
      return {
        title: `This ${noun} unpacks to more than it may`,
        what: `What is folded into it comes to more than ${Math.round(fault.limit / 1024)} kB. No release makes such a ${noun}, so it was not opened.`,
      }
  }
}

const count = (characters: number) => `${characters} ${characters === 1 ? 'character' : 'characters'}`

function damageWords(
  { why, found, expected }: Extract<LinkFault, { readonly kind: 'damaged' }>,
  noun: 'link' | 'reply',
): string {
  const ask = 'Ask for it again, or paste the whole message it came in.'
  switch (why) {
    case 'characters':
      return `Something stands in it that no ${noun} has: only letters, digits, hyphens and underscores do. ${ask}`
    case 'length':
      return `It has ${count(found)} and should have ${expected ?? 'fewer'}. ${ask}`
    case 'checksum':
      return expected === null
        ? `It does not begin as a ${noun} does: the first characters are missing, or were changed. ${ask}`
        : `All of it seems to be there, ${count(found)}, but its checksum says that it is not what was sent. ${ask}`
    case 'contents':
      return 'It arrived whole, but what is in it is nothing that any release writes. It was not opened.'
  }
}
