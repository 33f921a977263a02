import type { CheckpointId, FloorId, PhaseId } from '#city/ids.ts'
import { assertNever } from '#lib/assert-never.ts'
import { requiredFor } from './credit.ts'
import { checkpointView, isShown } from './checkpoint.ts'
import { createDraft, withEntry, withItem } from './draft.ts'
import type { Draft } from './draft.ts'
import { isSameEvidence, isWebLink } from './event.ts'
import type { Event } from './event.ts'
import type { Log } from './log.ts'
import { correctedMoments, momentOf } from './moments.ts'
import { UNARRANGED, isSameArrangement } from './arrangement.ts'
import { emptyProgress } from './progress.ts'
import { applyNight } from './night.ts'
import { applyRemark } from './remark.ts'
import { applyReview } from './review.ts'
import type { CheckpointRecord, FloorRecord, Moment, PhaseRecord, Progress } from './progress.ts'
import { lastLevelOf, presentBuilding, presentId } from './world.ts'
import type { World } from './world.ts'

/**
 * The progress that results from a whole log, in whatever order its events arrived. `now` is the present moment: no
 * event is dated later than that, whatever its clock said.
 */
export function fold(world: World, log: Log, now: Moment = Infinity): Progress {
  const revoked = new Set(log.events.flatMap((event) => (event.kind === 'revoked' ? [event.event] : [])))
  return evolveAll(world, { ...emptyProgress, revoked, moments: correctedMoments(log.events, now) }, log.events)
}

/**
 * Applies many events as `evolve` applies one, but copies what they change only once. `onEffect` is called for each
 * event that changed something; the progress it gets is still being changed, so it must not keep it.
 */
export function evolveAll(
  world: World,
  progress: Progress,
  events: readonly Event[],
  onEffect?: (event: Event, now: Progress) => void,
): Progress {
  const draft = createDraft(progress)
  for (const event of events) if (apply(world, draft, event)) onEffect?.(event, draft.next)
  return draft.next
}

/**
 * Applies one event that is later in the order than all events in `progress`. Never throws: an event that changes
 * nothing, whose precondition fails or that is about unknown things gives `progress` itself. A revocation is noted; to
 * remove the effect of an event that was applied before, fold the log again, as `takeIn` does.
 */
export function evolve(world: World, progress: Progress, event: Event): Progress {
  const draft = createDraft(progress)
  return apply(world, draft, event) ? draft.next : progress
}

/** Applies an event to the draft and returns whether anything changed. */
function apply(world: World, draft: Draft, event: Event): boolean {
  const { next } = draft
  if (event.kind === 'revoked') {
    if (next.revoked.has(event.event)) return false
    next.revoked = new Set(next.revoked).add(event.event)
    return true
  }
  if (next.revoked.has(event.id) && !countsUndone(event)) return false
  const at = momentOf(next.moments, event)
  switch (event.kind) {
    case 'begun':
      if (next.begun !== null) return false
      next.begun = at
      return true
    case 'named':
      if ((next.name ?? '') === event.name) return false
      next.name = event.name || null
      return true
    case 'paceChosen': {
      const chosen = presentId(world, event.pace)
      if (next.pace === chosen || !world.plan.plan.paces.some((pace) => pace.name === chosen)) return false
      next.pace = chosen
      return true
    }
    case 'predicted':
    case 'built':
    case 'recalled':
      return onFloor(world, draft, presentId(world, event.floor), (floor) => floorAfter(draft, floor, event, at))
    case 'checkpointSaid':
    case 'checkpointShown':
    case 'checkpointVouched':
    case 'checkpointTakenBack':
      return payCredit(
        world,
        draft,
        event,
        onCheckpoint(world, draft, presentId(world, event.checkpoint), (checkpoint) =>
          checkpointAfter(checkpoint, event, at),
        ),
      )
    case 'raised':
      return isLevelToReach(world, event.level) && raise(world, draft, event, at)
    case 'placed':
      if (event.level <= next.placement || !isLevelToReach(world, event.level)) return false
      next.placement = event.level
      next.placed = at
      if (next.credit !== null && next.credit <= event.level) next.credit = null
      return settleLevel(world, draft)
    case 'completed':
      if (next.completed !== null) return false
      next.completed = at
      next.credit = null
      return settleLevel(world, draft)
    case 'cellWritten': {
      const { row, field, text } = event
      const worksheet = presentId(world, event.worksheet)
      const rows = next.worksheets.get(worksheet)
      if ((rows?.get(row)?.get(field)?.text ?? '') === text) return false
      const cells = withEntry(draft, rows?.get(row), field, { text, at })
      next.worksheets = withEntry(draft, next.worksheets, worksheet, withEntry(draft, rows, row, cells))
      return true
    }
    case 'reflected': {
      const answers = next.reflections.get(event.month)
      if ((answers?.get(event.question)?.text ?? '') === event.text) return false
      const answered = withEntry(draft, answers, event.question, { text: event.text, at })
      next.reflections = withEntry(draft, next.reflections, event.month, answered)
      return true
    }
    case 'phaseDated': {
      const { start, target } = event
      return onPhase(world, draft, presentId(world, event.phase), (phase) =>
        phase.start === start && phase.target === target ? phase : { ...phase, start, target },
      )
    }
    case 'insightWritten':
      return onPhase(world, draft, presentId(world, event.phase), (phase) =>
        (phase.insight?.text ?? '') === event.text ? phase : { ...phase, insight: { text: event.text, at } },
      )
    case 'plotArranged': {
      const building = presentBuilding(world, event.building)
      if (!world.index.buildingById.has(building)) return false
      const { ornament, awning } = event
      if (isSameArrangement(event, next.plots.get(building) ?? UNARRANGED)) return false
      next.plots = withEntry(draft, next.plots, building, { ornament, awning })
      return true
    }
    case 'reviewed':
      return applyReview(draft, { ...event, review: presentId(world, event.review) }, at)
    case 'incidentBegun':
    case 'incidentActed':
    case 'incidentNamed':
    case 'incidentEnded':
      return applyNight(draft, { ...event, incident: presentId(world, event.incident) }, at)
    case 'remarked':
    case 'answered':
      return applyRemark(world, draft, event, at)
    default:
      // `clockRead` only affects how events are dated; a deed of a newer release stays in the log without an effect.
      return false
  }
}

/** Also when it is undone: its learner may have seen an answer by it. */
const countsUndone = (event: Event) => 'incident' in event || event.kind === 'reviewed'

const blankFloor: FloorRecord = { prediction: null, built: null, recalls: [] }
const blankCheckpoint: CheckpointRecord = { said: null, shown: null, vouched: null }
const blankPhase: PhaseRecord = { start: null, target: null, insight: null }

type Of<Kind extends Event['kind']> = Extract<Event, { readonly kind: Kind }>

function floorAfter(
  draft: Draft,
  floor: FloorRecord,
  event: Of<'predicted' | 'built' | 'recalled'>,
  at: Moment,
): FloorRecord {
  switch (event.kind) {
    case 'predicted': {
      if (floor.prediction) return floor
      const { text, confidence, picked } = event
      return { ...floor, prediction: { text, confidence, ...(picked && { picked }), at } }
    }
    case 'built': {
      if (!floor.prediction || floor.built) return floor
      const { verdict, why, held } = event
      return { ...floor, built: { verdict, why, ...(held && { held }), at } }
    }
    case 'recalled':
      return { ...floor, recalls: withItem(draft, floor.recalls, { recalled: event.recalled, text: event.text, at }) }
    default:
      return assertNever(event)
  }
}

function checkpointAfter(
  checkpoint: CheckpointRecord,
  event: Of<'checkpointSaid' | 'checkpointShown' | 'checkpointVouched' | 'checkpointTakenBack'>,
  at: Moment,
): CheckpointRecord {
  const isClaimed = checkpoint.said !== null || checkpoint.shown !== null
  switch (event.kind) {
    case 'checkpointSaid':
      return checkpoint.said === null ? { ...checkpoint, said: at } : checkpoint
    case 'checkpointShown': {
      const { evidence } = event
      if (evidence.kind === 'link' && !isWebLink(evidence.url)) return checkpoint
      if (checkpoint.shown && isSameEvidence(checkpoint.shown.evidence, evidence)) return checkpoint
      return { ...checkpoint, shown: { evidence, at }, vouched: null }
    }
    case 'checkpointVouched':
      if (!isClaimed) return checkpoint
      return {
        ...checkpoint,
        vouched: {
          mentor: event.mentor,
          key: event.key,
          day: event.day,
          ...(event.evidence !== undefined && { evidence: event.evidence }),
          at,
        },
      }
    case 'checkpointTakenBack':
      return isClaimed ? blankCheckpoint : checkpoint
    default:
      return assertNever(event)
  }
}

/** A level on credit stands directly on the level reached. An ordinary one may also wait for a level below it. */
function raise(world: World, draft: Draft, { level, credit, pays }: Of<'raised'>, at: Moment): boolean {
  const { next } = draft
  const isNew = !next.raised.has(level)
  const isPaid = next.credit !== null && (credit ? next.credit === pays : next.credit <= level)
  if (credit ? level !== next.level + 1 || (next.credit !== null && !isPaid) : !isNew && !isPaid) return false
  if (isNew) next.raised = withEntry(draft, next.raised, level, at)
  if (isPaid) next.credit = null
  settleLevel(world, draft)
  if (credit && !isAllShown(world, next, level)) next.credit = level
  return true
}

/** Ends the credit if the event says so or all that was owed is shown. Returns whether anything changed. */
function payCredit(world: World, { next }: Draft, event: Event, isChanged: boolean): boolean {
  if (next.credit === null) return isChanged
  const isSaid = 'pays' in event && event.pays === next.credit
  if (!isSaid && !(isChanged && isAllShown(world, next, next.credit))) return isChanged
  next.credit = null
  return true
}

const isAllShown = (world: World, progress: Progress, level: number) =>
  requiredFor(world, level).every((checkpoint) => isShown(checkpointView(world, progress, checkpoint)))

function onFloor(world: World, draft: Draft, id: FloorId, change: (floor: FloorRecord) => FloorRecord): boolean {
  if (!world.index.floorById.has(id)) return false
  const before = draft.next.floors.get(id) ?? blankFloor
  const after = change(before)
  if (after === before) return false
  draft.next.floors = withEntry(draft, draft.next.floors, id, after)
  return true
}

function onCheckpoint(
  world: World,
  draft: Draft,
  id: CheckpointId,
  change: (checkpoint: CheckpointRecord) => CheckpointRecord,
): boolean {
  if (!world.plan.checkpointById.has(id)) return false
  const before = draft.next.checkpoints.get(id) ?? blankCheckpoint
  const after = change(before)
  if (after === before) return false
  draft.next.checkpoints = withEntry(draft, draft.next.checkpoints, id, after)
  return true
}

function onPhase(world: World, draft: Draft, id: PhaseId, change: (phase: PhaseRecord) => PhaseRecord): boolean {
  if (!world.plan.phaseById.has(id)) return false
  const before = draft.next.phases.get(id) ?? blankPhase
  const after = change(before)
  if (after === before) return false
  draft.next.phases = withEntry(draft, draft.next.phases, id, after)
  return true
}

const isLevelToReach = (world: World, level: number) =>
  Number.isInteger(level) && level >= 1 && level <= lastLevelOf(world)

/**
 * The level is counted up from the placement without gaps: a raised level above an undone one counts again only when
 * the undone one is raised again. Returns true for `apply`.
 */
function settleLevel(world: World, draft: Draft): true {
  const { next } = draft
  next.level = next.placement
  while (next.raised.has(next.level + 1)) next.level++
  next.complete = next.completed !== null && next.level === lastLevelOf(world)
  return true
}
