import fc from 'fast-check'
import jsQR from 'jsqr'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import type { CheckpointId } from '#city/ids.ts'
import { CHECKPOINTS } from '../catalogue-ids.ts'
import { keyPairOf } from '../keys/signing.ts'
import { replyMark } from '../reply/marks.ts'
import type { ReplyContent } from '../reply/reply.ts'
import { FOR_A_MENTOR, STATUSES } from '../snapshot.ts'
import type { Choices } from '../snapshot.ts'
import { finished, finishedBy } from '../testing/finished.ts'
import { madeLink } from '../testing/made-link.ts'
import { madeReply } from '../testing/replies.ts'

const ADDRESS = 'https://mira-okafor.github.io/beyond-coding/#'
const pairBy = (seed: number) => keyPairOf(Uint8Array.from({ length: 32 }, (_, at) => (seed * 31 + at * 7) % 256))
const learner = pairBy(0)
const mentor = pairBy(1)

const versionOf = (link: string, ecc: 'M' | 'L' = 'M') => encode(`${ADDRESS}${link}`, { ecc }).version

const BARE: Choices = { ...FOR_A_MENTOR, plots: false, reviews: false, incidents: false }

/** The longest link to one of many finished cities. */
async function longest(choices: Choices, isSigned: boolean): Promise<string> {
  let found = ''
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const link = await madeLink(finishedBy(seed), choices, isSigned ? pairBy(seed) : null)
      if (link.length > found.length) found = link
    }),
    { numRuns: 100 },
  )
  return found
}

test('a link to a finished city has at most 200 characters, with its address', async () => {
  expect(`${ADDRESS}${await longest(STATUSES, false)}`.length).toBeLessThanOrEqual(200)
})

test('a mentor’s link to a finished city has at most 400 characters, 490 with every plot arranged, every review done and every incident played, and fits into a QR code of version 17, then at level L', async () => {
  const bare = await longest(BARE, false)
  const link = await longest(FOR_A_MENTOR, false)
  expect(bare.length).toBeLessThanOrEqual(400)
  expect(link.length).toBeLessThanOrEqual(490)
  expect([versionOf(bare) <= 17, versionOf(link, 'L') <= 17]).toEqual([true, true])
})

test('signed, it has at most 480 characters, 570 with every plot arranged, every review done and every incident played, and fits into a QR code of version 18, then at level L', async () => {
  const bare = await longest(BARE, true)
  const link = await longest(FOR_A_MENTOR, true)
  expect(bare.length).toBeLessThanOrEqual(480)
  expect(link.length).toBeLessThanOrEqual(570)
  expect([versionOf(bare) <= 18, versionOf(link, 'L') <= 18]).toEqual([true, true])
})

const NOTES = [
  'Your load test stops at 200 users, where it gets interesting. What breaks first at 2,000, and why so?',
  'I read your post-mortem twice. It names the query; say next who noticed, and how long that had taken.',
  'This is good work. Next time show me the failing test before the fix, so that I see what it proves.',
]

/** Ten vouchers with the marks of what was seen, and a question of about 100 characters. */
const reply = (seed: number, name: string): ReplyContent => ({
  day: '2026-11-29',
  name,
  vouched: Array.from({ length: 10 }, (_, at) => ({
    checkpoint: CHECKPOINTS[(seed + at * 13) % CHECKPOINTS.length] as CheckpointId,
    evidence: replyMark(`${seed} ${at}`).slice(0, 8),
  })),
  remarks: [
    {
      about: { kind: 'checkpoint', id: CHECKPOINTS[seed % CHECKPOINTS.length] as CheckpointId },
      isQuestion: true,
      text: NOTES[seed % NOTES.length]!.slice(0, 100),
    },
  ],
})

test('a reply with ten vouchers and a note of 100 characters has at most 400 characters with its address, 430 with a name', async () => {
  const seen = { unnamed: 0, named: 0 }
  for (let seed = 0; seed < 60; seed++) {
    const unnamed = await madeReply(reply(seed, ''), learner.public, mentor)
    const named = await madeReply(reply(seed, 'Tomas Lindqvist'), learner.public, mentor)
    seen.unnamed = Math.max(seen.unnamed, ADDRESS.length + unnamed.length)
    seen.named = Math.max(seen.named, ADDRESS.length + named.length)
  }
  expect(seen.unnamed).toBeLessThanOrEqual(400)
  expect(seen.named).toBeLessThanOrEqual(430)
})

/** What a camera reads from the QR code of a text, four pixels a module. */
function seenByCamera(text: string, ecc: 'M' | 'L'): string | undefined {
  const scale = 4
  const { data, size } = encode(text, { ecc, border: 4 })
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return jsQR(pixels, side, side)?.data
}

test('a decoder reads the QR codes of a signed link and of a reply as they were made', async () => {
  const link = `${ADDRESS}${await madeLink(finished, FOR_A_MENTOR, learner)}`
  const answer = `${ADDRESS}${await madeReply(reply(1, 'Tomas Lindqvist'), learner.public, mentor)}`
  expect([seenByCamera(link, 'L'), seenByCamera(answer, 'M')]).toEqual([link, answer])
})
