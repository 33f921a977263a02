import type { Review } from '#city/review.ts'
import type { ReviewView } from '#progress/review.ts'
import { useTime } from '#store/hooks.tsx'
import { dayOf, shortDay } from '#ui/in-words.ts'
import { OUTCOME_WORDS } from '#ui/outcome-words.ts'
import { InlineText } from '#ui/text.tsx'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { Breaks } from './breaks.tsx'
import { Difference } from './difference.tsx'
import { KindAndFloors } from './kind-and-floors.tsx'
import { isOfThisCode, outcomeWords } from './outcome-sentences.ts'
import { PinnedVerdict } from './pinned-verdict.tsx'
import { Request } from './request.tsx'
import { useRunner } from './use-runner.ts'
import { ReviewWayOn } from './way-on.tsx'

/** The stage `after`: how the verdict turned out, what breaks the code and why, and the code that is mended. */
export function After({ review, view, onAgain }: { review: Review; view: ReviewView; onAgain: () => void }) {
  const { answer, trial, id } = review
  const { first, again } = view
  const mine = again.at(-1) ?? first
  const runner = useRunner(id, trial !== null && answer.fault !== null)
  const outcome = mine && outcomeWords(mine.outcome, review, mine.marked)
  // Lines of code that has changed since would be others.
  const marked = mine && isOfThisCode(mine.outcome, review, mine.marked) ? mine.marked : []
  return (
    <>
      <div className="review-columns is-after">
        <div className="review-told">
          <section className="review-outcome">
            <h2>{outcome ? outcome.title : 'You have seen the answer.'}</h2>
            <p className="serif">
              {outcome
                ? outcome.means
                : 'Your verdict is taken back, and what you know of the answer stays. It no longer waits for you.'}
            </p>
            {mine && first && mine !== first && (
              <p className="small soft">
                The first time: {OUTCOME_WORDS[first.outcome].toLowerCase()}. That is the one that counts.
              </p>
            )}
          </section>
          {answer.fault && <Breaks review={review} fault={answer.fault} tries={mine?.tries ?? []} runner={runner} />}
          <section>
            <h2 className="review-label">{answer.fault ? 'Why it breaks' : 'Why it holds'}</h2>
            <p className="review-why serif">
              <InlineText text={answer.why} />
            </p>
          </section>
          <section>
            <h2 className="review-label">{answer.fault ? 'What mends it' : 'What came back'}</h2>
            <Difference review={review} marked={marked} />
          </section>
        </div>
        <div className="review-side">
          {mine && <PinnedVerdict verdict={mine} />}
          <KindAndFloors review={review} />
          <Request review={review} isWhole />
          <Again view={view} onAgain={onAgain} />
        </div>
      </div>
      <RemarksAbout subject={{ kind: 'review', id }} title="h2" />
      <ReviewWayOn review={review} />
    </>
  )
}

function Again({ view: { againFrom }, onAgain }: { view: ReviewView; onAgain: () => void }) {
  const today = useTime(dayOf)
  const isTime = useTime((now) => againFrom !== null && now >= againFrom)
  if (againFrom === null) return null
  return (
    <section className="review-note-below">
      {isTime ? (
        <>
          <p className="small soft">The first verdict stays the one that counts.</p>
          <button type="button" className="slab quiet" onClick={onAgain}>
            Do it again
          </button>
        </>
      ) : (
        <p className="small soft">
          It can be done again from {shortDay(dayOf(againFrom), Number(today.slice(0, 4)))} on.
        </p>
      )}
    </section>
  )
}
