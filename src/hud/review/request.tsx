import type { Review } from '#city/review.ts'
import { InlineText } from '#ui/text.tsx'

/** What was asked for and, with the code, what stands around it. */
export function Request({ review: { asked, around }, isWhole }: { review: Review; isWhole: boolean }) {
  return (
    <section className="review-asked">
      <h2 className="review-label">What was asked for</h2>
      <p className="review-request serif">
        <InlineText text={asked} />
      </p>
      {isWhole && around && (
        <p className="review-around">
          <InlineText text={around} />
        </p>
      )}
    </section>
  )
}
