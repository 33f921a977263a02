import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentId, ReviewId } from '#city/ids.ts'
import { toWorksheetId } from '#city/ids.ts'
import { takeIn } from './folded-log.ts'
import type { Deed, Event } from './event.ts'
import { fold } from './evolve.ts'
import { incidentView } from './incident.ts'
import { createLog } from './log.ts'
import { emptyProgress } from './progress.ts'
import { removedFrom } from './removed.ts'
import { nightOf } from './testing/incidents.ts'
import { smallWorld } from './testing/small-world.ts'
import {
  checkpointId,
  eventAt,
  floorId,
  learn,
  lived,
  place,
  raise,
  recall,
  show,
  verdictOn,
} from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'
import type { World } from './world.ts'
import { createTimeLapse } from './time-lapse.ts'

const before = worldOf('auth: L0 L1; database: L0', 'L1: repo; complete: shop')
const RENAMED = {
  'login@L0': 'auth@L0',
  'login@L1': 'auth@L1',
  'phase-0/code': 'phase-0/repo',
  'worksheet/fears': 'worksheet/stride',
  'sign-in@L0': 'login@L0',
  'sign-in@L1': 'login@L1',
}
const after = worldOf('sign-in: L0 L1; database: L0', 'L1: code; complete: shop', RENAMED)

const whole = lived(
  before,
  learn('auth@L0', 'certain', 'blindsided'),
  learn('database@L0'),
  show('phase-0/repo'),
  raise,
  learn('auth@L1'),
  recall('auth@L0'),
  { kind: 'writeCell', worksheet: toWorksheetId('stride'), row: 'r', field: 'f', text: 'A wall.' },
).foldedLog

const NOW = { auth: 'sign-in', 'phase-0/repo': 'phase-0/code', 'worksheet/stride': 'worksheet/fears' }
const inNewNames = (text: string) =>
  Object.entries(NOW).reduce(
    (all, [old, present]) =>
      all.replaceAll(old === 'auth' ? '"auth@' : `"${old}"`, old === 'auth' ? `"${present}@` : `"${present}"`),
    text,
  )
const anew = (event: Event) => JSON.parse(inNewNames(JSON.stringify(event))) as Event

test('deeds under old names give the same level, floors, checkpoints and cells', () => {
  const progress = fold(after, whole.log)
  expect(progress).toEqual(fold(after, createLog(whole.log.events.map(anew))))
  expect([progress.level, [...progress.floors.keys()], [...progress.checkpoints.keys()]]).toEqual([
    1,
    ['sign-in@L0', 'database@L0', 'sign-in@L1'],
    ['phase-0/code'],
  ])
  expect(progress.worksheets.get(toWorksheetId('fears'))?.get('r')?.get('f')?.text).toBe('A wall.')
})

test('deeds under any mixture of old and new names count for the same thing', () => {
  const flags = fc.array(fc.boolean(), { minLength: whole.log.events.length, maxLength: whole.log.events.length })
  fc.assert(
    fc.property(flags, (isNew) => {
      const mixed = whole.log.events.map((event, at) => (isNew[at] ? anew(event) : event))
      expect(fold(after, createLog(mixed))).toEqual(fold(after, whole.log))
    }),
  )
})

test('a floor that was predicted under its first name is built under its last', () => {
  const predicted: Deed = { kind: 'predicted', floor: floorId('auth@L0'), text: '', confidence: 'guess' }
  const built: Deed = { kind: 'built', floor: floorId('login@L0'), verdict: 'partly', why: '' }
  const log = createLog([eventAt(1, predicted), eventAt(2, built)])
  expect([...fold(after, log).floors].map(([id, { built: is }]) => [id, is?.verdict])).toEqual([
    ['sign-in@L0', 'partly'],
  ])
})

test('renaming does not change the time lapse of a city', () => {
  const { stops } = createTimeLapse(before, whole.log, whole.progress.moments)
  expect(createTimeLapse(after, whole.log, whole.progress.moments).stops).toEqual(stops)
  const placed = lived(before, place(1), recall('auth@L0')).foldedLog
  expect(createTimeLapse(after, placed.log, placed.progress.moments).stops).toHaveLength(2)
})

test('removed things are listed with all deeds about them, and things that exist are not', () => {
  const smaller = worldOf('database: L0 L1', 'L1: other; complete: shop', RENAMED)
  const told = (world: typeof after) =>
    removedFrom(world, [], { log: whole.log, moments: emptyProgress.moments }).map(({ kind, id, deeds }) => [
      kind,
      id,
      deeds.length,
    ])
  expect(told(after)).toEqual([['worksheet', 'worksheet/fears', 1]])
  expect(told(smaller)).toEqual([
    ['floor', 'sign-in@L0', 3],
    ['checkpoint', 'phase-0/code', 1],
    ['floor', 'sign-in@L1', 2],
    ['worksheet', 'worksheet/fears', 1],
  ])
})

test('a review that is gone is listed with its verdicts, by its last name', () => {
  const here = { ...worldOf('database: L0', '', { guests: 'guest-list' }), reviews: smallWorld.reviews }
  const { log } = lived(smallWorld, learn('database@L0'), verdictOn('guest-list', 'missed', 0)).foldedLog
  const removed = (world: World) =>
    removedFrom(world, [], { log, moments: emptyProgress.moments }).map(({ kind, id, deeds }) => [
      kind,
      id,
      deeds.length,
    ])
  expect(removed({ ...here, reviews: new Map() })).toEqual([['review', 'guests', 1]])
  const [place] = [...smallWorld.reviews.values()]
  const id = 'guests' as ReviewId
  expect(removed({ ...here, reviews: new Map([[id, { ...place!, id }]]) })).toEqual([])
})

test('a night that began under an old name goes on under the present one', () => {
  const renamed = { ...worldOf('database: L0', '', { 'large-file': 'the-long-night' }), reviews: new Map() }
  const { log } = lived(smallWorld, learn('database@L0'), nightOf('the-long-night', 'disk')).foldedLog
  const [old] = [...smallWorld.incidents.values()]
  const place = { ...old!, id: 'large-file' as IncidentId }
  const here = { ...renamed, incidents: new Map([[place.id, place]]) }
  const mixed = createLog(
    log.events.map((event) => (event.kind === 'incidentEnded' ? { ...event, incident: place.id } : event)),
  )
  expect(incidentView(here, fold(here, mixed), place).first?.named?.cause).toBe('disk')
  expect(fold(here, mixed)).toEqual(fold(here, log))
  const removed = removedFrom(renamed, [], { log, moments: emptyProgress.moments })
  expect(removed.map(({ kind, id, deeds }) => [kind, id, deeds.length])).toEqual([['incident', 'large-file', 4]])
})

test('undone deeds are not listed', () => {
  const said = eventAt(1, { kind: 'checkpointSaid', checkpoint: checkpointId('phase-9/gone') })
  const log = createLog([said, eventAt(2, { kind: 'revoked', event: said.id })])
  expect(removedFrom(after, [], { log, moments: emptyProgress.moments })).toEqual([])
})

test('merging events with old and new names gives the same in either order', () => {
  const half = whole.log.events.slice(0, 4)
  const rest = whole.log.events.slice(4).map(anew)
  const empty = { log: createLog([]), progress: emptyProgress }
  expect(takeIn(after, takeIn(after, empty, half), rest).progress).toEqual(
    takeIn(after, takeIn(after, empty, rest), half).progress,
  )
})
