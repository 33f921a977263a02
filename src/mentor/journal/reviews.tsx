import { useState } from 'react'
import type { ReviewPlace } from '#city/review.ts'
import { isSureAndWrong } from '#share/snapshot.ts'
import { Choice } from '#ui/choice.tsx'
import { numbered } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { useSoundness } from '#ui/use-soundness.ts'
import { useAddress, useLearner } from '../learner.ts'
import { reviewsSentence } from '../overview/summary.ts'
import { useReview, useSentence } from '../pages/use-review.ts'
import { ORDER_WORDS } from './content-order.ts'
import type { ContentOrder } from './content-order.ts'
import { reviewsIn } from './review-order.ts'
import { A_PAGE, ShowRest } from './show-rest.tsx'

/** The verdicts on code in one list. */
export function Reviews() {
  const { world, words, snapshot } = useLearner()
  const [order, setOrder] = useState<ContentOrder>('city')
  const [shown, setShown] = useState(A_PAGE)
  const soundness = useSoundness(words, snapshot.reviews)
  const done = reviewsIn(world, snapshot, order)
  return (
    <section className="wrote-predictions" aria-labelledby="wrote-reviews">
      <h2 className="h2" id="wrote-reviews" tabIndex={-1}>
        {done.length === 0 ? 'No reviews of code' : `${numbered(done.length, 'review')} of code`}
      </h2>
      <p className="serif soft">
        {snapshot.reviews === null
          ? 'They were left out of the link, or it is older than they are.'
          : reviewsSentence(snapshot, soundness) || 'They have judged no code yet.'}
      </p>
      {done.length > 1 && (
        <Choice legend="Order of the reviews" options={ORDER_WORDS} value={order} onChange={setOrder} />
      )}
      <ol className="wrote-list">
        {done.slice(0, shown).map((review) => (
          <ReviewItem key={review.id} review={review} />
        ))}
      </ol>
      <ShowRest of={done.length} shown={shown} onShow={setShown} />
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
