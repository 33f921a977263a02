import type { KeyFault } from '#share/keys/key-pair.ts'
import { FITS_A_CHAT } from '#share/link/fault.ts'
import type { ReplyExcess } from '#share/reply/reply.ts'
import { wholeNumber } from '#ui/in-words.ts'
import type { Answering } from './answering.ts'

/** "438 characters, fits any chat" */
export const lengthWords = (length: number) =>
  `${wholeNumber(length)} characters, ${length > FITS_A_CHAT ? 'too long for a chat: it goes as a file' : 'fits any chat'}`

/** Why no link is made of a reply, and what to do. */
export function replyExcessWords(excess: ReplyExcess): string {
  switch (excess.kind) {
    case 'empty':
      return 'Nothing in it can be sent.'
    case 'tooLong':
      return `This makes ${wholeNumber(excess.found)} characters, and no reply has more than ${wholeNumber(excess.limit)}. Send some of it first, and the rest in a second reply.`
    case 'tooMuchText':
      return `The words come to ${Math.ceil(excess.found / 1024)} kB, and no reply holds more than ${Math.floor(excess.limit / 1024)} kB. Send some of it first, and the rest in a second reply.`
    case 'unreadable':
      return 'Something in this is more than a reply can say.'
  }
}

/** Why a link can't be answered, and what to do. `name`: the learner's. */
export function noAnswerWords(kind: Exclude<Answering['kind'], 'known' | 'opening'>, name: string): string {
  switch (kind) {
    case 'noKey':
      return `This link can’t be answered: it carries no key to answer to. ${name === '' ? 'The learner' : name} has to choose “What a mentor needs” when sharing, and send the link again.`
    case 'badSignature':
      return 'Changed on its way, or not from the browser that holds this key. It can be looked at, but not answered, and your desk does not note it. Ask for the link again.'
    case 'fullDesk':
      return 'Your desk is full, so this learner can’t be answered. Remove one whom you no longer look after, then open this link again.'
  }
}

/** Why nothing can be signed. */
export function keyFaultWords(fault: KeyFault): string {
  return fault.kind === 'notKept'
    ? 'This browser keeps nothing, so it has no key to sign with. Write in one that does.'
    : 'Your key can’t be read, so nothing can be signed. What this browser keeps is left as it is.'
}

/** What a signature says, and what it does not. */
export const PROOF =
  'The signature proves that your replies come from one browser. It proves neither who you are nor that the work is good. Read the four words to each other once: then the learner knows which browser is yours.'
