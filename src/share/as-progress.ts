import type { CheckpointId, FloorId } from '#city/ids.ts'
import type { Day } from '#progress/event.ts'
import { emptyProgress } from '#progress/progress.ts'
import type { CheckpointRecord, FloorRecord, Moment, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import type { FloorFact, Snapshot } from './snapshot.ts'
import { levelOf } from './standings.ts'

/**
 * A snapshot as the progress it tells of, so that gates, plans and calibration can be worked out of it by the same
 * rules. What it leaves out is empty; a day it leaves out counts as the day it was made. Never to be kept.
 */
export function asProgress(world: World, snapshot: Snapshot, momentOf: (day: Day) => Moment): Progress {
  const made = momentOf(snapshot.made)
  const moment = (day: Day | null) => (day === null ? made : momentOf(day))
  const level = levelOf(world, snapshot)
  const texts = textsOf(snapshot)
  return {
    ...emptyProgress,
    level,
    placement: Math.min(snapshot.placement, level),
    complete: snapshot.complete && level === snapshot.level,
    begun: snapshot.begun === null ? null : momentOf(snapshot.begun),
    raised: new Map(),
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
        const at = moment(since)
        const evidence = texts.evidence.get(id) ?? { kind: 'note', text: '' }
        const vouched = standing === 'vouched' ? { mentor: '', key: '', day: since ?? snapshot.made, at } : null
        return [[id, { said: at, shown: standing === 'said' ? null : { evidence, at }, vouched }]]
      }),
    ),
    phases: new Map([...(snapshot.phases ?? [])].map(([id, dates]) => [id, { ...dates, insight: null }])),
  }
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
