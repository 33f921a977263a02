import type { BuildingId, CheckpointId, FloorId, IncidentId, PhaseId, ReviewId } from '#city/ids.ts'
import { UNARRANGED, isSameArrangement } from '#progress/arrangement.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import type { CheckpointFact, FloorFact, IncidentFact, PhaseFact, ReviewFact, Snapshot } from '../snapshot.ts'
import { isExact } from '../link/calendar.ts'
import type { SentReply } from './desk.ts'
import { evidenceChanges, textChanges, textsComeIn } from './text-changes.ts'
import type { TextChange, TickedTexts } from './text-changes.ts'

/** Part of a link that can be left out. Texts are left out by kind, as they are ticked. */
export type LinkPart = 'plan' | 'reviews' | 'incidents' | TickedTexts

/**
 * One thing that differs between two links of one learner. What only one of the two tells (days, plan, texts of a kind
 * that was not ticked) is not compared: of what only the later one tells it is said that it has come in.
 */
export type Change =
  | {
      readonly kind: 'floor'
      readonly floor: FloorId
      readonly before: FloorFact | null
      readonly now: FloorFact | null
      /** Dated before the first link was made, and not in it: made elsewhere, or dated back. */
      readonly wasAbsent: boolean
    }
  /** The lights of a floor that stands in both went out, or on again. */
  | { readonly kind: 'lights'; readonly floor: FloorId; readonly isOut: boolean }
  | {
      readonly kind: 'checkpoint'
      readonly checkpoint: CheckpointId
      readonly before: CheckpointFact | null
      readonly now: CheckpointFact | null
      readonly wasAbsent: boolean
    }
  /** Only a first verdict is in a link, so it changes only if it was undone. */
  | {
      readonly kind: 'review'
      readonly review: ReviewId
      readonly before: ReviewFact | null
      readonly now: ReviewFact | null
    }
  /** The same holds of a first night. */
  | {
      readonly kind: 'incident'
      readonly incident: IncidentId
      readonly before: IncidentFact | null
      readonly now: IncidentFact | null
    }
  | { readonly kind: 'level'; readonly before: number; readonly now: number }
  | { readonly kind: 'credit'; readonly before: number | null; readonly now: number | null }
  | { readonly kind: 'completed'; readonly now: boolean }
  | {
      readonly kind: 'phase'
      readonly phase: PhaseId
      readonly before: PhaseFact | null
      readonly now: PhaseFact | null
    }
  | { readonly kind: 'pace'; readonly before: string | null; readonly now: string | null }
  | { readonly kind: 'name'; readonly before: string; readonly now: string }
  | TextChange
  | { readonly kind: 'answer'; readonly mark: string; readonly text: string }
  | { readonly kind: 'plots'; readonly count: number }
  /** The earlier link told nothing of this part. */
  | { readonly kind: 'part'; readonly part: LinkPart; readonly count: number }

/** Everything that changed from one link to a later one. `lookedOn` and `today`: the days on which lights are compared. */
export function changesBetween(
  world: World,
  before: Snapshot,
  now: Snapshot,
  days: { readonly lookedOn: Day; readonly today: Day },
  sent: readonly SentReply[],
): readonly Change[] {
  const changes: Change[] = []
  const compare = <Value>(a: Value, b: Value, change: () => Change) => void (a !== b && changes.push(change()))
  compare(before.level, now.level, () => ({ kind: 'level', before: before.level, now: now.level }))
  compare(before.complete, now.complete, () => ({ kind: 'completed', now: now.complete }))
  const [credit, creditNow] = [before.credit ?? null, now.credit ?? null]
  compare(credit, creditNow, () => ({ kind: 'credit', before: credit, now: creditNow }))
  changes.push(...floorChanges(world, before, now), ...checkpointChanges(world, before, now))
  changes.push(...evidenceChanges(before, now, sent), ...lightChanges(world, before, now, days))
  changes.push(
    ...reviewChanges(world, before, now),
    ...incidentChanges(world, before, now),
    ...phaseChanges(world, before, now),
  )
  compare(before.pace, now.pace, () => ({ kind: 'pace', before: before.pace, now: now.pace }))
  if (before.name !== null && now.name !== null && before.name !== now.name)
    changes.push({ kind: 'name', before: before.name, now: now.name })
  changes.push(...answerChanges(before, now), ...textChanges(before, now), ...plotChanges(before, now))
  return [...changes, ...partChanges(before, now)]
}

/** Days are no change: they are rounded by the day of the link, and say nothing that the standing does not say. */
function floorChanges(world: World, before: Snapshot, now: Snapshot): readonly Change[] {
  return world.index.city.floors.flatMap(({ id }): readonly Change[] => {
    const [old, fact] = [before.floors.get(id) ?? null, now.floors.get(id) ?? null]
    if (old?.standing === fact?.standing && old?.confidence === fact?.confidence && old?.verdict === fact?.verdict)
      return []
    const wasAbsent = old?.standing !== 'built' && isDatedBefore(before, now, fact?.built ?? null)
    return [{ kind: 'floor', floor: id, before: old, now: fact, wasAbsent }]
  })
}

function checkpointChanges(world: World, before: Snapshot, now: Snapshot): readonly Change[] {
  return [...world.plan.checkpointById.keys()].flatMap((id): readonly Change[] => {
    const [old, fact] = [before.checkpoints.get(id) ?? null, now.checkpoints.get(id) ?? null]
    if (old?.standing === fact?.standing) return []
    // The day of one that was only vouched for is that on which it was said.
    const isNew = old === null || (old.standing === 'said' && fact?.standing === 'shown')
    const wasAbsent = isNew && isDatedBefore(before, now, fact?.since ?? null)
    return [{ kind: 'checkpoint', checkpoint: id, before: old, now: fact, wasAbsent }]
  })
}

const isDatedBefore = (before: Snapshot, now: Snapshot, day: Day | null) =>
  day !== null && isExact(now.made, day) && day < before.made

function lightChanges(
  world: World,
  before: Snapshot,
  now: Snapshot,
  { lookedOn, today }: { readonly lookedOn: Day; readonly today: Day },
): readonly Change[] {
  return world.index.city.floors.flatMap(({ id }): readonly Change[] => {
    const [old, fact] = [before.floors.get(id), now.floors.get(id)]
    if (old?.standing !== 'built' || fact?.standing !== 'built' || old.due === null || fact.due === null) return []
    const isOut = fact.due <= today
    return isOut === old.due <= lookedOn ? [] : [{ kind: 'lights', floor: id, isOut }]
  })
}

function reviewChanges(world: World, before: Snapshot, now: Snapshot): readonly Change[] {
  const [olds, facts] = [before.reviews, now.reviews]
  if (olds === null || facts === null) return []
  return [...world.reviews.keys()].flatMap((review): readonly Change[] => {
    const [old, fact] = [olds.get(review) ?? null, facts.get(review) ?? null]
    const isSame = old?.confidence === fact?.confidence && old?.result === fact?.result
    return isSame ? [] : [{ kind: 'review', review, before: old, now: fact }]
  })
}

/** A link that tells of none may have left them out. */
function incidentChanges(world: World, before: Snapshot, now: Snapshot): readonly Change[] {
  const [olds, facts] = [before.incidents, now.incidents]
  if (olds.size === 0 || facts.size === 0) return []
  return [...world.incidents.keys()].flatMap((incident): readonly Change[] => {
    const [old, fact] = [olds.get(incident) ?? null, facts.get(incident) ?? null]
    return isSameNight(old, fact) ? [] : [{ kind: 'incident', incident, before: old, now: fact }]
  })
}

const isSameNight = (a: IncidentFact | null, b: IncidentFact | null) =>
  a?.named?.right === b?.named?.right &&
  a?.named?.confidence === b?.named?.confidence &&
  a?.mitigated === b?.mitigated &&
  a?.predicted === b?.predicted

function phaseChanges(world: World, before: Snapshot, now: Snapshot): readonly Change[] {
  const [olds, facts] = [before.phases, now.phases]
  if (olds === null || facts === null) return []
  return [...world.plan.phaseById.keys()].flatMap((phase): readonly Change[] => {
    const [old, fact] = [olds.get(phase) ?? null, facts.get(phase) ?? null]
    const isSame = (old?.start ?? null) === (fact?.start ?? null) && (old?.target ?? null) === (fact?.target ?? null)
    return isSame ? [] : [{ kind: 'phase', phase, before: old, now: fact }]
  })
}

/** Answers that are in both are the same; one that is gone is only old. */
function answerChanges(before: Snapshot, now: Snapshot): readonly Change[] {
  const known = new Map(before.answers.map(({ mark, text }) => [mark, text]))
  return now.answers
    .filter(({ mark, text }) => known.get(mark) !== text)
    .map(({ mark, text }) => ({ kind: 'answer', mark, text }))
}

function plotChanges(before: Snapshot, now: Snapshot): readonly Change[] {
  if (before.plots.size === 0 || now.plots.size === 0) return []
  const plot = (snapshot: Snapshot, id: BuildingId) => snapshot.plots.get(id) ?? UNARRANGED
  const buildings = new Set([...before.plots.keys(), ...now.plots.keys()])
  const count = [...buildings].filter((id) => !isSameArrangement(plot(before, id), plot(now, id))).length
  return count > 0 ? [{ kind: 'plots', count }] : []
}

/** Parts of which only the later link tells anything. */
function partChanges(before: Snapshot, now: Snapshot): readonly Change[] {
  const counts: readonly (readonly [LinkPart, number])[] = [
    ['plan', before.phases === null ? (now.phases?.size ?? 0) : 0],
    ['reviews', before.reviews === null ? (now.reviews?.size ?? 0) : 0],
    ['incidents', before.incidents.size === 0 ? now.incidents.size : 0],
    ...textsComeIn(before, now),
  ]
  return counts.flatMap(([part, count]): readonly Change[] => (count > 0 ? [{ kind: 'part', part, count }] : []))
}
