import { useId, useRef } from 'react'
import type { Review } from '#city/review.ts'
import { CONFIDENCES, LIMITS } from '#progress/event.ts'
import type { Positions } from '#progress/event.ts'
import { outcomeOf } from '#progress/review.ts'
import { useDraft, useGame, useStores } from '#store/hooks.tsx'
import { Piles } from '#ui/piles.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { lineWords } from './marks.ts'
import { outcomeWords } from './outcome-sentences.ts'
import { againKey } from './review-stage.ts'
import { breakingTries } from './tries.ts'
import { useJudgedElsewhere } from './use-judged-elsewhere.ts'
import type { Tries } from './use-tries.ts'

const UNSAID = 'Say in a sentence what goes wrong, and for whom.'
const UNSURE = 'Say how sure you are: one of the four piles.'

/** The verdict, before anything is shown: to take the code, or to mark lines and say what goes wrong. */
export function Verdict({
  review,
  marked,
  tries,
  marksKey,
}: {
  review: Review
  marked: Positions
  tries: Tries
  marksKey: string
}) {
  const { world, announce, offerUndo } = useHud()
  const { minutes } = useStores()
  const game = useGame()
  const id = useId()
  const textKey = `review-text:${review.id}`
  const sureKey = `review-confidence:${review.id}`
  const [text, setText] = useDraft(textKey)
  const [pile, setPile] = useDraft(sureKey)
  const [plea, setPlea] = useSaid()
  const confidence = CONFIDENCES.find((each) => each === pile) ?? null
  const isTaken = marked.length === 0
  const keys = [marksKey, textKey, sureKey, againKey(review.id), tries.key]
  const isOurs = useJudgedElsewhere(review.id, keys)
  const isGiving = useRef(false)

  async function give() {
    if (!isTaken && text.trim() === '') return setPlea(UNSAID)
    if (confidence === null) return setPlea(UNSURE)
    if (isGiving.current) return
    isGiving.current = true
    const tried = await tries.settled()
    const outcome = outcomeOf(review, marked)
    const given = game.act(
      {
        kind: 'review',
        review: review.id,
        outcome,
        marked,
        confidence,
        text: isTaken ? '' : text,
        tries: breakingTries(tried),
        now: minutes.now(),
      },
      keys,
    )
    isGiving.current = given.ok
    if (!given.ok) return setPlea(refusalWords(given.fault, world))
    isOurs()
    tries.close()
    announce(`Your verdict is given. ${outcomeWords(outcome, review, marked).title}`)
    const deed = given.value.find((event) => event.kind === 'reviewed')
    if (deed) {
      offerUndo(`Your verdict on “${review.title}” is given.`, () => {
        game.undo(deed)
        announce(`Your verdict on “${review.title}” is taken back. You have seen its answer.`)
      })
    }
  }

  return (
    <section className="review-verdict blueprint" aria-labelledby={`${id}-title`}>
      <div className="review-verdict-grid">
        <div>
          <h2 id={`${id}-title`}>Would you take it?</h2>
          {isTaken ? (
            <p className="review-soft">
              No line is marked, so you take it as it stands. To turn it away, mark in the code where it goes wrong.
            </p>
          ) : (
            <>
              <label className="review-soft" htmlFor={`${id}-text`}>
                You turn it away for {lineWords(marked)}. What goes wrong, and for whom?
              </label>
              <textarea
                id={`${id}-text`}
                className="review-field"
                value={text}
                rows={4}
                maxLength={LIMITS.text}
                onChange={(event) => {
                  setText(event.currentTarget.value)
                  setPlea(null)
                }}
              />
            </>
          )}
        </div>
        <div>
          <Piles
            value={confidence}
            onChange={(value) => {
              setPile(value)
              setPlea(null)
            }}
          />
          <button type="button" className="slab on-blueprint review-give" onClick={() => void give()}>
            {isTaken ? 'Take it' : 'Turn it away'}
          </button>
          <p className="review-plea" role="alert">
            {plea}
          </p>
        </div>
      </div>
    </section>
  )
}
