import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { UNARRANGED, isSameArrangement } from '#progress/arrangement.ts'
import { hasPlot } from '#progress/plot-state.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { checkpointView } from '#progress/checkpoint.ts'
import { dayNumberOf, isDay, toDay } from '#progress/day.ts'
import type { DayOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { Moment, Progress } from '#progress/progress.ts'
import { dueDayOf, dueFloors } from '#progress/recall-schedule.ts'
import { floorView, nothingDue } from '#progress/floor-state.ts'
import { incidentView } from '#progress/incident.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { nightResultOf } from '#progress/incident-result.ts'
import { resultOf } from '#progress/review-result.ts'
import type { World } from '#progress/world.ts'
import { EXACT_DAYS, dueOnGrid, onGrid, stepBackTo } from './link/calendar.ts'
import type {
  CheckpointFact,
  FloorFact,
  IncidentFact,
  ReviewFact,
  SharedAnswer,
  SharedText,
  Snapshot,
} from './snapshot.ts'

/**
 * Everything about a learner that a link can contain. `now` is the moment at which the link is made; `key`: see
 * `Snapshot`.
 */
export function snapshotOf(
  world: World,
  progress: Progress,
  { edition, now, dayOf, key }: { edition: number; now: Moment; dayOf: DayOf; key: Uint8Array | null },
): Snapshot {
  const made = dayOf(now)
  const day = (at: Moment | null) => (at !== null && isDay(dayOf(at)) ? dayOf(at) : null)
  const floors = floorsOf(world, progress, made, dayOf, new Set(dueFloors(world, progress, now, dayOf)))
  const checkpoints = checkpointsOf(world, progress, made, day)
  const reviews = reviewsOf(world, progress)
  const nights = nightsOf(world, progress)
  return {
    edition,
    made,
    level: progress.level,
    placement: progress.placement,
    ...(progress.credit !== null && { credit: progress.credit }),
    complete: progress.complete,
    begun: day(progress.begun ?? progress.placed),
    pace: progress.pace,
    floors,
    checkpoints,
    hasDays: true,
    phases: new Map(
      [...progress.phases].flatMap(([id, { start, target }]) => (start || target ? [[id, { start, target }]] : [])),
    ),
    key,
    name: progress.name,
    reviews,
    incidents: new Map([...nights].map(([id, night]): [IncidentId, IncidentFact] => [id, nightResultOf(night)])),
    texts: [...textsOf(progress, floors, checkpoints, reviews), ...namingsOf(nights)],
    answers: answersOf(progress, now),
    plots: new Map([...progress.plots].filter(([id, plot]) => isArranged(plot) && hasPlot(world, progress, id))),
    beyond: { floors: 0, checkpoints: 0, reviews: 0, incidents: 0 },
  }
}

const isArranged = (plot: Arrangement) => !isSameArrangement(plot, UNARRANGED)

const gridded = (made: Day, day: Day | null) => (day === null ? null : onGrid(made, day))

function floorsOf(
  world: World,
  progress: Progress,
  made: Day,
  dayOf: DayOf,
  out: ReadonlySet<FloorId>,
): ReadonlyMap<FloorId, FloorFact> {
  const facts = new Map<FloorId, FloorFact>()
  for (const floor of world.index.city.floors) {
    const view = floorView(world, progress, floor, nothingDue)
    const record = progress.floors.get(floor.id)
    const nothing = { verdict: null, built: null, due: null }
    if (view.standing === 'predicted') {
      facts.set(floor.id, { standing: 'predicted', confidence: view.confidence, ...nothing })
    } else if (view.standing === 'built' && view.placed) {
      facts.set(floor.id, { standing: 'placed', confidence: null, ...nothing })
    } else if (view.standing === 'built') {
      const lit = record?.built?.at ?? record?.recalls[0]?.at
      const due = dueDayOf(world, progress, floor.id, dayOf)
      facts.set(floor.id, {
        standing: 'built',
        confidence: view.verdict === null ? null : view.confidence,
        verdict: view.verdict,
        built: lit === undefined ? null : gridded(made, dayOf(lit)),
        due: due === null ? null : dueOnGrid(made, out.has(floor.id) ? made : later(made, due)),
      })
    }
  }
  return facts
}

/** The due day of a floor whose lights are still on: one that is over the limit of a day's reviews is due tomorrow. */
const later = (made: Day, due: Day) => (due > made ? due : toDay(dayNumberOf(made) + 1))

function checkpointsOf(
  world: World,
  progress: Progress,
  made: Day,
  day: (at: Moment | null) => Day | null,
): ReadonlyMap<CheckpointId, CheckpointFact> {
  const facts = new Map<CheckpointId, CheckpointFact>()
  for (const checkpoint of world.plan.checkpointById.values()) {
    const { standing, said, shown, vouched } = checkpointView(world, progress, checkpoint)
    if (standing === 'none') continue
    const since = day(shown?.at ?? said ?? vouched?.at ?? null)
    const isNews = since !== null && (standing === 'said' || stepBackTo(made, since) < EXACT_DAYS)
    facts.set(checkpoint.id, { standing, since: isNews && standing !== 'waived' ? onGrid(made, since) : null })
  }
  return facts
}

/** The verdicts that count, on the reviews of the content. */
function reviewsOf(world: World, progress: Progress): ReadonlyMap<ReviewId, ReviewFact> {
  const facts = new Map<ReviewId, ReviewFact>()
  for (const id of world.reviews.keys()) {
    const first = progress.reviews.get(id)?.first
    if (first) facts.set(id, { confidence: first.confidence, result: resultOf(first.outcome) })
  }
  return facts
}

/** The nights that count, of the incidents of the content. */
function nightsOf(world: World, progress: Progress): ReadonlyMap<IncidentId, IncidentPlayed> {
  const nights = new Map<IncidentId, IncidentPlayed>()
  for (const place of world.incidents.values()) {
    const { first } = incidentView(world, progress, place)
    if (first) nights.set(place.id, first)
  }
  return nights
}

const namingsOf = (nights: ReadonlyMap<IncidentId, IncidentPlayed>): readonly SharedText[] =>
  [...nights].flatMap(([incident, { named }]) =>
    named?.text ? [{ kind: 'naming', incident, text: named.text } as const] : [],
  )

/** What the learner answered in the last eight weeks. */
const answersOf = (progress: Progress, now: Moment): readonly SharedAnswer[] =>
  [...progress.remarks].flatMap(([mark, { about, answer }]) =>
    answer && now - answer.at < EXACT_DAYS * 86_400_000 ? [{ mark, about, text: answer.text }] : [],
  )

function textsOf(
  progress: Progress,
  floors: ReadonlyMap<FloorId, FloorFact>,
  checkpoints: ReadonlyMap<CheckpointId, CheckpointFact>,
  reviews: ReadonlyMap<ReviewId, ReviewFact>,
): readonly SharedText[] {
  const texts: SharedText[] = []
  for (const [checkpoint, { shown }] of progress.checkpoints) {
    if (!shown || !checkpoints.has(checkpoint)) continue
    const { evidence } = shown
    texts.push(
      evidence.kind === 'link'
        ? { kind: 'evidenceLink', checkpoint, text: evidence.url }
        : { kind: 'evidenceNote', checkpoint, text: evidence.text },
    )
  }
  for (const [floor, { prediction, built }] of progress.floors) {
    if (!floors.has(floor)) continue
    if (prediction?.text) texts.push({ kind: 'prediction', floor, text: prediction.text })
    if (built?.why) texts.push({ kind: 'why', floor, text: built.why })
  }
  for (const [review, { first }] of progress.reviews) {
    if (first?.text && reviews.has(review)) texts.push({ kind: 'review', review, text: first.text })
  }
  for (const [phase, { insight }] of progress.phases) {
    if (insight?.text) texts.push({ kind: 'insight', phase, text: insight.text })
  }
  for (const [month, answers] of progress.reflections) {
    for (const [question, { text }] of answers) if (text) texts.push({ kind: 'reflection', month, question, text })
  }
  return texts
}
