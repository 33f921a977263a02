import type { Reviewing } from '#progress/progress.ts'
import { useTime } from '#store/hooks.tsx'
import { clockTime, dayOf, shortDay } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { lineWords } from './marks.ts'

/** The verdict as it was given, before the answer was seen. */
export function PinnedVerdict({ verdict: { at, marked, text, confidence } }: { verdict: Reviewing }) {
  const today = useTime(dayOf)
  const day = dayOf(at)
  const when = day === today ? `at ${clockTime(at)}` : `on ${shortDay(day, Number(today.slice(0, 4)))}`
  const { word, odds } = CONFIDENCE_WORDS[confidence]
  return (
    <div className="review-kept blueprint">
      <p className="small review-soft">
        {marked.length === 0 ? `You took it, ${when}` : `You turned it away for ${lineWords(marked)}, ${when}`}
      </p>
      {text !== '' && <p className="hand">{text}</p>}
      <p className="small">
        {word}, {odds}
      </p>
    </div>
  )
}
