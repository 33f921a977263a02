import { expect, test } from 'vitest'
import { takeIn } from './folded-log.ts'
import type { Deed, Event } from './event.ts'
import { evolve, fold } from './evolve.ts'
import { createLog } from './log.ts'
import { emptyProgress } from './progress.ts'
import { floorStanding } from './floor-state.ts'
import { checkpointId, eventAt, floorId, learn, lived, place, progressAfter, raise, show } from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const world = worldOf('database: L0 L1; auth: L0', 'L1: repo')
const ground = floorId('database@L0')
const upper = floorId('database@L1')

const predicted = (time: number, floor = ground): Event =>
  eventAt(time, { kind: 'predicted', floor, text: 'It leaks.', confidence: 'certain' })
const built = (time: number, floor = ground): Event =>
  eventAt(time, { kind: 'built', floor, verdict: 'blindsided', why: 'I trusted it.' })
const revoked = (time: number, target: number): Event => eventAt(time, { kind: 'revoked', event: `t-${target}` })
const raised = (time: number, level = 1): Event => eventAt(time, { kind: 'raised', level })

const foldOf = (...events: readonly Event[]) => fold(world, createLog(events))

test('a floor that was predicted and built keeps both, with their times', () => {
  expect(foldOf(predicted(1), built(2))).toEqual({
    ...emptyProgress,
    floors: new Map([
      [
        ground,
        {
          prediction: { text: 'It leaks.', confidence: 'certain', at: 1 },
          built: { verdict: 'blindsided', why: 'I trusted it.', at: 2 },
          recalls: [],
        },
      ],
    ]),
  })
})

test('what was picked and which facts were held is kept where a deed says it', () => {
  const record = foldOf({ ...predicted(1), picked: [2, 0] } as Event, { ...built(2), held: [] } as Event).floors.get(
    ground,
  )
  expect(record?.prediction).toEqual({ text: 'It leaks.', confidence: 'certain', picked: [2, 0], at: 1 })
  expect(record?.built).toEqual({ verdict: 'blindsided', why: 'I trusted it.', held: [], at: 2 })
})

test('the first prediction counts: it is made once', () => {
  const again = eventAt(2, { kind: 'predicted', floor: ground, text: 'I knew it.', confidence: 'guess' })
  expect(foldOf(predicted(1), again)).toEqual(foldOf(predicted(1)))
})

test('a floor built without a prediction is not built', () => {
  expect(foldOf(built(1))).toEqual(emptyProgress)
})

test('events about unknown things have no effect', () => {
  const strangers: readonly Deed[] = [
    { kind: 'predicted', floor: floorId('nowhere@L0'), text: '', confidence: 'guess' },
    { kind: 'checkpointSaid', checkpoint: checkpointId('phase-9/nothing') },
    { kind: 'paceChosen', pace: 'Headlong' },
    { kind: 'raised', level: 7 },
    { kind: 'placed', level: 0.5 },
    { kind: 'placed', level: -1 },
  ]
  expect(foldOf(...strangers.map((deed, time) => eventAt(time, deed)))).toEqual(emptyProgress)
})

test('a link that could run code is no evidence', () => {
  const shown = eventAt(1, {
    kind: 'checkpointShown',
    checkpoint: checkpointId('phase-0/repo'),
    evidence: { kind: 'link', url: 'javascript:alert(1)' },
  })
  expect(foldOf(shown)).toEqual(emptyProgress)
})

test('a revocation removes the effect of an event, also if it arrives before the event', () => {
  const without = { ...emptyProgress, revoked: new Set(['t-1']) }
  expect(foldOf(predicted(1), revoked(2, 1))).toEqual(without)
  const early = evolve(world, emptyProgress, revoked(2, 1))
  expect(evolve(world, early, predicted(1))).toEqual(without)
})

test('a revocation cannot be revoked', () => {
  const progress = foldOf(predicted(1), revoked(2, 1), revoked(3, 2))
  expect(progress.floors).toEqual(new Map())
})

test('a built floor whose prediction is revoked is no longer built', () => {
  expect(foldOf(predicted(1), built(2), revoked(3, 1)).floors).toEqual(new Map())
})

test('a verdict does not count for a later prediction', () => {
  const progress = foldOf(predicted(1), built(2), revoked(3, 1), predicted(4))
  expect(floorStanding(world, progress, ground)).toBe('predicted')
})

test('a floor above a revoked one counts as built again when that one is built again', () => {
  const events = [raised(1), predicted(2), built(3), predicted(4, upper), built(5, upper)]
  const undone = foldOf(...events, revoked(6, 3))
  expect([ground, upper].map((id) => floorStanding(world, undone, id))).toEqual(['predicted', 'predicted'])
  const again = foldOf(...events, revoked(6, 3), built(7))
  expect([ground, upper].map((id) => floorStanding(world, again, id))).toEqual(['built', 'built'])
})

test('floors built on a level that is revoked are locked, and come back when the level is raised again', () => {
  const events = [predicted(2), built(3), raised(4), predicted(5, upper), built(6, upper)]
  const undone = foldOf(...events, revoked(7, 4))
  expect(undone.level).toBe(0)
  expect(floorStanding(world, undone, upper)).toBe('locked')
  const again = foldOf(...events, revoked(7, 4), raised(8))
  expect(again.level).toBe(1)
  expect(floorStanding(world, again, upper)).toBe('built')
})

test('a level raised above a revoked one counts again when that one is raised again', () => {
  const tall = worldOf('database: L0 L1 L2')
  const levelOf = (...events: readonly Event[]) => fold(tall, createLog(events)).level
  expect(levelOf(raised(1), raised(2, 2))).toBe(2)
  expect(levelOf(raised(1), raised(2, 2), revoked(3, 1))).toBe(0)
  expect(levelOf(raised(1), raised(2, 2), revoked(3, 1), raised(4))).toBe(2)
})

test('the placement is the highest one of all, in whatever order they arrive', () => {
  const tall = worldOf('database: L0 L1 L2')
  const placed = (time: number, level: number) => eventAt(time, { kind: 'placed', level })
  expect(fold(tall, createLog([placed(1, 2), placed(2, 1)]))).toMatchObject({ level: 2, placement: 2, placed: 1 })
})

test('a level stays when new floors come to lower levels', () => {
  const { log } = lived(world, learn('database@L0'), learn('auth@L0'), show('phase-0/repo'), raise).foldedLog
  const grown = worldOf('database: L0 L1; auth: L0; cache: L0', 'L1: repo, backup')
  expect(fold(grown, log).level).toBe(1)
})

test('vouching counts for the evidence at that time: new evidence needs new vouching', () => {
  const checkpoint = checkpointId('phase-0/repo')
  const shown = (time: number, text: string) =>
    eventAt(time, { kind: 'checkpointShown', checkpoint, evidence: { kind: 'note', text } })
  const vouched = eventAt(2, { kind: 'checkpointVouched', checkpoint, mentor: 'Tomas', key: 'k1', day: '2026-10-12' })
  const recordOf = (...events: readonly Event[]) => foldOf(...events).checkpoints.get(checkpoint)
  expect(recordOf(shown(1, 'It runs.'), vouched)?.vouched).toEqual({
    mentor: 'Tomas',
    key: 'k1',
    day: '2026-10-12',
    at: 2,
  })
  expect(recordOf(shown(1, 'It runs.'), vouched, shown(3, 'It runs.'))?.vouched).not.toBeNull()
  expect(recordOf(shown(1, 'It runs.'), vouched, shown(3, 'It flies.'))?.vouched).toBeNull()
  expect(recordOf(vouched)).toBeUndefined()
})

test('the last words and dates count', () => {
  const words: readonly Deed[] = [
    { kind: 'begun' },
    { kind: 'named', name: 'Ines' },
    { kind: 'named', name: 'Inês' },
    { kind: 'paceChosen', pace: 'Steady' },
    { kind: 'reflected', month: '2026-11', question: 1, text: 'A wall.' },
    { kind: 'reflected', month: '2026-11', question: 1, text: 'A door.' },
    { kind: 'phaseDated', phase: world.plan.plan.phases[0]!.id, start: '2026-11-01', target: null },
    { kind: 'insightWritten', phase: world.plan.plan.phases[0]!.id, text: 'Ask who finds out.' },
  ]
  expect(foldOf(...words.map((deed, time) => eventAt(time, deed)))).toEqual({
    ...emptyProgress,
    begun: 0,
    name: 'Inês',
    pace: 'Steady',
    reflections: new Map([['2026-11', new Map([[1, { text: 'A door.', at: 5 }]])]]),
    phases: new Map([
      ['phase-0', { start: '2026-11-01', target: null, insight: { text: 'Ask who finds out.', at: 7 } }],
    ]),
  })
})

test('a placed floor that was recalled on two devices keeps both recalls', () => {
  const a = lived(world, place(1))
  const recalled = (time: number) => eventAt(time, { kind: 'recalled', floor: ground, recalled: true, text: '' })
  const { progress } = takeIn(world, a.foldedLog, [recalled(9_000), recalled(8_000)])
  expect(progress.floors.get(ground)?.recalls.map((each) => each.at)).toEqual([8_000, 9_000])
})

test('one event leaves everything it does not change as the same objects', () => {
  const before = progressAfter(world, learn('database@L0'), learn('auth@L0'), show('phase-0/repo'))
  const after = evolve(world, before, eventAt(10_000, { kind: 'recalled', floor: ground, recalled: false, text: '' }))
  expect(after.floors.get(floorId('auth@L0'))).toBe(before.floors.get(floorId('auth@L0')))
  expect(after.checkpoints).toBe(before.checkpoints)
  expect(before.floors.get(ground)?.recalls).toEqual([])
})
