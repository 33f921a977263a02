import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckpointId, FloorId } from '#city/ids.ts'
import { LIMITS } from '#progress/event.ts'
import { keyPairOf, sign } from '../keys/signing.ts'
import { FOR_A_MENTOR, STATUSES, chosen } from '../snapshot.ts'
import type { SharedAnswer } from '../snapshot.ts'
import { EVERYTHING, anySnapshot } from '../testing/arbitraries.ts'
import { finished } from '../testing/finished.ts'
import { madeLink } from '../testing/made-link.ts'
import { mended } from '../testing/mended.ts'
import { makeBase64url, parseBase64url } from './base64url.ts'
import { deflate } from './deflate.ts'
import { SIGNATURE, makeEnvelope, parseEnvelope } from './envelope.ts'
import type { Section } from './envelope.ts'
import { makeLink, parseLink } from './link.ts'
import { SECTIONS } from './sections.ts'

const mine = keyPairOf(new Uint8Array(32).fill(1))
const other = keyPairOf(new Uint8Array(32).fill(2))
const link = await madeLink(finished, FOR_A_MENTOR, mine)

const stateOf = async (text: string) => {
  const outcome = await parseLink(text)
  return outcome.ok ? outcome.value.signature : outcome.fault.kind
}
const sectionsOf = (text: string): readonly Section[] => {
  const envelope = parseEnvelope('p', text)
  if (!envelope.ok) throw new Error(envelope.fault.kind)
  return [...envelope.value.sections].map(([id, bytes]) => ({ id, bytes })).filter(({ id }) => id > 1)
}

test('any snapshot is read back from a signed link, and its signature is good', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, fc.constantFrom(EVERYTHING, FOR_A_MENTOR), async (snapshot, choices) => {
      expect(await parseLink(await madeLink(snapshot, choices, mine))).toEqual({
        ok: true,
        value: { ...chosen({ ...snapshot, key: mine.public }, choices), signature: 'good' },
      })
    }),
    { numRuns: 100 },
  )
})

test('a signed link ends in a letter or a digit', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, async (snapshot) => {
      expect(await madeLink(snapshot, FOR_A_MENTOR, mine)).toMatch(/^p1\.[A-Za-z0-9_-]*[A-Za-z0-9]$/)
    }),
    { numRuns: 100 },
  )
})

test('without the key there is no signature, and without a signer the link is as before', async () => {
  expect(await madeLink(finished, STATUSES, mine)).toBe(await madeLink(finished, STATUSES))
  expect(await stateOf(await madeLink(finished, FOR_A_MENTOR))).toBe('none')
})

test('a signed link has the sections of an unsigned one, and a signature that an older release skips', async () => {
  const unsigned = await madeLink({ ...finished, key: mine.public }, FOR_A_MENTOR)
  const known = sectionsOf(link).filter(({ id }) => id !== SIGNATURE)
  expect(known).toEqual(sectionsOf(unsigned))
  expect(sectionsOf(link).map(({ id }) => id)).toEqual([...sectionsOf(unsigned).map(({ id }) => id), SIGNATURE])
})

test('no signature is good after a change of the link, whatever its checksum says', async () => {
  const { length } = parseBase64url(link.slice(3))!
  const seen = new Set<string | undefined>()
  await fc.assert(
    fc.asyncProperty(fc.nat(length - 5), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      seen.add(await stateOf(mended(link, at, by)))
    }),
    { numRuns: 500 },
  )
  expect(seen).not.toContain('good')
  expect(seen).toContain('bad')
})

test('a link with any single bit changed, and its checksum not mended, does not open', async () => {
  const bytes = parseBase64url(link.slice(3))!
  for (let bit = 0; bit < bytes.length * 8; bit += 5) {
    const changed = Uint8Array.from(bytes)
    changed[bit >> 3]! ^= 1 << (bit % 8)
    expect(['damaged', 'cut']).toContain(await stateOf(`p1.${makeBase64url(changed)}`))
  }
})

test('a signature in another place, of another kind, or without a key is bad', async () => {
  const sections = sectionsOf(link)
  const [signature] = sections.slice(-1) as [Section]
  const rest = sections.slice(0, -1)
  const by =
    (domain: string, pair = mine) =>
    (bytes: Uint8Array) =>
      sign(domain, bytes, pair.secret)
  const made = (parts: readonly Section[], signer: ((bytes: Uint8Array) => Uint8Array) | null = null) =>
    stateOf(makeEnvelope('p', finished.edition, parts, signer))
  expect(await made(rest, by('beyond-vibe-coding link'))).toBe('good')
  expect(await made(rest)).toBe('none')
  expect(await made(rest, by('beyond-vibe-coding reply'))).toBe('bad')
  expect(await made(rest, by('beyond-vibe-coding link', other))).toBe('bad')
  expect(await made([signature, ...rest])).toBe('bad')
  expect(await made([...rest, signature, { id: 0, bytes: new Uint8Array() }])).toBe('bad')
  expect(await made([...rest, signature, { id: 99, bytes: new Uint8Array() }])).toBe('bad')
  expect(await made([...rest, { id: SIGNATURE, bytes: new Uint8Array(63) }])).toBe('bad')
  const keyless = rest.filter(({ id }) => id !== SECTIONS.key)
  expect(await made(keyless, by('beyond-vibe-coding link'))).toBe('bad')
})

const answer: SharedAnswer = { mark: '0123456789abcdef', about: { kind: 'whole' }, text: 'Because of the queue.' }
/** The link with one section of answers, written out in bytes. */
const answering = async (...bytes: number[]) => {
  const outcome = await parseLink(
    makeEnvelope('p', 1, [
      ...sectionsOf(link).slice(0, -1),
      { id: SECTIONS.answers, bytes: await deflate(Uint8Array.from(bytes)) },
    ]),
  )
  return outcome.ok ? outcome.value.answers : outcome.fault.kind
}
const MARK = [1, 2, 3, 4, 5, 6, 7, 8]

test('answers about something that only a newer release knows are skipped', async () => {
  const whole = [11, ...MARK, 0, 0, 65]
  const newKind = [12, ...MARK.toReversed(), 6, 3, 9, 65]
  const farFloor = [12, ...MARK.map(() => 9), 1, 255, 1, 65]
  expect(await answering(...newKind, ...whole, ...farFloor)).toEqual([
    { mark: '0102030405060708', about: { kind: 'whole' }, text: 'A' },
  ])
})

test('answers that no release writes are refused', async () => {
  const whole = [11, ...MARK, 0, 0, 65]
  expect(await answering(...whole, ...whole)).toBe('damaged')
  expect(await answering(...whole.slice(0, -1))).toBe('damaged')
  expect(await answering(3, 1, 2, 3)).toBe('damaged')
  const long = Array.from({ length: LIMITS.text + 1 }, () => 65)
  expect(await answering(0xab, 0x1f, ...MARK, 0, 0, ...long)).toBe('damaged')
  expect(await answering(...Array.from({ length: 70_000 }, () => 0))).toBe('bomb')
})

test('no link is made with answers that would be refused, and answers without a mark or a subject are left out', async () => {
  const made = async (answers: readonly SharedAnswer[]) => {
    const outcome = await makeLink({ ...finished, answers }, FOR_A_MENTOR)
    if (!outcome.ok) return outcome.fault.kind
    const opened = await parseLink(outcome.value)
    return opened.ok ? opened.value.answers : opened.fault.kind
  }
  expect(await made([answer])).toEqual([answer])
  expect(await made([answer, answer])).toBe('unreadable')
  expect(await made([{ ...answer, text: 'x'.repeat(LIMITS.text + 1) }])).toBe('unreadable')
  expect(
    await made(
      Array.from({ length: 17 }, (_, at) => ({
        ...answer,
        mark: `${at + 10}`.padStart(16, '0'),
        text: 'x'.repeat(LIMITS.text),
      })),
    ),
  ).toBe('tooMuchText')
  expect(
    await made([
      { ...answer, mark: 'no mark' },
      { ...answer, about: { kind: 'floor', id: 'never-published@L0' as FloorId } },
      { ...answer, about: { kind: 'checkpoint', id: 'never-published' as CheckpointId } },
    ]),
  ).toEqual([])
})
