import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EVERYTHING, anySnapshot } from '../testing/arbitraries.ts'
import { FOR_A_MENTOR, STATUSES, chosen } from '../snapshot.ts'
import { finished } from '../testing/finished.ts'
import { makeEnvelope, parseEnvelope, SECTIONS } from './envelope.ts'
import { LARGEST_TEXTS } from './fault.ts'
import { makeLink, parseLink } from './link.ts'
import { makeStanding } from './standing.ts'
import { makeCheckpoints, makeFloors } from './statuses.ts'
import { deflate } from './texts.ts'

const standing = makeStanding({ level: 2, complete: false, placement: 0, made: '2026-11-21', begun: null, pace: null })
/** The three required sections, and what else is given. */
const forged = (id: number, bytes: Uint8Array, floors = makeFloors([])) =>
  makeEnvelope(1, [
    { id: SECTIONS.floors, bytes: floors },
    { id: SECTIONS.checkpoints, bytes: makeCheckpoints([]) },
    { id: SECTIONS.standing, bytes: standing },
    { id, bytes },
  ])
const faultOf = async (link: string) => {
  const outcome = await parseLink(link)
  return outcome.ok ? 'opens' : outcome.fault.kind === 'damaged' ? `damaged ${outcome.fault.why}` : outcome.fault.kind
}

test('any snapshot comes back from its link as it was, with whatever was chosen', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, fc.constantFrom(EVERYTHING, FOR_A_MENTOR, STATUSES), async (snapshot, choices) => {
      const outcome = await parseLink(await makeLink(snapshot, choices))
      expect(outcome).toEqual({ ok: true, value: chosen(snapshot, choices) })
    }),
    { numRuns: 200 },
  )
})

test('a link ends in a letter or a digit, and holds nothing an address would escape', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, async (snapshot) => {
      expect(await makeLink(snapshot, EVERYTHING)).toMatch(/^p1\.[A-Za-z0-9_-]*[A-Za-z0-9]$/)
    }),
  )
})

test('whatever changes on the way, a link never opens as something else', async () => {
  const change = fc.record({
    at: fc.nat(4_000),
    kind: fc.constantFrom('put', 'drop', 'add', 'cut'),
    letter: fc.string({ minLength: 1, maxLength: 1 }),
  })
  await fc.assert(
    fc.asyncProperty(anySnapshot, fc.array(change, { minLength: 1, maxLength: 4 }), async (snapshot, changes) => {
      const whole = await makeLink(snapshot, EVERYTHING)
      const changed = changes.reduce((link, { at, kind, letter }) => {
        const position = at % (link.length + 1)
        if (kind === 'cut') return link.slice(0, position)
        const behind = position + (kind === 'add' ? 0 : 1)
        return link.slice(0, position) + (kind === 'drop' ? '' : letter) + link.slice(behind)
      }, whole)
      const outcome = await parseLink(changed)
      if (outcome.ok) expect(outcome.value).toEqual(chosen(snapshot, EVERYTHING))
    }),
    { numRuns: 300 },
  )
})

test('random words and random bytes never throw and never open', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.base64String().map((text) => `p1.${text}`),
      ),
      async (text) => {
        expect((await parseLink(text)).ok).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})

test('what is inside a whole envelope is not trusted either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(12), fc.uint8Array({ maxLength: 300 }), async (id, bytes) => {
      await parseLink(forged(id, bytes))
    }),
    { numRuns: 500 },
  )
})

test('sections that this release does not know are skipped', async () => {
  expect(await faultOf(forged(99, Uint8Array.of(1, 2, 3)))).toBe('opens')
})

test('a standing with more behind it than this release knows is read as far as it goes', async () => {
  const longer = makeEnvelope(1, [
    { id: SECTIONS.floors, bytes: makeFloors([]) },
    { id: SECTIONS.checkpoints, bytes: makeCheckpoints([]) },
    { id: SECTIONS.standing, bytes: Uint8Array.of(...standing, 7, 7) },
  ])
  expect(await faultOf(longer)).toBe('opens')
})

test('floors of newer content are counted, not guessed', async () => {
  const outcome = await parseLink(
    forged(
      99,
      new Uint8Array(),
      makeFloors(
        Array.from({ length: 90 }, () => ({
          standing: 'placed',
          confidence: null,
          verdict: null,
          built: null,
          due: null,
        })),
      ),
    ),
  )
  expect(outcome.ok && [outcome.value.floors.size, outcome.value.beyond]).toEqual([85, { floors: 5, checkpoints: 0 }])
})

test('each fault has its name', async () => {
  const link = await makeLink(finished, STATUSES)
  const length = link.length - 3
  expect(await parseLink('https://example.org/')).toEqual({ ok: false, fault: { kind: 'notALink' } })
  expect(await parseLink(link.slice(0, 60))).toEqual({ ok: false, fault: { kind: 'cut', found: 57, expected: length } })
  expect(await parseLink('p1.AQ')).toEqual({ ok: false, fault: { kind: 'cut', found: 2, expected: null } })
  expect(await parseLink(link.replace('p1', 'p2'))).toEqual({ ok: false, fault: { kind: 'newerVersion', version: 2 } })
  const other = link.at(50) === 'A' ? 'B' : 'A'
  expect(await parseLink(link.slice(0, 50) + other + link.slice(51))).toEqual({
    ok: false,
    fault: { kind: 'damaged', why: 'checksum', found: length, expected: length },
  })
  expect(await parseLink(`${link.slice(0, 50)}+${link.slice(51)}`)).toEqual({
    ok: false,
    fault: { kind: 'damaged', why: 'characters', found: length, expected: length },
  })
  expect(await parseLink(`p1.${'A'.repeat(9_000)}`)).toEqual({
    ok: false,
    fault: { kind: 'tooLong', found: 9_003, limit: 8_192 },
  })
  expect(parseEnvelope(`${link}AAAA`)).toEqual({
    ok: false,
    fault: { kind: 'damaged', why: 'length', found: length + 4, expected: length },
  })
})

test('texts that unpack to more than a link may hold are stopped and named', async () => {
  const bomb = await deflate(new Uint8Array(1_000_000))
  expect(bomb.length).toBeLessThan(1_100)
  expect(await parseLink(forged(SECTIONS.texts, bomb))).toEqual({
    ok: false,
    fault: { kind: 'bomb', limit: LARGEST_TEXTS },
  })
})

test('a forged link is refused where it holds what no release writes', async () => {
  const script = new TextEncoder().encode('javascript:alert(1)')
  const hostile = await deflate(Uint8Array.of(0, script.length + 1, 0, ...script))
  expect(await faultOf(forged(SECTIONS.texts, hostile))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.texts, Uint8Array.of(1, 2, 3)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.key, Uint8Array.of(1)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.name, new Uint8Array(200).fill(65)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.standing, standing))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.phases, Uint8Array.of(120)))).toBe('damaged contents')
  expect(await faultOf(forged(99, new Uint8Array(), Uint8Array.of(255, 255, 255, 1)))).toBe('damaged contents')
  expect(await faultOf(makeEnvelope(1, []))).toBe('damaged contents')
})
