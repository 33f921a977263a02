import { expect, test } from 'vitest'
import type { IncidentId } from '#city/ids.ts'
import { CONFIDENCES } from '#progress/event.ts'
import { MITIGATED, PREDICTED } from '#progress/incident-result.ts'
import { INCIDENTS } from '../catalogue-ids.ts'
import { FOR_A_MENTOR, STATUSES, chosen } from '../snapshot.ts'
import type { Choices, IncidentFact, Snapshot } from '../snapshot.ts'
import { finished } from '../testing/finished.ts'
import { madeLink } from '../testing/made-link.ts'
import { makeEnvelope, parseEnvelope } from './envelope.ts'
import { parseLink } from './link.ts'
import { SECTIONS } from './sections.ts'
import { makeIncidents, parseIncidents } from './statuses.ts'

const [one, other] = INCIDENTS as [IncidentId, IncidentId]
const misled: IncidentFact = { named: { right: false, confidence: 'certain' }, mitigated: 'never', predicted: 'few' }
const guessed: IncidentFact = { named: { right: false, confidence: 'guess' }, mitigated: 6, predicted: 'all' }

test('every possible night has a byte of its own, which must never change', () => {
  const namings = [null, ...[true, false].flatMap((right) => CONFIDENCES.map((confidence) => ({ right, confidence })))]
  const nights = namings.flatMap((named) =>
    MITIGATED.flatMap((mitigated) => PREDICTED.map((predicted): IncidentFact => ({ named, mitigated, predicted }))),
  )
  const [, count, ...bytes] = makeIncidents(nights)
  expect([count, nights.length]).toEqual([1, 252])
  expect(bytes).toEqual(Array.from({ length: 252 }, (_, at) => at + 1))
  expect(parseIncidents(makeIncidents(nights))).toEqual(nights)
  expect(makeIncidents([misled, null, guessed])).toEqual(Uint8Array.of(3, 226, 0, 156))
})

test('bytes that no release writes say nothing', () => {
  expect(parseIncidents(Uint8Array.of(4, 253, 254, 255, 0))).toEqual([null, null, null, null])
  expect(parseIncidents(Uint8Array.of(2, 1))).toBeNull()
})

test('a link in which nothing was played is the same to the letter as before there were incidents', async () => {
  const none: Snapshot = { ...finished, incidents: new Map() }
  const told = parseEnvelope('p', await madeLink(none, FOR_A_MENTOR))
  expect(told.ok && told.value.sections.has(SECTIONS.incidents)).toBe(false)
  expect(await madeLink(finished, STATUSES)).toBe(await madeLink(none, STATUSES))
})

test('an incident takes a byte, and those of newer content are counted', async () => {
  const all = await madeLink(finished, FOR_A_MENTOR)
  const none = await madeLink({ ...finished, incidents: new Map() }, FOR_A_MENTOR)
  expect(all.length - none.length).toBeLessThanOrEqual(22)
  const parsed = parseEnvelope('p', all)
  const sections = parsed.ok ? [...parsed.value.sections].map(([id, bytes]) => ({ id, bytes })) : []
  const newer = makeIncidents(Array.from({ length: INCIDENTS.length + 2 }, () => misled))
  const link = makeEnvelope(
    'p',
    1,
    sections
      .filter(({ id }) => id > 1)
      .map((section) => (section.id === SECTIONS.incidents ? { ...section, bytes: newer } : section)),
  )
  const outcome = await parseLink(link)
  expect(outcome.ok && [outcome.value.incidents.size, outcome.value.beyond.incidents]).toEqual([INCIDENTS.length, 2])
})

test('why a cause was named goes with the predictions, or with those that were sure and wrong, never without its night', () => {
  const text = (incident: IncidentId) => ({ kind: 'naming', incident, text: 'All of them wait.' }) as const
  const snapshot: Snapshot = {
    ...finished,
    incidents: new Map([
      [one, misled],
      [other, guessed],
    ]),
    texts: [text(one), text(other)],
  }
  const textsWith = (choices: Partial<Choices>) => chosen(snapshot, { ...STATUSES, ...choices }).texts
  expect(textsWith({ incidents: true, predictions: true })).toEqual([text(one), text(other)])
  expect(textsWith({ incidents: true, misses: true })).toEqual([text(one)])
  expect([textsWith({ incidents: true }), textsWith({ predictions: true, misses: true })]).toEqual([[], []])
})
