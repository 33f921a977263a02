import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { expectedLength, parseEnvelope } from './envelope.ts'
import type { Letter } from './envelope.ts'
import type { LinkFault } from './fault.ts'

/** The most characters of a pasted text that is searched for a link. */
const LONGEST_MESSAGE = 200_000

/**
 * Finds the link in a pasted text and repairs what mail and chat programs change: `%23` for `#`, line breaks, quote
 * signs, a bracket or full stop after it. Returns the complete `p1.<payload>`, or what is wrong with the first link
 * found. With the letter `r` it finds a reply instead.
 */
export function repairLink(pasted: string, letter: Letter = 'p'): Result<string, LinkFault> {
  if (pasted.length > LONGEST_MESSAGE) return err({ kind: 'tooLong', found: pasted.length, limit: LONGEST_MESSAGE })
  const faults: LinkFault[] = []
  for (const start of pasted.matchAll(STARTS[letter])) {
    const head = `${letter}${Number(start[1])}.`
    const rest = pasted.slice(start.index + start[0].length)
    for (const payload of candidatesIn(rest)) {
      const outcome = parseEnvelope(letter, head + payload)
      if (outcome.ok) return ok(head + payload)
      faults.push(withStranger(outcome.fault, rest))
    }
  }
  return err(faults[0] ?? { kind: 'notALink' })
}

/**
 * If the text goes on without a space for as long as expected, the link isn't cut but contains an invalid character.
 */
function withStranger(fault: LinkFault, rest: string): LinkFault {
  if (fault.kind !== 'cut' || fault.expected === null) return fault
  const found = /^\S*/.exec(rest)?.[0].length ?? 0
  return found < fault.expected ? fault : { kind: 'damaged', why: 'characters', found, expected: fault.expected }
}

/** The beginning of a link. The `#` before it may be missing, or escaped once or twice. */
const STARTS: Record<Letter, RegExp> = {
  p: /(?:^|[\s#/<(["'=>]|%23|%2523|&#35;)p(\d{1,5})\./gi,
  r: /(?:^|[\s#/<(["'=>]|%23|%2523|&#35;)r(\d{1,5})\./gi,
}

/** Possible payloads in the text after `p1.` or `r1.`, the most likely first. */
function candidatesIn(rest: string): readonly string[] {
  const run = /^[A-Za-z0-9_-]*/.exec(rest)?.[0] ?? ''
  const joined = joinedLines(rest)
  const length = expectedLength(run) ?? expectedLength(joined)
  const readings = [
    run,
    run.replace(/[-_]+$/, ''),
    ...(length === null ? [] : [run.slice(0, length), joined.slice(0, length)]),
    joined,
  ]
  return [...new Set(readings)]
}

/** The payload across line breaks: removes spaces, soft line breaks and the quote signs at the beginning of lines. */
function joinedLines(rest: string): string {
  const straight = rest
    .replace(/=\r?\n/g, '')
    .replace(/\r?\n[ \t]*(?:>[ \t]*)+/g, '\n')
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')
  return /^[A-Za-z0-9_-]*/.exec(straight)?.[0] ?? ''
}
