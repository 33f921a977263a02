import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckpointId, FloorId, PhaseId } from '#city/ids.ts'
import { LIMITS } from '#progress/event.ts'
import type { Subject } from '#progress/subject.ts'
import { CHECKPOINTS } from '../catalogue-ids.ts'
import { keyText } from '../keys/key-pair.ts'
import { keyPairOf, sign } from '../keys/signing.ts'
import { makeBase64url, parseBase64url } from '../link/base64url.ts'
import { deflate } from '../link/deflate.ts'
import { SIGNATURE, makeEnvelope } from '../link/envelope.ts'
import type { Section } from '../link/envelope.ts'
import { LARGEST_TEXTS } from '../link/fault.ts'
import { anyReply, madeReply } from '../testing/replies.ts'
import { mended } from '../testing/mended.ts'
import { replyMark } from './marks.ts'
import { REPLY_SECTIONS, makeReply, parseReply } from './reply.ts'
import type { Remark, ReplyContent } from './reply.ts'
import { makeVouched } from './vouched.ts'

const learner = keyPairOf(new Uint8Array(32).fill(1)).public
const stranger = keyPairOf(new Uint8Array(32).fill(2)).public
const mentor = keyPairOf(new Uint8Array(32).fill(3))

const [first = '', second = ''] = CHECKPOINTS as readonly CheckpointId[]
const note: Remark = { about: { kind: 'whole' }, isQuestion: false, text: 'Good. Rest a week.' }
const content: ReplyContent = {
  day: '2026-11-29',
  name: 'Tomas',
  vouched: [{ checkpoint: first as CheckpointId, evidence: '00ff00ff' }],
  remarks: [note, { about: { kind: 'floor', id: 'database@L2' as FloorId }, isQuestion: true, text: 'Why?' }],
}
const reply = await madeReply(content, learner, mentor)

const faultOf = async (text: string, own: readonly Uint8Array[] = [learner]) => {
  const outcome = await parseReply(text, own)
  return outcome.ok ? 'opens' : outcome.fault.kind === 'damaged' ? `damaged ${outcome.fault.why}` : outcome.fault.kind
}

test('a reply is read back by the learner to whom it was written', async () => {
  expect(await parseReply(`Hello, here it is: https://example.org/#${reply}`, [stranger, learner])).toEqual({
    ok: true,
    value: { ...content, mark: replyMark(reply), from: mentor.public, key: keyText(mentor.public), beyond: 0 },
  })
})

test('any reply is read back', async () => {
  await fc.assert(
    fc.asyncProperty(anyReply, async (some) => {
      const outcome = await parseReply(await madeReply(some, learner, mentor), [learner])
      expect(outcome).toMatchObject({ ok: true, value: some })
    }),
    { numRuns: 100 },
  )
})

test('a name and a remark in which there is nothing to see are none', async () => {
  const remarks = [...content.remarks, { about: { kind: 'whole' }, isQuestion: true, text: '\u200B\u2060' } as const]
  const made = await madeReply({ ...content, name: '\u3164 \u200B', remarks }, learner, mentor)
  expect(await parseReply(made, [learner])).toMatchObject({ value: { name: '', remarks: content.remarks } })
})

test('a reply ends in a letter or a digit, and has no characters that an address would escape', async () => {
  await fc.assert(
    fc.asyncProperty(anyReply, async (some) => {
      expect(await madeReply(some, learner, mentor)).toMatch(/^r1\.[A-Za-z0-9_-]*[A-Za-z0-9]$/)
    }),
    { numRuns: 100 },
  )
})

test('a reply with any single bit changed is refused', async () => {
  const bytes = parseBase64url(reply.slice(3))!
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Uint8Array.from(bytes)
    changed[bit >> 3]! ^= 1 << (bit % 8)
    expect(await faultOf(`r1.${makeBase64url(changed)}`)).not.toBe('opens')
  }
})

test('a reply with any byte changed and its checksum mended is refused too', async () => {
  const length = parseBase64url(reply.slice(3))!.length
  for (let at = 0; at < length - 4; at++) expect(await faultOf(mended(reply, at, 1 + (at % 255)))).not.toBe('opens')
})

test('a reply for one key is never taken in with another', async () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
  await fc.assert(
    fc.asyncProperty(anyReply, key, fc.array(key, { maxLength: 3 }), async (some, to, others) => {
      const made = await madeReply(some, to, mentor)
      expect(
        await faultOf(
          made,
          others.filter((other) => keyText(other) !== keyText(to)),
        ),
      ).toBe('otherCity')
    }),
    { numRuns: 50 },
  )
})

test('random texts and bytes never throw and never open', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.base64String().map((text) => `r1.${text}`),
        fc.uint8Array({ maxLength: 300 }).map((bytes) => makeEnvelope('r', 1, [{ id: REPLY_SECTIONS.head, bytes }])),
      ),
      async (text) => {
        expect(await faultOf(text)).not.toBe('opens')
      },
    ),
    { numRuns: 500 },
  )
})

/** A reply with these sections after its own head, signed as a release would. */
async function forged(sections: readonly Section[], signer = mentor, to = learner): Promise<string> {
  const head = parseBase64url((await madeReply(content, to, signer)).slice(3))!.subarray(9, 9 + 42)
  return makeEnvelope('r', 1, [{ id: REPLY_SECTIONS.head, bytes: head }, ...sections], (bytes) =>
    sign('beyond-vibe-coding reply', Uint8Array.of(...to, ...bytes), signer.secret),
  )
}
const section = (bytes: Uint8Array): Section => ({ id: REPLY_SECTIONS.vouched, bytes })
/** A voucher for the first checkpoint. */
const voucher = section(makeVouched([{ checkpoint: first as CheckpointId, evidence: null }]))
const remarks = async (...bytes: number[]): Promise<Section> => ({
  id: REPLY_SECTIONS.remarks,
  bytes: await deflate(Uint8Array.from(bytes)),
})

test('each fault is reported by its kind', async () => {
  const length = reply.length - 3
  expect(await parseReply('https://example.org/', [learner])).toEqual({ ok: false, fault: { kind: 'notAReply' } })
  expect(await faultOf(reply.replace('r1.', 'p1.'))).toBe('notAReply')
  expect(await parseReply(reply.slice(0, 60), [learner])).toEqual({
    ok: false,
    fault: { kind: 'cut', found: 57, expected: length },
  })
  expect(await faultOf(reply.replace('r1', 'r2'))).toBe('newerVersion')
  expect(await faultOf(`r1.${'A'.repeat(9_000)}`)).toBe('tooLong')
  expect(await faultOf(`${reply.slice(0, 50)}+${reply.slice(51)}`)).toBe('damaged characters')
  expect(await faultOf(reply, [stranger])).toBe('otherCity')
  expect(await faultOf(reply, [])).toBe('otherCity')
  expect(await faultOf(await forged([]))).toBe('nothingKnown')
  expect(await faultOf(makeEnvelope('r', 1, []))).toBe('damaged contents')
})

test('who writes under a key that they do not hold is refused', async () => {
  const other = keyPairOf(new Uint8Array(32).fill(4))
  expect(await faultOf(await forged([voucher], { secret: other.secret, public: mentor.public }))).toBe('badSignature')
})

test('a signature in another place, or with something after it, is none', async () => {
  const signed = await forged([voucher])
  expect(await faultOf(signed)).toBe('opens')
  const bytes = parseBase64url(signed.slice(3))!
  const head = { id: REPLY_SECTIONS.head, bytes: bytes.subarray(9, 51) }
  const signature = { id: SIGNATURE, bytes: bytes.subarray(-68, -4) }
  expect(await faultOf(makeEnvelope('r', 1, [head, voucher]))).toBe('badSignature')
  expect(await faultOf(makeEnvelope('r', 1, [head, signature, voucher]))).toBe('badSignature')
  expect(await faultOf(makeEnvelope('r', 1, [head, voucher, signature, { id: 0, bytes: new Uint8Array() }]))).toBe(
    'badSignature',
  )
})

test('a signature made for something else is not one for a reply', async () => {
  const bytes = parseBase64url(reply.slice(3))!.subarray(9, 51)
  const otherDomain = makeEnvelope('r', 1, [{ id: REPLY_SECTIONS.head, bytes }, voucher], (all) =>
    sign('beyond-vibe-coding link', Uint8Array.of(...learner, ...all), mentor.secret),
  )
  expect(await faultOf(otherDomain)).toBe('badSignature')
})

test('what only a newer release knows is skipped and counted', async () => {
  const farReview = [4 * 2, 3, 255, 1, 66]
  const newKind = [6 * 2 + 1, 2, 1, 65]
  const farFloor = [1 * 2, 3, 255, 1, 65]
  const whole = [0, 2, 0, 65]
  const outcome = await parseReply(
    await forged([voucher, await remarks(...farReview, ...newKind, ...farFloor, ...whole)]),
    [learner],
  )
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      vouched: [{ checkpoint: first, evidence: null }],
      remarks: [{ about: { kind: 'whole' }, isQuestion: false, text: 'A' }],
      beyond: 3,
    },
  })
  expect(await faultOf(await forged([await remarks(...farReview, ...newKind)]))).toBe('nothingKnown')
  expect(await faultOf(await forged([{ id: 99, bytes: Uint8Array.of(1, 2) }, voucher]))).toBe('opens')
})

test('a signed reply is refused if it has something that no release writes', async () => {
  const bomb = { id: REPLY_SECTIONS.remarks, bytes: await deflate(new Uint8Array(1_000_000)) }
  expect(await faultOf(await forged([bomb]))).toBe('bomb')
  expect(await faultOf(await forged([{ id: REPLY_SECTIONS.remarks, bytes: Uint8Array.of(1, 2, 3) }]))).toBe(
    'damaged contents',
  )
  expect(await faultOf(await forged([section(Uint8Array.of(1))]))).toBe('damaged contents')
  expect(await faultOf(await forged([await remarks(0, 200, 0, 65)]))).toBe('damaged contents')
  expect(await faultOf(await forged([await remarks(...Array.from({ length: 201 }, () => [0, 2, 0, 65]).flat())]))).toBe(
    'damaged contents',
  )
  const long = new Uint8Array(2_001).fill(65)
  expect(await faultOf(await forged([await remarks(0, 0xd2, 0x0f, 0, ...long)]))).toBe('damaged contents')
  expect(await faultOf(await forged([{ id: REPLY_SECTIONS.name, bytes: long.subarray(0, 81) }, voucher]))).toBe(
    'damaged contents',
  )
})

test('a remark that stands twice in a reply is read once', async () => {
  const outcome = await parseReply(await forged([await remarks(0, 2, 0, 65, 0, 2, 0, 65, 1, 2, 0, 65)]), [learner])
  expect(outcome.ok && outcome.value.remarks.map(({ isQuestion }) => isQuestion)).toEqual([false, true])
})

test('no reply is made that would be refused', async () => {
  const made = async (change: Partial<ReplyContent>) => {
    const outcome = await makeReply({ ...content, vouched: [], remarks: [], ...change }, learner, mentor, 1)
    return outcome.ok ? 'made' : outcome.fault
  }
  const remark = (text: string, about: Subject = { kind: 'whole' }) => ({ about, isQuestion: false, text })
  expect(await made({})).toEqual({ kind: 'empty' })
  expect(await made({ remarks: [remark(' \n'), remark('x', { kind: 'phase', id: 'none' as PhaseId })] })).toEqual({
    kind: 'empty',
  })
  expect(await made({ vouched: [{ checkpoint: 'never-published' as CheckpointId, evidence: null }] })).toEqual({
    kind: 'empty',
  })
  expect(await made({ remarks: [remark('x'.repeat(LIMITS.remark))] })).toBe('made')
  expect(await made({ remarks: [remark('x'.repeat(LIMITS.remark + 1))] })).toEqual({ kind: 'unreadable' })
  expect(await made({ remarks: [note], name: 'x'.repeat(LIMITS.name + 1) })).toEqual({ kind: 'unreadable' })
  expect(await made({ remarks: [note], day: 'tomorrow' })).toEqual({ kind: 'unreadable' })
  const many = Array.from({ length: 201 }, (_, at) => remark(`${at}`))
  expect(await made({ remarks: many.slice(1) })).toBe('made')
  expect(await made({ remarks: many })).toEqual({ kind: 'unreadable' })
  const long = Array.from({ length: 40 }, (_, at) => remark(`${at}${'x'.repeat(1_990)}`))
  expect(await made({ remarks: long })).toEqual({ kind: 'tooMuchText', found: 79_830, limit: LARGEST_TEXTS })
  const noise = Array.from({ length: 9 }, (_, at) =>
    remark(Array.from({ length: 118 }, (__, part) => replyMark(`${at} ${part}`)).join('')),
  )
  expect(await made({ remarks: noise })).toMatchObject({ kind: 'tooLong', limit: 8_192 })
})

test('the order of vouchers and an unreadable mark do not matter', async () => {
  const made = await madeReply(
    {
      ...content,
      remarks: [],
      vouched: [
        { checkpoint: second as CheckpointId, evidence: 'no mark' },
        { checkpoint: first as CheckpointId, evidence: '0123abcd' },
      ],
    },
    learner,
    mentor,
  )
  expect(await parseReply(made, [learner])).toMatchObject({
    ok: true,
    value: {
      vouched: [
        { checkpoint: first, evidence: '0123abcd' },
        { checkpoint: second, evidence: null },
      ],
    },
  })
})
