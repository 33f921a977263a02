import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { numbered, shortDay, yearOf } from '#ui/in-words.ts'
import { Evidence } from '../pages/evidence.tsx'
import { useAddress, useLearner } from '../learner.ts'
import { floorName } from '../place-names.ts'
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
      <div>{worth.kind === 'miss' ? <Miss worth={worth} /> : <Claimed worth={worth} />}</div>
    </li>
  )
}

function Claimed({ worth }: { worth: Extract<Worth, { kind: 'shown' | 'said' }> }) {
  const { world, snapshot } = useLearner()
  const addressOf = useAddress()
  const checkpoint = world.plan.checkpointById.get(worth.checkpoint)
  const day = (since: string) => shortDay(since, yearOf(snapshot.made))
  return (
    <>
      <p className="mentor-strong">
        <a href={addressOf(placeOf(worth))}>{checkpoint?.title}</a>
      </p>
      <p className="small soft">
        {worth.kind === 'shown'
          ? worth.since === null
            ? 'Shown'
            : `Shown on ${day(worth.since)}`
          : `Said on ${day(worth.since)}, nothing shown in ${numbered(worth.days, 'day')}`}
      </p>
      <Evidence checkpoint={worth.checkpoint} />
    </>
  )
}

function Miss({ worth }: { worth: Extract<Worth, { kind: 'miss' }> }) {
  const { world, snapshot } = useLearner()
  const addressOf = useAddress()
  const floor = world.index.floorById.get(worth.floor)
  const prediction = snapshot.texts.find((text) => text.kind === 'prediction' && text.floor === worth.floor)
  if (!floor) return null
  return (
    <>
      <p className="mentor-strong">
        <a href={addressOf(placeOf(worth))}>
          {floorName(floor)}: {CONFIDENCE_WORDS[worth.confidence].word.toLowerCase()}, and blindsided
        </a>
      </p>
      {prediction ? (
        <>
          <p className="small soft">Their answer:</p>
          <p className="hand mine">{prediction.text}</p>
        </>
      ) : (
        <p className="small soft">Their answer is not in the link.</p>
      )}
    </>
  )
}
