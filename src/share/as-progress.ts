import type { LevelNumber } from '#city/city.ts'
import type { CheckpointId, FloorId } from '#city/ids.ts'
import type { Day } from '#progress/event.ts'
import { emptyProgress } from '#progress/progress.ts'
import type { CheckpointRecord, FloorRecord, Moment, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import type { FloorFact, Snapshot } from './snapshot.ts'
import { EXACT_DAYS } from './link/calendar.ts'
import { levelOf } from './floor-states.ts'

/** For how long after evidence was given, in milliseconds, a link contains the day. */
const NEWS = EXACT_DAYS * 86_400_000

/**
 * Converts a snapshot to a progress, so that gates, plans and calibration can be computed from it by the same rules.
 * What the snapshot leaves out is empty, and so are reviews and incidents, of which a link doesn't say enough; missing days
 * are estimated. Never store the result.
 */
export function asProgress(world: World, snapshot: Snapshot, momentOf: (day: Day) => Moment): Progress {
  const made = momentOf(snapshot.made)
  const moment = (day: Day | null) => (day === null ? made : momentOf(day))
  const raised = raisedBy(world, snapshot, momentOf)
  const shownAt = (id: CheckpointId, since: Day | null) => {
    if (since !== null || !snapshot.hasDays) return moment(since)
    const phase = world.plan.checkpointById.get(id)?.phase
    const gate = world.plan.plan.gates.find(({ phases }) => phases.some((each) => each === phase))
    return Math.min(made - NEWS, raised.get(gate?.to === 'complete' ? -1 : (gate?.to ?? -1)) ?? made)
  }
  const level = levelOf(world, snapshot)
  const texts = textsOf(snapshot)
  return {
    ...emptyProgress,
    level,
    placement: Math.min(snapshot.placement, level),
    credit: snapshot.credit !== undefined && snapshot.credit <= level ? snapshot.credit : null,
    complete: snapshot.complete && level === snapshot.level,
    begun: snapshot.begun === null ? null : momentOf(snapshot.begun),
    raised,
    name: snapshot.name,
    pace: snapshot.pace,
    floors: new Map(
      [...snapshot.floors].map(([id, fact]) => [
        id,
        recordOf(fact, moment(fact.built), texts.predictions.get(id) ?? ''),
      ]),
    ),
    checkpoints: new Map(
      [...snapshot.checkpoints].flatMap(([id, { standing, since }]): readonly [CheckpointId, CheckpointRecord][] => {
        if (standing === 'waived') return []
        const at = shownAt(id, since)
        const evidence = texts.evidence.get(id) ?? { kind: 'note', text: '' }
        const vouched = standing === 'vouched' ? { mentor: '', key: '', day: since ?? snapshot.made, at } : null
        return [[id, { said: at, shown: standing === 'said' ? null : { evidence, at }, vouched }]]
      }),
    ),
    plots: snapshot.plots,
    phases: new Map([...(snapshot.phases ?? [])].map(([id, dates]) => [id, { ...dates, insight: null }])),
  }
}

/**
 * A link does not say when a level was raised: the day on which the last floor of the level below was built is taken.
 */
function raisedBy(world: World, snapshot: Snapshot, momentOf: (day: Day) => Moment): ReadonlyMap<LevelNumber, Moment> {
  const raised = new Map<LevelNumber, Moment>()
  for (let level = snapshot.placement + 1; level <= levelOf(world, snapshot); level++) {
    const built = (world.index.floorsByLevel[level - 1] ?? []).flatMap(({ id }) => snapshot.floors.get(id)?.built ?? [])
    if (built.length > 0) raised.set(level, momentOf(built.reduce((a, b) => (a > b ? a : b))))
  }
  return raised
}

function recordOf({ standing, confidence, verdict }: FloorFact, at: Moment, text: string): FloorRecord {
  const prediction = confidence && { text, confidence, at }
  if (standing === 'built' && verdict === null) {
    return { prediction: null, built: null, recalls: [{ recalled: true, text: '', at }] }
  }
  return { prediction, built: verdict && { verdict, why: '', at }, recalls: [] }
}

function textsOf(snapshot: Snapshot) {
  const predictions = new Map<FloorId, string>()
  const evidence = new Map<CheckpointId, NonNullable<CheckpointRecord['shown']>['evidence']>()
  for (const text of snapshot.texts) {
    if (text.kind === 'prediction') predictions.set(text.floor, text.text)
    else if (text.kind === 'evidenceLink') evidence.set(text.checkpoint, { kind: 'link', url: text.text })
    else if (text.kind === 'evidenceNote') evidence.set(text.checkpoint, { kind: 'note', text: text.text })
  }
  return { predictions, evidence }
}
