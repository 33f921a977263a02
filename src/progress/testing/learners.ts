import type { CheckpointId, FloorId, ReviewId } from '#city/ids.ts'
import { toBuildingId } from '#city/ids.ts'
import type { Result } from '#lib/result.ts'
import { emptyFoldedLog, takeIn } from '../folded-log.ts'
import type { FoldedLog } from '../folded-log.ts'
import type { Command, Refusal } from '../command.ts'
import { decide } from '../decide.ts'
import type { Confidence, Deed, Event, Outcome, Verdict } from '../event.ts'
import { lastStampOf } from '../log.ts'
import type { Awning, Ornament } from '../plot.ts'
import type { Progress } from '../progress.ts'
import { stampEvents } from '../stamp.ts'
import type { Subject } from '../subject.ts'
import type { World } from '../world.ts'

/** One browser, whose clock (`now`, in milliseconds) the test sets. `count` is the number of events it has written. */
export type Device = {
  foldedLog: FoldedLog
  now: number
  count: number
  readonly replica: string
}

export const createDevice = (replica: string, now = 0): Device => ({
  foldedLog: emptyFoldedLog,
  now,
  count: 0,
  replica,
})

/** Decides a command. If it is accepted, the clock goes on by a second and the deeds are added to the device's log. */
export function ask(world: World, device: Device, command: Command): Result<readonly Deed[], Refusal> {
  const decision = decide(world, device.foldedLog.progress, command)
  if (!decision.ok) return decision
  device.now += 1_000
  const events = stampEvents(decision.value, lastStampOf(device.foldedLog.log), device.now, device)
  device.count += events.length
  device.foldedLog = takeIn(world, device.foldedLog, events)
  return decision
}

/** The device of a learner who has done all these commands, one a second from second 1 on. A refusal throws. */
export function lived(world: World, ...commands: readonly (Command | readonly Command[])[]): Device {
  const device = createDevice('a')
  for (const command of commands.flat()) {
    const decision = ask(world, device, command)
    if (!decision.ok) throw new Error(`refused ${JSON.stringify(command)}: ${JSON.stringify(decision.fault)}`)
  }
  return device
}

export const progressAfter = (world: World, ...commands: readonly (Command | readonly Command[])[]): Progress =>
  lived(world, ...commands).foldedLog.progress

/** A deed as an event at `time` (milliseconds), written by replica `t`. */
export const eventAt = (time: number, deed: Deed): Event => ({
  ...deed,
  id: `t-${time}`,
  at: { time, tick: 0, replica: 't', count: time },
})

export const floorId = (id: string) => id as FloorId
export const checkpointId = (id: string) => id as CheckpointId

export const predict = (floor: string, confidence: Confidence = 'leaning'): Command => ({
  kind: 'predict',
  floor: floorId(floor),
  text: `guess about ${floor}`,
  confidence,
})

export const build = (floor: string, verdict: Verdict = 'partly'): Command => ({
  kind: 'build',
  floor: floorId(floor),
  verdict,
  why: '',
})

export const learn = (
  floor: string,
  confidence: Confidence = 'leaning',
  verdict: Verdict = 'partly',
): readonly Command[] => [predict(floor, confidence), build(floor, verdict)]

export const recall = (floor: string, recalled = true): Command => ({
  kind: 'recall',
  floor: floorId(floor),
  recalled,
  text: '',
})

export const say = (checkpoint: string): Command => ({ kind: 'sayCheckpoint', checkpoint: checkpointId(checkpoint) })

export const show = (checkpoint: string, text = 'It runs.'): Command => ({
  kind: 'showCheckpoint',
  checkpoint: checkpointId(checkpoint),
  evidence: { kind: 'note', text },
})

export const showLink = (checkpoint: string, url: string): Command => ({
  kind: 'showCheckpoint',
  checkpoint: checkpointId(checkpoint),
  evidence: { kind: 'link', url },
})

export const vouch = (checkpoint: string): Command => ({
  ...reply,
  vouchers: [{ checkpoint: checkpointId(checkpoint), evidence: null }],
})

const reply = {
  kind: 'takeInReply',
  reply: 'r1',
  mentor: 'Tomas',
  key: 'k1',
  day: '2026-10-12',
  vouchers: [],
  remarks: [],
} as const

/** A reply with one question, by default about the whole. */
export const asked = (mark: string, text = 'Why?', about: Subject = { kind: 'whole' }): Command => ({
  ...reply,
  remarks: [{ mark, about, isQuestion: true, text }],
})

export const answer = (mark: string, text: string): Command => ({ kind: 'answer', mark, text })

/** A verdict on the code of a review, as if given at `now`. */
export const verdictOn = (review: string, outcome: Outcome, now: number, text = 'It breaks.'): Command => ({
  kind: 'review',
  review: review as ReviewId,
  outcome,
  marked: outcome === 'missed' || outcome === 'takenRightly' ? [] : [1],
  confidence: 'certain',
  text,
  tries: [],
  now,
})

export const takeBack = (checkpoint: string): Command => ({
  kind: 'takeBackCheckpoint',
  checkpoint: checkpointId(checkpoint),
})

export const place = (level: number): Command => ({ kind: 'place', level })

export const raise: Command = { kind: 'raise' }

export const complete: Command = { kind: 'complete' }

export const arrange = (building: string, ornament: Ornament | null, awning: Awning | null = null): Command => ({
  kind: 'arrangePlot',
  building: toBuildingId(building),
  ornament,
  awning,
})

export const undo = (event: Event | null | undefined): Command => {
  if (!event) throw new Error('there is nothing to undo')
  return { kind: 'undo', event }
}

/** A calendar in which days begin at midnight UTC. */
export const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Milliseconds in a day. */
export const DAYS = 86_400_000
