import { expect, test } from 'vitest'
import { faultWords, replyFaultWords } from './fault-words.ts'
import type { ReplyFault } from './reply/reply.ts'

const REPLY_FAULTS: readonly ReplyFault[] = [
  { kind: 'notAReply' },
  { kind: 'cut', found: 57, expected: null },
  { kind: 'cut', found: 257, expected: 259 },
  { kind: 'cut', found: 57, expected: 259 },
  { kind: 'damaged', why: 'characters', found: 259, expected: 259 },
  { kind: 'damaged', why: 'length', found: 263, expected: 259 },
  { kind: 'damaged', why: 'checksum', found: 259, expected: 259 },
  { kind: 'damaged', why: 'contents', found: 259, expected: 259 },
  { kind: 'newerVersion', version: 2 },
  { kind: 'tooLong', found: 9_003, limit: 8_192 },
  { kind: 'bomb', limit: 65_536 },
  { kind: 'otherCity' },
  { kind: 'badSignature' },
  { kind: 'nothingKnown' },
]

test.each(REPLY_FAULTS)('for a reply that is $kind, the words say that nothing was changed', (fault) => {
  const { title, what } = replyFaultWords(fault)
  expect(title).toMatch(/\breply\b/)
  expect(what).toMatch(/Nothing here was changed\./)
  expect(`${title} ${what}`).not.toMatch(/\bno link has|this link\b|undefined|null/)
})

test('the words for a link say nothing of a reply', () => {
  expect(faultWords({ kind: 'cut', found: 57, expected: 259 })).toEqual({
    title: 'The end of this link is missing',
    what: 'It stops after 57 characters and should have 259. Chats cut long links at a line break. Ask for it again, or paste the whole message, and the rest will be looked for.',
  })
})
