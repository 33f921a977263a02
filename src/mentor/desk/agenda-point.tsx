import { COMMON_QUESTION } from '#city/city.ts'
import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import type { Shared } from '#share/desk/across.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import { resultWords } from '#share/review-words.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { placeOf } from '../overview/worth-judging.ts'
import type { Worth } from '../overview/worth-judging.ts'
import { floorName } from '../place-names.ts'
import type { Point } from './agenda.ts'
import { useDeskGiven } from './desk-context.ts'
import { WhoLinks } from './who-links.tsx'

/** One point of the agenda, with its minutes. */
export function AgendaPoint({
  point,
  minutes,
  learners,
}: {
  point: Point<Worth>
  minutes: number
  learners: readonly DeskLearner[]
}) {
  return (
    <li>
      <span className="desk-minutes figures">
        {minutes}
        <span> min</span>
      </span>
      <div>{pointOf(point, learners)}</div>
    </li>
  )
}

function pointOf(point: Point<Worth>, learners: readonly DeskLearner[]) {
  switch (point.kind) {
    case 'miss':
      return <MissPoint id={point.id} keys={point.keys} learners={learners} />
    case 'wrong':
      return <WrongPoint id={point.id} keys={point.keys} learners={learners} />
    case 'misled':
      return <MisledPoint id={point.id} keys={point.keys} learners={learners} />
    case 'unshown':
      return <UnshownPoint id={point.id} keys={point.keys} learners={learners} />
    case 'learner':
      return <LearnerPoint point={point} learners={learners} />
  }
}

function MissPoint({ id, keys, learners }: Shared<FloorId> & { learners: readonly DeskLearner[] }) {
  const { world, words } = useDeskGiven()
  const floor = world.index.floorById.get(id)
  const level = floor?.level ?? 0
  const loaded = useLoaded(() => words.lessonsOf(level), String(level))
  if (!floor) return null
  const lesson = loaded.kind === 'ready' ? loaded.value.find((each) => each.floor === id) : undefined
  return (
    <>
      <p>
        <b>{floorName(floor)}</b> found them sure, and blindsided:{' '}
        <WhoLinks keys={keys} learners={learners} place={{ kind: 'floor', id }} />
      </p>
      {loaded.kind === 'ready' && (
        <p className="serif">{lesson?.ask ? <InlineText text={lesson.ask} /> : COMMON_QUESTION}</p>
      )}
      {loaded.kind === 'failed' && <p className="small soft">The question of this floor did not come.</p>}
    </>
  )
}

/** Code that several judged wrongly, with its request, so that they can speak about it without looking it up. */
function WrongPoint({ id, keys, learners }: Shared<ReviewId> & { learners: readonly DeskLearner[] }) {
  const { world, words } = useDeskGiven()
  const loaded = useLoaded(words.reviews, 'reviews')
  const summary = loaded.kind === 'ready' ? loaded.value.get(id) : undefined
  return (
    <>
      <p>
        <b>“{world.reviews.get(id)?.title}”</b>:{' '}
        {resultWords(id, 'wrong', loaded.kind === 'ready' ? loaded.value : null)} by{' '}
        <WhoLinks keys={keys} learners={learners} place={{ kind: 'review', id }} />
      </p>
      {summary && (
        <p className="serif">
          Asked for: <InlineText text={summary.asked} />
        </p>
      )}
    </>
  )
}

/** A night on call of which several named another cause, with its story, so that they can speak about it without looking it up. */
function MisledPoint({ id, keys, learners }: Shared<IncidentId> & { learners: readonly DeskLearner[] }) {
  const { world, words } = useDeskGiven()
  const loaded = useLoaded(words.incidents, 'incidents')
  const summary = loaded.kind === 'ready' ? loaded.value.get(id) : undefined
  return (
    <>
      <p>
        <b>“{world.incidents.get(id)?.title}”</b>: another cause named by{' '}
        <WhoLinks keys={keys} learners={learners} place={{ kind: 'incident', id }} />. What did you see, and what spoke
        against it?
      </p>
      {summary && (
        <p className="serif">
          <InlineText text={summary.night} />
        </p>
      )}
    </>
  )
}

function UnshownPoint({ id, keys, learners }: Shared<CheckpointId> & { learners: readonly DeskLearner[] }) {
  const { world } = useDeskGiven()
  return (
    <p>
      <b>{world.plan.checkpointById.get(id)?.title}</b>: said by{' '}
      <WhoLinks keys={keys} learners={learners} place={{ kind: 'checkpoint', id }} />, shown by nobody. What would show
      it?
    </p>
  )
}

function LearnerPoint({
  point: { key, what },
  learners,
}: {
  point: Extract<Point<Worth>, { readonly kind: 'learner' }>
  learners: readonly DeskLearner[]
}) {
  const { world } = useDeskGiven()
  const place = placeOf(what)
  return (
    <p>
      <WhoLinks keys={[key]} learners={learners} place={place} />: {subjectWords(world, place)}, {WAITS[what.kind]}
    </p>
  )
}

const WAITS: Record<Worth['kind'], string> = {
  shown: 'shown, and not looked at together yet.',
  said: 'said a while ago, with nothing to look at yet.',
  miss: 'sure, and blindsided.',
  review: 'sure of the code, and wrong.',
  incident: 'sure of the cause, and it was another.',
}
