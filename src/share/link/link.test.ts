import fc from 'fast-check'
import type { CheckpointId, FloorId } from '#city/ids.ts'
import { toPhaseId } from '#city/ids.ts'
import { toDay } from '#progress/day.ts'
import { expect, test } from 'vitest'
import { CHECKPOINTS, FLOORS, REVIEWS } from '../catalogue-ids.ts'
import type { Snapshot } from '../snapshot.ts'
import { EVERYTHING, anySnapshot } from '../testing/arbitraries.ts'
import { FOR_A_MENTOR, STATUSES, chosen } from '../snapshot.ts'
import { finished } from '../testing/finished.ts'
import { makeEnvelope, parseEnvelope } from './envelope.ts'
import { LARGEST_TEXTS } from './fault.ts'
import { makeLink, parseLink } from './link.ts'
import { madeLink } from '../testing/made-link.ts'
import { SECTIONS } from './sections.ts'
import { makeStanding } from './standing.ts'
import { makeCheckpoints, makeFloors, makeReviews } from './statuses.ts'
import { deflate } from './deflate.ts'

const standing = makeStanding({ level: 2, complete: false, placement: 0, made: '2026-11-21', begun: null, pace: null })
/** A link with the three required sections and one more. */
const forged = (id: number, bytes: Uint8Array, floors = makeFloors([])) =>
  makeEnvelope('p', 1, [
    { id: SECTIONS.floors, bytes: floors },
    { id: SECTIONS.checkpoints, bytes: makeCheckpoints([]) },
    { id: SECTIONS.standing, bytes: standing },
    { id, bytes },
  ])
const faultOf = async (link: string) => {
  const outcome = await parseLink(link)
  return outcome.ok ? 'opens' : outcome.fault.kind === 'damaged' ? `damaged ${outcome.fault.why}` : outcome.fault.kind
}

test('any snapshot is read back from its link, with any choices', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, fc.constantFrom(EVERYTHING, FOR_A_MENTOR, STATUSES), async (snapshot, choices) => {
      const outcome = await parseLink(await madeLink(snapshot, choices))
      expect(outcome).toEqual({ ok: true, value: { ...chosen(snapshot, choices), signature: 'none' } })
    }),
    { numRuns: 200 },
  )
})

test('a link ends in a letter or a digit, and has no characters that an address would escape', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, async (snapshot) => {
      expect(await madeLink(snapshot, EVERYTHING)).toMatch(/^p1\.[A-Za-z0-9_-]*[A-Za-z0-9]$/)
    }),
  )
})

test('a link that was changed in any way never opens as something else', async () => {
  const change = fc.record({
    at: fc.nat(4_000),
    kind: fc.constantFrom('put', 'drop', 'add', 'cut'),
    letter: fc.string({ minLength: 1, maxLength: 1 }),
  })
  await fc.assert(
    fc.asyncProperty(anySnapshot, fc.array(change, { minLength: 1, maxLength: 4 }), async (snapshot, changes) => {
      const whole = await madeLink(snapshot, EVERYTHING)
      const changed = changes.reduce((link, { at, kind, letter }) => {
        const position = at % (link.length + 1)
        if (kind === 'cut') return link.slice(0, position)
        const behind = position + (kind === 'add' ? 0 : 1)
        return link.slice(0, position) + (kind === 'drop' ? '' : letter) + link.slice(behind)
      }, whole)
      const outcome = await parseLink(changed)
      if (outcome.ok) expect(outcome.value).toEqual({ ...chosen(snapshot, EVERYTHING), signature: 'none' })
    }),
    { numRuns: 300 },
  )
})

test('random texts and bytes never throw and never open', async () => {
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

test('the sections of a valid envelope are checked too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(16), fc.uint8Array({ maxLength: 300 }), async (id, bytes) => {
      await parseLink(forged(id, bytes))
    }),
    { numRuns: 500 },
  )
})

test('sections that this release does not know are skipped', async () => {
  expect(await faultOf(forged(99, Uint8Array.of(1, 2, 3)))).toBe('opens')
})

test('a level on credit takes three bytes of a link, and a paid one nothing', async () => {
  const { complete: _, ...open } = finished
  const owing: Snapshot = { ...open, complete: false, level: 1, credit: 1 }
  const { credit: _credit, ...paid } = owing
  for (const choices of [STATUSES, FOR_A_MENTOR]) {
    const [withCredit, without] = [await madeLink(owing, choices), await madeLink(paid, choices)]
    expect(withCredit.length - without.length).toBeLessThanOrEqual(4)
    expect(await parseLink(withCredit)).toMatchObject({ ok: true, value: { level: 1, credit: 1 } })
    const opened = await parseLink(without)
    expect(opened.ok && 'credit' in opened.value).toBe(false)
  }
})

test('credit for a level that is not reached, or was placed, is no link that a release writes', async () => {
  expect(await faultOf(forged(SECTIONS.credit, Uint8Array.of(2)))).toBe('opens')
  expect(await faultOf(forged(SECTIONS.credit, Uint8Array.of(3)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.credit, Uint8Array.of(0)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.credit, new Uint8Array()))).toBe('damaged contents')
})

test('a standing section with more at its end than this release knows is read without that', async () => {
  const longer = makeEnvelope('p', 1, [
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
  expect(outcome.ok && [outcome.value.floors.size, outcome.value.beyond]).toEqual([
    85,
    { floors: 5, checkpoints: 0, reviews: 0, incidents: 0 },
  ])
})

test('a review takes half a byte, and those of newer content are counted', async () => {
  const wrong = { confidence: 'certain', result: 'wrong' } as const
  const newer = Array.from({ length: REVIEWS.length + 3 }, () => wrong)
  const outcome = await parseLink(forged(SECTIONS.reviews, makeReviews(newer)))
  expect(outcome.ok && [outcome.value.reviews?.size, outcome.value.beyond]).toEqual([
    REVIEWS.length,
    { floors: 0, checkpoints: 0, reviews: 3, incidents: 0 },
  ])
  expect(makeReviews(newer.slice(0, 20)).length - makeReviews([]).length).toBe(10)
})

test('each fault is reported by its kind', async () => {
  const link = await madeLink(finished, STATUSES)
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
  expect(parseEnvelope('p', `${link}AAAA`)).toEqual({
    ok: false,
    fault: { kind: 'damaged', why: 'length', found: length + 4, expected: length },
  })
})

test('texts that unpack to more than the limit are refused as a bomb', async () => {
  const bomb = await deflate(new Uint8Array(1_000_000))
  expect(bomb.length).toBeLessThan(1_100)
  expect(await parseLink(forged(SECTIONS.texts, bomb))).toEqual({
    ok: false,
    fault: { kind: 'bomb', limit: LARGEST_TEXTS },
  })
})

test('a forged link is refused if it has something that no release writes', async () => {
  const script = new TextEncoder().encode('javascript:alert(1)')
  const hostile = await deflate(Uint8Array.of(0, script.length + 1, 0, ...script))
  expect(await faultOf(forged(SECTIONS.texts, hostile))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.texts, Uint8Array.of(1, 2, 3)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.key, Uint8Array.of(1)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.reviews, Uint8Array.of(9, 1)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.incidents, Uint8Array.of(9, 1)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.plots, Uint8Array.of(0, 1)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.name, new Uint8Array(200).fill(65)))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.standing, standing))).toBe('damaged contents')
  expect(await faultOf(forged(SECTIONS.phases, Uint8Array.of(120)))).toBe('damaged contents')
  expect(await faultOf(forged(99, new Uint8Array(), Uint8Array.of(255, 255, 255, 1)))).toBe('damaged contents')
  expect(await faultOf(makeEnvelope('p', 1, []))).toBe('damaged contents')
})

test('whatever a learner has written, a link opens as what was chosen, or no link is made', async () => {
  const letters = fc.constantFrom('a', 'ü', '鳥', '👩‍🚀', '\ud800', 'word ')
  const long = fc
    .tuple(
      letters,
      fc.oneof({ weight: 30, arbitrary: fc.constantFrom(1, 80, 400, 1_000) }, fc.constantFrom(81, 4_000, 4_001, 8_001)),
    )
    .map(([unit, times]) => unit.repeat(times))
  const text = fc.oneof(
    fc.record({
      kind: fc.constant('prediction' as const),
      floor: fc.constantFrom(...(FLOORS as FloorId[])),
      text: long,
    }),
    fc.record({ kind: fc.constant('insight' as const), phase: fc.nat(999).map(toPhaseId), text: long }),
    fc.record({
      kind: fc.constant('reflection' as const),
      month: fc.constantFrom('2026-01', '0000-01', '9999-12'),
      question: fc.nat(999),
      text: long,
    }),
    fc.record({
      kind: fc.constant('evidenceLink' as const),
      checkpoint: fc.constantFrom(...(CHECKPOINTS as CheckpointId[])),
      text: long.map((path) => `https://c.example/${path.replaceAll(' ', '')}`),
    }),
  )
  const day = fc.option(fc.integer({ min: -719_528, max: 2_932_896 }).map(toDay), { nil: null })
  const written = fc.record({
    name: fc.option(fc.constantFrom('Ada', 'ü'.repeat(80), 'ü'.repeat(81)), { nil: null }),
    texts: fc.array(text, { maxLength: 24, size: 'max' }),
    phases: fc.option(
      fc
        .array(fc.tuple(fc.nat(999).map(toPhaseId), fc.record({ start: day, target: day })), {
          maxLength: 120,
          size: 'max',
        })
        .map((rows) => new Map(rows)),
      { nil: null },
    ),
    placement: fc.nat(9),
  })
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anySnapshot, written, async (snapshot, more) => {
      const made = await makeLink({ ...snapshot, ...more }, EVERYTHING)
      seen.add(made.ok ? 'made' : made.fault.kind)
      if (!made.ok) return
      const opened = await parseLink(made.value)
      expect(opened).toMatchObject({ ok: true, value: { placement: more.placement, phases: more.phases } })
    }),
    { numRuns: 150 },
  )
  expect([...seen].toSorted()).toEqual(['made', 'tooMuchText', 'unreadable'])
}, 60_000)

test('for content that is too large for a link, its size is reported', async () => {
  const predictions = (letters: number, of: string) =>
    FLOORS.slice(0, 9).map((floor) => ({
      kind: 'prediction' as const,
      floor: floor as FloorId,
      text: of.repeat(letters),
    }))
  const outcome = (texts: Snapshot['texts']) => makeLink({ ...finished, texts }, EVERYTHING)
  expect(await outcome(predictions(4_000, 'ü'))).toEqual({
    ok: false,
    fault: { kind: 'tooMuchText', found: 9 * (4_000 * 2 + 4), limit: LARGEST_TEXTS },
  })
  const noise = Array.from({ length: 3_000 }, (_, at) => String.fromCharCode(33 + ((at * at * 31 + at * 7) % 89))).join(
    '',
  )
  const tooLong = await outcome(
    predictions(1, noise).map((text, at) => ({ ...text, text: text.text.slice(at) + noise.slice(0, at) })),
  )
  expect(tooLong.ok || tooLong.fault.kind).toBe(true)
})
