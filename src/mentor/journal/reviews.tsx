import type { ReviewPlace } from '#city/review.ts'
import { isSureAndWrong } from '#share/snapshot.ts'
import { numbered } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { useAddress, useLearner } from '../learner.ts'
import { reviewsSentence } from '../overview/summary.ts'
import { useReview, useSentence } from '../pages/use-review.ts'

/** The verdicts on code, in the order of the content. */
export function Reviews() {
  const { world, snapshot } = useLearner()
  const done = [...world.reviews.values()].filter(({ id }) => snapshot.reviews?.has(id))
  return (
    <section className="wrote-predictions" aria-labelledby="wrote-reviews">
      <h2 className="h2" id="wrote-reviews">
        {done.length === 0 ? 'No reviews of code' : `${numbered(done.length, 'review')} of code`}
      </h2>
      <p className="serif soft">
        {snapshot.reviews === null
          ? 'They were left out of the link, or it is older than they are.'
          : reviewsSentence(snapshot) || 'They have judged no code yet.'}
      </p>
      <ol className="wrote-list">
        {done.map((review) => (
          <ReviewItem key={review.id} review={review} />
        ))}
      </ol>
    </section>
  )
}

function ReviewItem({ review: { id, title } }: { review: ReviewPlace }) {
  const addressOf = useAddress()
  const { fact, outcome } = useReview(id)
  const text = useSentence(id)
  if (!fact) return null
  const { word, odds } = CONFIDENCE_WORDS[fact.confidence]
  return (
    <li className={isSureAndWrong(fact) ? 'wrote-prediction is-miss' : 'wrote-prediction'}>
      <h3 className="h3">
        <a href={addressOf({ kind: 'review', id })}>“{title}”</a>
      </h3>
      <p className="wrote-outcome small">
        <span>
          {word}, {odds}
        </span>
        <b>{outcome}</b>
      </p>
      {text !== null && <p className="hand mine">{text}</p>}
    </li>
  )
}
