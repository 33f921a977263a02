import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import type { Building } from '#city/city.ts'
import type { Review, ReviewPlace } from '#city/review.ts'
import { listOf } from '#ui/in-words.ts'
import { Missing } from '#ui/missing.tsx'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useAddress, useLearner } from '../learner.ts'
import { Remarks } from '../reply/remarks.tsx'
import { useReview, useSentence } from './use-review.ts'

/**
 * A review of code: what was asked for, and what the learner made of what came back. The code and its fault are shown
 * only on request, because the viewer may be a learner too.
 */
export function ReviewPage({ review: { id, title, building } }: { review: ReviewPlace }) {
  const { world } = useLearner()
  const { fact, outcome, summary, again } = useReview(id)
  const text = useSentence(id)
  const home = world.index.buildingById.get(building)
  return (
    <>
      <p className="small soft">A review of code{home && `, ${home.name}`}</p>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        {title}
      </h1>
      {summary && (
        <p className="mentor-story serif">
          <span className="visually-hidden">Asked for: </span>
          <InlineText text={summary.asked} />
        </p>
      )}
      {again && (
        <Missing
          title="The words of this review did not come"
          what="They are fetched when they are first needed. What the link holds is all here."
          action={{ label: 'Try again', onPress: again }}
        />
      )}
      <section className="mentor-prediction blueprint" aria-label="The verdict">
        {fact ? (
          <>
            {text === null ? <p className="small">{wordlessIn(outcome)}</p> : <p className="hand">{text}</p>}
            <p className="small">
              {CONFIDENCE_WORDS[fact.confidence].word}, {CONFIDENCE_WORDS[fact.confidence].odds}. {outcome}.
            </p>
          </>
        ) : (
          <p className="small">There is no verdict on it in the link.</p>
        )}
      </section>
      <Remarks about={{ kind: 'review', id }} />
      <Code id={id} />
    </>
  )
}

const wordlessIn = (outcome: string) =>
  outcome === 'Missed' || outcome === 'Taken rightly' ? 'They took it.' : 'What they wrote about it is not in the link.'

function Code({ id }: { id: ReviewPlace['id'] }) {
  const { words } = useLearner()
  const [isShown, setShown] = useState(false)
  const loaded = useLoaded(() => (isShown ? words.reviewOf(id) : Promise.resolve(null)), `${id} ${isShown}`)
  if (isShown && loaded.kind === 'ready' && loaded.value) return <CodeAndFault review={loaded.value} />
  if (loaded.kind === 'failed') {
    return (
      <Missing
        title="The code did not come"
        what="It is fetched when it is first asked for."
        action={{ label: 'Try again', onPress: loaded.again }}
      />
    )
  }
  return (
    <div className="mentor-reveal">
      <button type="button" className="slab quiet" disabled={isShown} onClick={() => setShown(true)}>
        <BookOpen className="icon" aria-hidden="true" />
        Show me the code and what it was
      </button>
      <p className="small soft">If you have not done this review yourself, it gives the answer away.</p>
    </div>
  )
}

function CodeAndFault({ review: { code, answer, kind, around } }: { review: Review }) {
  const faults = answer.fault?.lines ?? []
  return (
    <article className="mentor-lesson">
      <h2 className="h2">What came back</h2>
      {around && (
        <p className="small soft">
          <InlineText text={around} />
        </p>
      )}
      {/* It scrolls sideways, so it has to take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="mentor-code" role="region" tabIndex={0} aria-label="The code">
        {code.map((line, at) => (
          // Lines have no other identity than their number.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at} className={faults.includes(at + 1) ? 'is-fault' : ''}>
            {`${faults.includes(at + 1) ? '▸' : ' '}${String(at + 1).padStart(3)}  ${line.map(({ text }) => text).join('')}\n`}
          </span>
        ))}
      </pre>
      <p className="small">{answer.fault ? faultWords(kind, faults) : `Sound, though it looks like: ${kind}.`}</p>
      <p className="serif">
        <InlineText text={answer.why} />
      </p>
    </article>
  )
}

const faultWords = (kind: Review['kind'], lines: readonly number[]) =>
  `The fault: ${kind}, in ${lines.length === 1 ? 'line' : 'lines'} ${listOf(lines.map(String))}.`

/** The reviews of a building that the learner has done. */
export function ReviewsAt({ building }: { building: Building }) {
  const { world, snapshot } = useLearner()
  const done = [...world.reviews.values()].filter(
    (each) => each.building === building.id && snapshot.reviews?.has(each.id),
  )
  if (done.length === 0) return null
  return (
    <section>
      <h2 className="h2">Code they judged here</h2>
      <ul className="mentor-list">
        {done.map((review) => (
          <ReviewRow key={review.id} review={review} />
        ))}
      </ul>
    </section>
  )
}

function ReviewRow({ review: { id, title } }: { review: ReviewPlace }) {
  const addressOf = useAddress()
  const { fact, outcome } = useReview(id)
  return (
    <li>
      <a href={addressOf({ kind: 'review', id })}>“{title}”</a>
      {fact && (
        <span className="tiny soft">
          {CONFIDENCE_WORDS[fact.confidence].word}. {outcome}.
        </span>
      )}
    </li>
  )
}
