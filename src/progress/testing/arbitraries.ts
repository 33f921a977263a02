import * as fc from 'fast-check'
import type { CheckpointId, FloorId, ReviewId } from '#city/ids.ts'
import { toBuildingId, toWorksheetId } from '#city/ids.ts'
import type { Command } from '../command.ts'
import { inNight } from '../decision/incident.ts'
import { BOUNDS, CONFIDENCES, OUTCOMES, VERDICTS } from '../event.ts'
import type { Deed, Event } from '../event.ts'
import { gateOf } from '../gate.ts'
import { AWNINGS, ORNAMENTS } from '../plot.ts'
import { eventIdOf, stampEvents } from '../stamp.ts'
import { ask, build, checkpointId, complete, floorId, place, predict, raise, show } from './learners.ts'
import type { Device } from './learners.ts'
import { night, play, withNights } from './nights.ts'
import { smallWorld } from './small-world.ts'
import type { Subject } from '../subject.ts'
import type { World } from '../world.ts'

const floor = fc.constantFrom<FloorId[]>(...smallWorld.index.floorById.keys(), floorId('nowhere@L0'))
const checkpoint = fc.constantFrom<CheckpointId[]>(
  ...smallWorld.plan.checkpointById.keys(),
  checkpointId('phase-9/nothing'),
)
const review = fc.constantFrom<ReviewId[]>(...smallWorld.reviews.keys(), 'nothing' as ReviewId)
const phase = fc.constantFrom(...smallWorld.plan.phaseById.keys())
const text = fc.constantFrom('', 'one', 'two')
// As a link writes them: 8 bytes in hexadecimal.
const mark = fc.constantFrom('0123456789abcdef', 'fedcba9876543210')
const day = fc.constantFrom('2026-11-01', '2026-12-01', null)
const confidence = fc.constantFrom(...CONFIDENCES)
const verdict = fc.constantFrom(...VERDICTS)
const positions = fc.uniqueArray(fc.nat(5), { maxLength: 6 })
const level = fc.integer({ min: -1, max: 4 })
const pays = fc.nat(3)
const worksheet = fc.constant(toWorksheetId('stride'))
const evidence = fc.constantFrom(
  { kind: 'note', text: 'It runs.' } as const,
  { kind: 'link', url: 'https://example.org/shop' } as const,
  { kind: 'link', url: 'javascript:alert(1)' } as const,
)

const building = fc.constantFrom(...['database', 'auth', 'nowhere'].map(toBuildingId))
const ornament = fc.constantFrom(...ORNAMENTS, null)
const awning = fc.constantFrom(...AWNINGS, null)

const about: fc.Arbitrary<Subject> = fc.oneof(
  fc.constant<Subject>({ kind: 'whole' }),
  floor.map((id): Subject => ({ kind: 'floor', id })),
  checkpoint.map((id): Subject => ({ kind: 'checkpoint', id })),
  phase.map((id): Subject => ({ kind: 'phase', id })),
  review.map((id): Subject => ({ kind: 'review', id })),
  night.incident.map((id): Subject => ({ kind: 'incident', id })),
)

const verdictOnCode = {
  review,
  outcome: fc.constantFrom(...OUTCOMES),
  marked: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: BOUNDS.marks }),
  confidence,
  text,
  tries: fc.array(fc.constantFrom('[1]', '["a"]'), { maxLength: BOUNDS.tries }),
}

const replica = fc.constantFrom('a', 'b', 'c')
const eventId = fc.tuple(replica, fc.nat(30)).map(([name, count]) => `${name}-${count}`)
const kind = fc.constant

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind('predicted' as const), floor, text, confidence }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('predicted' as const), floor, text, confidence, picked: positions }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('built' as const), floor, verdict, why: text }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('built' as const), floor, verdict, why: text, held: positions }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('recalled' as const), floor, recalled: fc.boolean(), text }) },
  {
    weight: 5,
    arbitrary: fc.record(
      { kind: kind('raised' as const), level, credit: kind(true as const), pays },
      { requiredKeys: ['kind', 'level'] },
    ),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind('reviewed' as const), ...verdictOnCode }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('revoked' as const), event: eventId }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('incidentBegun' as const), ...night.beginning }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('incidentActed' as const), play, ...night.act }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('incidentNamed' as const), play, ...night.naming }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('incidentEnded' as const), play, ...night.ending }) },
  fc.record({ kind: kind('placed' as const), level }),
  fc.record({ kind: kind('begun' as const) }),
  fc.record({ kind: kind('clockRead' as const) }),
  fc.record({ kind: kind('completed' as const) }),
  fc.record({ kind: kind('named' as const), name: text }),
  fc.record({ kind: kind('paceChosen' as const), pace: fc.constantFrom('Sustainable', 'Headlong') }),
  fc.record({ kind: kind('checkpointSaid' as const), checkpoint }),
  fc.record(
    { kind: kind('checkpointShown' as const), checkpoint, evidence, pays },
    { requiredKeys: ['kind', 'checkpoint', 'evidence'] },
  ),
  fc.record(
    {
      kind: kind('checkpointVouched' as const),
      checkpoint,
      mentor: text,
      key: text,
      day: kind('2026-11-01'),
      pays,
    },
    { requiredKeys: ['kind', 'checkpoint', 'mentor', 'key', 'day'] },
  ),
  fc.record({
    kind: kind('remarked' as const),
    mark,
    about,
    isQuestion: fc.boolean(),
    text,
    mentor: text,
    key: text,
    day: kind('2026-11-01'),
    reply: mark,
  }),
  fc.record({ kind: kind('answered' as const), mark, text }),
  fc.record({ kind: kind('checkpointTakenBack' as const), checkpoint }),
  fc.record({ kind: kind('cellWritten' as const), worksheet, row: text, field: text, text }),
  fc.record({ kind: kind('reflected' as const), month: kind('2026-11'), question: fc.nat(2), text }),
  fc.record({ kind: kind('phaseDated' as const), phase, start: day, target: day }),
  fc.record({ kind: kind('insightWritten' as const), phase, text }),
  fc.record({ kind: kind('plotArranged' as const), building, ornament, awning }),
)

/** Any deeds by three replicas, in any order, also about unknown things; every event has a stamp of its own. */
export const anyEvents: fc.Arbitrary<readonly Event[]> = fc
  .array(fc.record({ deed, time: fc.nat(8), tick: fc.nat(2), replica }), { maxLength: 30 })
  .map((rows) =>
    withNights(
      rows.map(({ deed, time, tick, replica }, count) => {
        const at = { time, tick, replica, count }
        return { ...deed, id: eventIdOf(at), at }
      }),
    ),
  )

/** The same, but several events may have the same stamp, as in a damaged or forged copy. */
export const collidingEvents: fc.Arbitrary<readonly Event[]> = fc
  .array(fc.record({ deed, time: fc.nat(2), count: fc.nat(2) }), { maxLength: 12 })
  .map((rows) =>
    withNights(
      rows.map(({ deed, time, count }) => {
        const at = { time, tick: 0, replica: 'a', count }
        return { ...deed, id: eventIdOf(at), at }
      }),
    ),
  )

/** A year in milliseconds, without leap days. */
const YEARS = 365 * 86_400_000
const REAL = 56 * YEARS

/** Readings of clocks that are right, wrong by a day or by years, or at the limits of what a clock can say. */
const skewedTime = fc.oneof(
  { weight: 6, arbitrary: fc.nat(200).map((hours) => REAL + hours * 3_600_000) },
  fc.constantFrom(0, 1, REAL - YEARS, REAL - 86_400_000, REAL + 86_400_000, REAL + 2 * YEARS, REAL + 73 * YEARS),
  fc.constantFrom(BOUNDS.time, BOUNDS.time - 1),
)
const skewedTick = fc.oneof(fc.nat(2), fc.constantFrom(BOUNDS.tick - 1, BOUNDS.tick, BOUNDS.tick + 1))

/** The present moment for `skewedEvents`. */
export const REAL_NOW = REAL + 250 * 3_600_000

/** Events of clocks that were wrong in every way. Some have `done`, others don't, as in older releases. */
export const skewedEvents: fc.Arbitrary<readonly Event[]> = fc
  .array(fc.record({ deed, time: skewedTime, tick: skewedTick, replica, done: fc.option(skewedTime) }), {
    maxLength: 30,
  })
  .map((rows) =>
    withNights(
      rows.map(({ deed, time, tick, replica, done }, count) => {
        const at = { time, tick, replica, count }
        return { ...deed, id: eventIdOf(at), at, ...(done !== null && { done }) }
      }),
    ),
  )

/** Spells of a few days, each under a clock with an error of its own, in a log that knows all events before. */
export const spellsOfClocks: fc.Arbitrary<readonly Event[]> = fc
  .array(
    fc.record({
      pause: fc.constantFrom(0, 1, 5, 40, 400),
      error: fc.constantFrom(0, 0, 0, 5, 20, 90, 365, 30_000, -5, -30, -365, -20_000),
      steps: fc.array(fc.record({ deed, days: fc.constantFrom(0, 0.01, 0.5, 1, 3) }), { minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 8 },
  )
  .map((spells) => {
    const events: Event[] = []
    let time = REAL
    for (const { pause, error, steps } of spells) {
      time += pause * 86_400_000
      for (const each of steps) {
        time += each.days * 86_400_000
        const pen = { replica: 'a', count: events.length }
        events.push(...stampEvents([each.deed], events.at(-1)?.at ?? null, time + error * 86_400_000, pen))
      }
    }
    return withNights(events)
  })

/**
 * What a learner does next: a command of whatever kind, the next thing that the gate asks for, on credit where that is
 * possible, or an undo of an event (`back` 0 is the last event).
 */
export type Step =
  | { readonly command: Command }
  | { readonly kind: 'goOn' | 'goOnCredit' }
  | { readonly kind: 'undo'; readonly back: number }

const command: fc.Arbitrary<Command> = fc.oneof(
  floor.map((id) => predict(id)),
  fc.tuple(floor, verdict).map(([id, said]) => build(id, said)),
  fc.record({ kind: kind('recall' as const), floor, recalled: fc.boolean(), text }),
  fc.record({ kind: kind('sayCheckpoint' as const), checkpoint }),
  fc.record({ kind: kind('showCheckpoint' as const), checkpoint, evidence }),
  fc.record({
    kind: kind('takeInReply' as const),
    reply: mark,
    mentor: text,
    key: text,
    day: kind('2026-11-01'),
    vouchers: fc.array(fc.record({ checkpoint, evidence: fc.constant(null) }), { maxLength: 3 }),
    remarks: fc.array(fc.record({ mark, about, isQuestion: fc.boolean(), text }), { maxLength: 2 }),
  }),
  fc.record({ kind: kind('answer' as const), mark, text }),
  fc.record({ kind: kind('takeBackCheckpoint' as const), checkpoint }),
  fc.record({ kind: kind('name' as const), name: text }),
  fc.record({ kind: kind('choosePace' as const), pace: fc.constantFrom('Sustainable', 'Headlong') }),
  fc.record({ kind: kind('writeCell' as const), worksheet, row: text, field: text, text }),
  fc.record({
    kind: kind('reflect' as const),
    month: fc.constantFrom('2026-11', 'November'),
    question: fc.nat(2),
    text,
  }),
  fc.record({ kind: kind('datePhase' as const), phase, start: day, target: day }),
  fc.record({ kind: kind('writeInsight' as const), phase, text }),
  fc.record({ kind: kind('arrangePlot' as const), building, ornament, awning }),
  fc.record({ kind: kind('review' as const), ...verdictOnCode, now: fc.nat(90 * 86_400_000) }),
  fc.record({ kind: kind('beginIncident' as const), ...night.beginning }).map(inNight),
  fc.record({ kind: kind('actInIncident' as const), ...night.act }).map(inNight),
  fc.record({ kind: kind('nameCause' as const), ...night.naming }).map(inNight),
  fc.record({ kind: kind('endIncident' as const), ...night.ending }).map(inNight),
  level.map(place),
  fc.constantFrom<Command[]>(raise, complete, { kind: 'begin' }),
)

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Step>({ kind: 'goOn' }) },
    { weight: 4, arbitrary: fc.constant<Step>({ kind: 'goOnCredit' }) },
    { weight: 3, arbitrary: command.map((each): Step => ({ command: each })) },
    { weight: 1, arbitrary: fc.nat(6).map((back): Step => ({ kind: 'undo', back })) },
  ),
  { maxLength: 60, size: 'max' },
)

/** The command of a step in the present state; null if there is nothing to do, such as to undo. */
export function commandOf(world: World, device: Device, step: Step): Command | null {
  if ('command' in step) return step.command
  const { log, progress } = device.foldedLog
  if (step.kind === 'undo') {
    const event = log.events.at(-1 - step.back)
    return event ? { kind: 'undo', event } : null
  }
  const gate = gateOf(world, progress)
  const [id] = gate?.missingFloors ?? []
  if (id) return progress.floors.get(id)?.prediction ? build(id) : predict(id)
  if (step.kind === 'goOnCredit' && gate?.isOnCredit) return raise
  const [missing] = gate?.credit?.owed ?? gate?.missingCheckpoints ?? []
  if (missing) return show(missing)
  return gate?.to === 'complete' ? complete : raise
}

/** Takes every step on one device. Refused commands change nothing. */
export function walk(world: World, device: Device, steps: readonly Step[]): Device {
  for (const step of steps) {
    const next = commandOf(world, device, step)
    if (next) ask(world, device, next)
  }
  return device
}
