import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import type { Building } from '#city/city.ts'
import type { ReviewPlace } from '#city/review.ts'
import { Missing } from '#ui/missing.tsx'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useAddress, useLearner } from '../learner.ts'
import { Remarks } from '../reply/remarks.tsx'
import { ReviewCode } from './review-code.tsx'
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
        <>
          <h2 className="mentor-asked small soft">What was asked for</h2>
          <p className="mentor-story serif">
            <InlineText text={summary.asked} />
          </p>
        </>
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
  if (isShown && loaded.kind === 'ready' && loaded.value) return <ReviewCode review={loaded.value} />
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
