import type { Building } from '#city/city.ts'
import type { ReviewPlace } from '#city/review.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useLearner } from '../learner.ts'
import { Remarks } from '../reply/remarks.tsx'
import { Answer, JudgedRow, ListHere, NoWords } from './judged.tsx'
import { ReviewCode } from './review-code.tsx'
import { useReview, useSentence } from './use-review.ts'

/**
 * A review of code: what was asked for, and what the learner made of what came back. The code and its fault are shown
 * only on request, because the viewer may be a learner too.
 */
export function ReviewPage({ review: { id, title, building } }: { review: ReviewPlace }) {
  const { world, words } = useLearner()
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
      <NoWords what="review" again={again} />
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
      <Answer
        id={id}
        fetch={() => words.reviewOf(id)}
        label="Show me the code and what it was"
        warning="If you have not done this review yourself, it gives the answer away."
        missing="The code did not come"
      >
        {(review) => <ReviewCode review={review} />}
      </Answer>
    </>
  )
}

const wordlessIn = (outcome: string) =>
  outcome === 'Missed' || outcome === 'Taken rightly' ? 'They took it.' : 'What they wrote about it is not in the link.'

/** The reviews of a building that the learner has done. */
export function ReviewsAt({ building }: { building: Building }) {
  const { world, snapshot } = useLearner()
  const done = [...world.reviews.values()].filter(
    (each) => each.building === building.id && snapshot.reviews?.has(each.id),
  )
  return (
    <ListHere title="Code they judged here">
      {done.map((review) => (
        <ReviewRow key={review.id} review={review} />
      ))}
    </ListHere>
  )
}

function ReviewRow({ review: { id, title } }: { review: ReviewPlace }) {
  const { fact, outcome } = useReview(id)
  return <JudgedRow place={{ kind: 'review', id }} title={title} sure={fact?.confidence ?? null} outcome={outcome} />
}
