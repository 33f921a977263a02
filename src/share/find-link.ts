import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { makeAddress, makeLearnerAddress } from './address.ts'
import { faultWords, replyFaultWords } from './fault-words.ts'
import type { FaultWords } from './fault-words.ts'
import type { LinkFault } from './link/fault.ts'
import { parseLink } from './link/link.ts'
import { repairLink } from './link/repair.ts'

/** `p`: a learner's link. `r`: a mentor's reply. */
type Letter = 'p' | 'r'
type Found = { readonly letter: Letter; readonly link: string }

/**
 * The link or the reply in a pasted text: the first that arrived whole, because what a message quotes comes after what it
 * brings. Otherwise, what is wrong with the first. Whom a reply is for, its own page finds out.
 */
export async function findLink(text: string): Promise<Result<Found, FaultWords>> {
  if (COPY.test(text)) return err(A_COPY)
  const faults: FaultWords[] = []
  for (const letter of lettersIn(text)) {
    const link = repairLink(text, letter)
    const outcome = link.ok && letter === 'p' ? await parseLink(link.value) : link
    if (link.ok && outcome.ok) return ok({ letter, link: link.value })
    if (!outcome.ok) faults.push(wordsOf(letter, outcome.fault))
  }
  return err(faults[0] ?? NOTHING)
}

/** The address of that link or reply, as a hash. */
export async function addressIn(text: string): Promise<Result<string, FaultWords>> {
  const found = await findLink(text)
  if (!found.ok) return found
  const { letter, link } = found.value
  return ok(letter === 'p' ? makeLearnerAddress(link, { kind: 'city' }) : makeAddress({ kind: 'reply', link }))
}

/** The beginning of a copy of a city or of a desk: the links in it are not what somebody wants to open. */
const COPY = /^\s*\{\s*"file"\s*:\s*"beyond-vibe-coding /
const A_COPY: FaultWords = {
  title: 'This is a copy, not a link',
  what: 'A copy of a city is brought in the settings, under “From another device”. A copy of a mentor’s desk is brought at the foot of the desk.',
}

const NOTHING: FaultWords = {
  title: 'There is no link in this',
  what: 'A link to a city has #p1. in it, a mentor’s reply has #r1., and letters and digits come after that. Nothing here looks like one.',
}

/** The letters of the links that begin in a text, each once, in the order in which they come. */
function lettersIn(text: string): readonly Letter[] {
  const letters = [...text.matchAll(/(?:^|[^a-z0-9_-]|%(?:25)*23)([pr])\d{1,5}\./gi)].map(([, letter]) =>
    letter?.toLowerCase() === 'r' ? 'r' : 'p',
  )
  return [...new Set(letters)]
}

function wordsOf(letter: Letter, fault: LinkFault): FaultWords {
  if (fault.kind === 'notALink') return NOTHING
  return letter === 'p' ? faultWords(fault) : replyFaultWords(fault)
}
