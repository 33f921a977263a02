import { COMMON_QUESTION } from '#city/city.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { numbered, shortDay, yearOf } from '#ui/in-words.ts'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { Evidence } from '../pages/evidence.tsx'
import { useAddress, useLearner } from '../learner.ts'
import { floorName } from '../place-names.ts'
import { evidenceIn } from '../reply/answered.ts'
import { Remarks } from '../reply/remarks.tsx'
import { useIncident } from '../pages/use-incident.ts'
import { useReview, useSentence } from '../pages/use-review.ts'
import { Vouch } from '../reply/vouch.tsx'
import { placeOf } from './worth-judging.ts'
import type { Worth } from './worth-judging.ts'

/** One thing worth judging, with the number of its pin. */
export function WorthItem({
  worth,
  number,
  onPoint,
}: {
  worth: Worth
  number: number
  onPoint: (isOn: boolean) => void
}) {
  return (
    <li onPointerEnter={() => onPoint(true)} onPointerLeave={() => onPoint(false)}>
      <span className="mentor-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <Inside worth={worth} />
      </div>
    </li>
  )
}

function Inside({ worth }: { worth: Worth }) {
  switch (worth.kind) {
    case 'miss':
      return <Miss worth={worth} />
    case 'review':
      return <WrongReview worth={worth} />
    case 'incident':
      return <WrongCause worth={worth} />
    case 'shown':
    case 'said':
      return <Claimed worth={worth} />
  }
}

function Claimed({ worth }: { worth: Extract<Worth, { kind: 'shown' | 'said' }> }) {
  const { world, snapshot } = useLearner()
  const addressOf = useAddress()
  const title = world.plan.checkpointById.get(worth.checkpoint)?.title ?? ''
  const day = (since: string) => shortDay(since, yearOf(snapshot.made))
  const place = placeOf(worth)
  const hasEvidence = evidenceIn(snapshot, worth.checkpoint) !== null
  return (
    <>
      <p className="mentor-strong">
        <a href={addressOf(place)}>{title}</a>
      </p>
      <div className="mentor-since-when small soft">
        {worth.kind === 'shown'
          ? worth.since === null
            ? 'Shown'
            : `Shown on ${day(worth.since)}${hasEvidence ? '' : ', its evidence left out of the link'}`
          : `Said on ${day(worth.since)}, nothing shown in ${numbered(worth.days, 'day')}`}
        <Evidence checkpoint={worth.checkpoint} />
      </div>
      <Remarks about={place} lead={worth.kind === 'shown' && <Vouch checkpoint={worth.checkpoint} title={title} />} />
    </>
  )
}

function Miss({ worth }: { worth: Extract<Worth, { kind: 'miss' }> }) {
  const { world, snapshot, words } = useLearner()
  const addressOf = useAddress()
  const floor = world.index.floorById.get(worth.floor)
  const level = floor?.level ?? 0
  const loaded = useLoaded(() => words.lessonsOf(level), String(level))
  const prediction = snapshot.texts.find((text) => text.kind === 'prediction' && text.floor === worth.floor)
  if (!floor) return null
  const lesson = loaded.kind === 'ready' ? loaded.value.find((each) => each.floor === floor.id) : undefined
  const place = placeOf(worth)
  return (
    <>
      <p className="mentor-strong">
        <a href={addressOf(place)}>
          {floorName(floor)}: {CONFIDENCE_WORDS[worth.confidence].word.toLowerCase()}, and blindsided
        </a>
      </p>
      {prediction ? (
        <>
          <p className="tiny soft">
            Asked: {lesson ? lesson.ask ? <InlineText text={lesson.ask} /> : COMMON_QUESTION : '…'}
          </p>
          <p className="hand mine">{prediction.text}</p>
        </>
      ) : (
        <p className="small soft">Their answer is not in the link.</p>
      )}
      <Remarks about={place} askWords="Ask about it" />
    </>
  )
}

/** Code that was taken with a fault in it, or turned away without one. */
function WrongReview({ worth }: { worth: Extract<Worth, { kind: 'review' }> }) {
  const { world } = useLearner()
  const addressOf = useAddress()
  const { summary } = useReview(worth.review)
  const text = useSentence(worth.review)
  const place = placeOf(worth)
  return (
    <>
      <p className="mentor-strong">
        <a href={addressOf(place)}>
          “{world.reviews.get(worth.review)?.title}”: {CONFIDENCE_WORDS[worth.confidence].word.toLowerCase()}, and{' '}
          {summary ? (summary.sound ? 'turned away, though sound' : 'the fault missed') : 'wrong'}
        </a>
      </p>
      <p className="tiny soft">Asked for: {summary ? <InlineText text={summary.asked} /> : '…'}</p>
      {text !== null && <p className="hand mine">{text}</p>}
      <Remarks about={place} askWords="Ask about it" />
    </>
  )
}

/** A night on call of which another cause was named. */
function WrongCause({ worth }: { worth: Extract<Worth, { kind: 'incident' }> }) {
  const { world } = useLearner()
  const addressOf = useAddress()
  const { summary, text } = useIncident(worth.incident)
  const place = placeOf(worth)
  return (
    <>
      <p className="mentor-strong">
        <a href={addressOf(place)}>
          “{world.incidents.get(worth.incident)?.title}”: {CONFIDENCE_WORDS[worth.confidence].word.toLowerCase()}, and
          another cause named
        </a>
      </p>
      <p className="tiny soft">The night: {summary ? <InlineText text={summary.night} /> : '…'}</p>
      {text !== null && <p className="hand mine">{text}</p>}
      <Remarks about={place} askWords="Ask about it" />
    </>
  )
}
