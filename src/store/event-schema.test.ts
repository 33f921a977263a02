import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEvents } from '#progress/testing/arbitraries.ts'
import { BOUNDS, LIMITS } from '#progress/event.ts'
import type { Event } from '#progress/event.ts'
import { eventAt, floorId, checkpointId } from '#progress/testing/learners.ts'
import { BACKUP_FORMAT } from '#share/backup.ts'
import { EVENT_FORMAT } from './event-format.ts'
import { parseEvents, upgraded } from './event-schema.ts'

const built = eventAt(1, { kind: 'built', floor: floorId('database@L0'), verdict: 'partly', why: 'x' })
const predicted = eventAt(2, { kind: 'predicted', floor: floorId('database@L0'), text: 'x', confidence: 'guess' })
const shown = (url: string) =>
  eventAt(1, { kind: 'checkpointShown', checkpoint: checkpointId('phase-0/repo'), evidence: { kind: 'link', url } })

const isRefused = (item: unknown) => parseEvents([item]).refused[0] === item

test('every event comes back as it was', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const sound = events.filter((event) => !('level' in event && event.level < 0) && !isBadLink(event))
      expect(parseEvents(JSON.parse(JSON.stringify(sound)) as unknown[])).toEqual({
        events: sound,
        foreign: [],
        refused: [],
      })
    }),
  )
})

const isBadLink = (event: Event) =>
  event.kind === 'checkpointShown' && event.evidence.kind === 'link' && !event.evidence.url.startsWith('https:')

test('a deed of a newer release is kept unchanged, as a foreign event', () => {
  const item = { id: 't-1', at: built.at, kind: 'painted', colour: { name: 'teal' } }
  expect(parseEvents([item])).toEqual({ events: [], foreign: [item], refused: [] })
})

test('fields that a newer release adds to a known deed are kept', () => {
  const item = { ...built, mood: 'calm' }
  expect(parseEvents([item]).events).toEqual([item])
})

test('a text as long as the limit is read, one character more is refused', () => {
  expect(isRefused({ ...built, why: 'x'.repeat(LIMITS.text) })).toBe(false)
  expect(isRefused({ ...built, why: 'x'.repeat(LIMITS.text + 1) })).toBe(true)
})

test('positions are whole numbers from 0 and bounded, or not there', () => {
  expect(parseEvents([{ ...built, held: [2, 0] }]).events).toEqual([{ ...built, held: [2, 0] }])
  expect(parseEvents([{ ...built, held: [] }]).events).toEqual([{ ...built, held: [] }])
  for (const held of [[-1], [0.5], ['0'], [BOUNDS.position + 1], '0', {}, null, Array(BOUNDS.position + 1).fill(0)]) {
    expect(isRefused({ ...built, held })).toBe(true)
    expect(isRefused({ ...predicted, picked: held })).toBe(true)
  }
})

test('an id that does not belong to its stamp is refused', () => {
  expect(isRefused({ ...built, id: 't-2' })).toBe(true)
})

test('ids and stamps of another alphabet or size are refused', () => {
  for (const floor of ['Database@L0', 'database', '../x@L0', `${'a'.repeat(121)}@L0`, '<b>@L0', 7, null]) {
    expect(isRefused({ ...built, floor })).toBe(true)
  }
  for (const at of [{ ...built.at, time: -1 }, { ...built.at, time: 9e15 }, { ...built.at, tick: 0.5 }, null]) {
    expect(isRefused({ ...built, at })).toBe(true)
  }
  const replica = 'a b'
  expect(isRefused({ ...built, id: 'a b-1', at: { ...built.at, replica } })).toBe(true)
})

test('evidence that is a link must be a web link', () => {
  expect(isRefused(shown('https://example.org'))).toBe(false)
  for (const url of ['javascript:alert(1)', 'data:text/html,x', `https://a.org/${'x'.repeat(LIMITS.url)}`]) {
    expect(isRefused(shown(url))).toBe(true)
  }
})

test('names of properties that every object has are not kinds of deeds', () => {
  for (const kind of ['toString', 'constructor', '__proto__']) {
    expect(parseEvents([{ ...built, kind }]).events).toEqual([])
  }
})

test('no input throws, and no item is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.anything({ withBigInt: true, withDate: true, withMap: true })), (items) => {
      const { events, foreign, refused } = parseEvents(items)
      expect(events.length + foreign.length + refused.length).toBe(items.length)
    }),
  )
})

test('one wrong field makes an item refused, without throwing', () => {
  fc.assert(
    fc.property(fc.constantFrom('id', 'at', 'floor', 'verdict', 'why'), fc.anything(), (field, value) => {
      fc.pre(typeof value !== 'string')
      expect(isRefused({ ...built, [field]: value })).toBe(true)
    }),
  )
})

test('an event of an older format is upgraded step by step', () => {
  const steps = [(item: unknown) => [item, 'as of 2'], (item: unknown) => [item, 'as of 3']]
  expect(upgraded('it', 1, steps)).toEqual([['it', 'as of 2'], 'as of 3'])
  expect(upgraded('it', 2, steps)).toEqual(['it', 'as of 3'])
  expect(upgraded('it', 3, steps)).toBe('it')
})

test('a backup is written in the format of its events', () => {
  expect(BACKUP_FORMAT).toBe(EVENT_FORMAT)
})

test('an arrangement with an ornament of a newer release is kept as it is; one that is no name is refused', () => {
  const arranged = { ...eventAt(1, { kind: 'begun' }), kind: 'plotArranged', building: 'database', awning: null }
  const item = { ...arranged, ornament: 'observatory' }
  expect(parseEvents([item]).events).toEqual([item])
  for (const ornament of ['', 'a b', 'x'.repeat(41), 7, undefined])
    expect(isRefused({ ...arranged, ornament })).toBe(true)
  expect(isRefused({ ...item, building: 'Database' })).toBe(true)
})

test('the numbers and lists of a night on call are bounded', () => {
  const head = { incident: 'the-long-night', play: 't-1', atS: 9 }
  const ended = {
    ...eventAt(1, { kind: 'begun' }),
    ...head,
    kind: 'incidentEnded',
    toSee: 30,
    toMitigate: null,
    toMend: BOUNDS.second,
    failed: BOUNDS.requests,
    left: 0,
    late: 0,
    wrong: 0,
    came: Array(BOUNDS.acts).fill('falls'),
    looks: Array(BOUNDS.looks).fill({ atS: 9, part: 'orders-db' }),
  }
  expect(parseEvents([ended]).events).toEqual([ended])
  const spoilt: readonly object[] = [
    { incident: 'Big file' },
    { play: 't' },
    { atS: -1 },
    { atS: 0.5 },
    { toSee: BOUNDS.second + 1 },
    { failed: BOUNDS.requests + 1 },
    { came: Array(BOUNDS.acts + 1).fill(null) },
    { came: ['soars'] },
    { looks: Array(BOUNDS.looks + 1).fill({ atS: 9, part: 'shop' }) },
    { looks: [{ atS: 9, part: '<b>' }] },
  ]
  for (const change of spoilt) expect(isRefused({ ...ended, ...change }), JSON.stringify(change)).toBe(true)
  const begun = {
    ...eventAt(1, { kind: 'begun' }),
    kind: 'incidentBegun',
    incident: 'the-long-night',
    seed: BOUNDS.seed,
  }
  expect([isRefused(begun), isRefused({ ...begun, seed: BOUNDS.seed + 1 })]).toEqual([false, true])
  const named = { ...eventAt(1, { kind: 'begun' }), ...head, kind: 'incidentNamed', cause: null, right: true }
  const said = { ...named, confidence: 'certain', text: 'x'.repeat(LIMITS.text) }
  expect([isRefused(said), isRefused({ ...said, text: `${said.text}x` }), isRefused(named)]).toEqual([
    false,
    true,
    true,
  ])
})
