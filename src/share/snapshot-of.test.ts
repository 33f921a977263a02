import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkpointsOfAll } from '#progress/checkpoint.ts'
import { datable } from '#progress/day.ts'
import type { Progress } from '#progress/progress.ts'
import { dueFloors } from '#progress/recall-schedule.ts'
import { standingOfAll } from '#progress/floor-state.ts'
import { foldLog } from '#progress/folded-log.ts'
import type { ReviewId } from '#city/ids.ts'
import { BOUNDS } from '#progress/event.ts'
import { createLog } from '#progress/log.ts'
import { anySteps, skewedEvents, walk } from '#progress/testing/arbitraries.ts'
import { nightOf } from '#progress/testing/incidents.ts'
import { smallWorld } from '#progress/testing/small-world.ts'
import {
  DAYS,
  ask,
  createDevice,
  eventAt,
  floorId,
  learn,
  lived,
  place,
  predict,
  say,
  showLink,
  undo,
  utcDay,
  verdictOn,
} from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { World } from '#progress/world.ts'
import { parseLink } from './link/link.ts'
import { madeLink } from './testing/made-link.ts'
import { snapshotOf } from './snapshot-of.ts'
import type { Snapshot } from './snapshot.ts'
import { standingsOf } from './floor-states.ts'
import { EVERYTHING } from './testing/arbitraries.ts'

const world: World = {
  ...worldOf(
    'database: L0 L1 L2; auth: L0 L2; frontend: L0 L1',
    'L1: partner, notebook?; L2: tiers; complete: accounts',
  ),
  reviews: smallWorld.reviews,
  incidents: smallWorld.incidents,
}

const snapshotAt = (progress: Progress, now: number): Snapshot =>
  snapshotOf(world, progress, { edition: 1, now, dayOf: utcDay, key: null })

const sent = async (snapshot: Snapshot): Promise<Snapshot> => {
  const outcome = await parseLink(await madeLink(snapshot, EVERYTHING))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault))
  return outcome.value
}

test('a mentor sees every floor and checkpoint as its learner does, on the day of the link', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, fc.nat(400), async (steps, days) => {
      const device = walk(world, createDevice('a', 30 * DAYS), steps)
      const { progress } = device.foldedLog
      const now = device.now + days * DAYS
      const snapshot = snapshotAt(progress, now)
      const received = await sent(snapshot)
      expect(received).toEqual({ ...snapshot, signature: 'none' })
      const due = new Set(dueFloors(world, progress, now, utcDay))
      // A link has no confidence for a floor that counts as built without its lesson.
      const expected = [...standingOfAll(world, progress, due)].map(([id, view]) =>
        view.standing === 'built' && view.verdict === null ? [id, { ...view, confidence: null }] : [id, view],
      )
      expect([...standingsOf(world, received, received.made)]).toEqual(expected)
      const standings = [...checkpointsOfAll(world, progress)].map(([id, { standing }]) => [id, standing])
      expect(standings.map(([id]) => [id, received.checkpoints.get(id as never)?.standing ?? 'none'])).toEqual(
        standings,
      )
    }),
    { numRuns: 100 },
  )
})

test('texts come with the thing they are about', () => {
  const device = lived(
    world,
    learn('database@L0', 'certain', 'blindsided'),
    showLink('phase-0/partner', 'https://example.org/a'),
  )
  expect(snapshotAt(device.foldedLog.progress, device.now).texts).toEqual([
    { kind: 'evidenceLink', checkpoint: 'phase-0/partner', text: 'https://example.org/a' },
    { kind: 'prediction', floor: 'database@L0', text: 'guess about database@L0' },
  ])
})

test('only the first verdict on a review is told, with its sentence, and none that was undone', () => {
  const once = [learn('database@L0'), verdictOn('guest-list', 'turnedAway', DAYS, 'It forgets Zoë.')]
  const again = lived(world, ...once, verdictOn('guest-list', 'takenRightly', 40 * DAYS))
  const { reviews, texts } = snapshotAt(again.foldedLog.progress, again.now)
  expect(again.foldedLog.progress.reviews.get('guest-list' as ReviewId)?.again).toHaveLength(1)
  expect(reviews).toEqual(new Map([['guest-list', { confidence: 'certain', result: 'wrong' }]]))
  expect(texts.filter(({ kind }) => kind === 'review')).toEqual([
    { kind: 'review', review: 'guest-list', text: 'It forgets Zoë.' },
  ])
  const event = lived(world, ...once).foldedLog.log.events.at(-1)
  const undone = lived(world, ...once, undo(event))
  expect(snapshotAt(undone.foldedLog.progress, undone.now)).toMatchObject({ reviews: new Map() })
})

test('only the first night of an incident is told, with why its cause was named, and none that was undone', () => {
  const device = lived(
    world,
    learn('database@L0'),
    nightOf('the-long-night', 'index', false),
    nightOf('the-long-night', 'disk'),
  )
  const { incidents, texts } = snapshotAt(device.foldedLog.progress, device.now)
  const named = { right: false, confidence: 'fairlySure' }
  expect(incidents).toEqual(new Map([['the-long-night', { named, mitigated: 4, predicted: 'all' }]]))
  expect(texts.filter(({ kind }) => kind === 'naming')).toEqual([
    { kind: 'naming', incident: 'the-long-night', text: 'All of them wait.' },
  ])
  const once = lived(world, learn('database@L0'), nightOf('the-long-night', 'disk'))
  ask(world, once, undo(once.foldedLog.log.events.at(-1)))
  expect(snapshotAt(once.foldedLog.progress, once.now).incidents).toEqual(new Map())
})

test('the day of evidence is included for eight weeks, the day of a claim without evidence always', () => {
  const device = lived(world, say('phase-0/notebook'), showLink('phase-0/partner', 'https://example.org/a'))
  const since = (days: number) => {
    const { checkpoints } = snapshotAt(device.foldedLog.progress, device.now + days * DAYS)
    return [...checkpoints.values()].map((fact) => fact.since)
  }
  expect(since(50)).toEqual(['1970-01-01', '1970-01-01'])
  expect(since(56)).toEqual([null, '1970-01-01'])
})

test('floors that became due since the link was made are due for its reader too', async () => {
  const device = lived(world, learn('database@L0', 'certain', 'sawItComing'))
  const received = await sent(snapshotAt(device.foldedLog.progress, device.now))
  const isDue = (today: string) => [...standingsOf(world, received, today).values()].some((view) => view.due)
  expect([isDue('1970-01-01'), isDue('1971-01-01')]).toEqual([false, true])
})

test('a level above the last one here shows all floors there are', () => {
  const { progress } = lived(world, place(1), predict('database@L1')).foldedLog
  const future = { ...snapshotAt(progress, 0), level: 9 }
  expect([...standingsOf(world, future, future.made).values()].some((view) => view.standing === 'locked')).toBe(false)
})

/** The day of a moment, as the page computes it. */
const anyDay = (at: number) => utcDay(datable(at))

test('any events make a snapshot that a link can contain, whatever their clocks said', async () => {
  await fc.assert(
    fc.asyncProperty(skewedEvents, fc.constantFrom(0, 60 * 365 * DAYS, BOUNDS.time), async (events, now) => {
      const { progress } = foldLog(smallWorld, createLog(events), now)
      const snapshot = snapshotOf(smallWorld, progress, { edition: 1, now, dayOf: anyDay, key: null })
      const link = await madeLink(snapshot, EVERYTHING)
      expect((await parseLink(link)).ok).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('deeds at the last moment that a clock can show can be shared on that day', async () => {
  const deeds = [
    { kind: 'begun' },
    { kind: 'predicted', floor: floorId('database@L0'), text: '', confidence: 'guess' },
    { kind: 'built', floor: floorId('database@L0'), verdict: 'partly', why: '' },
  ] as const
  const log = createLog(deeds.map((deed, at) => eventAt(BOUNDS.time - 9 + at, deed)))
  const { progress } = foldLog(world, log, BOUNDS.time)
  const snapshot = snapshotOf(world, progress, { edition: 1, now: BOUNDS.time, dayOf: anyDay, key: null })
  expect(snapshot.begun).toBe('9999-01-01')
  expect((await parseLink(await madeLink(snapshot, EVERYTHING))).ok).toBe(true)
})
