import { CONFIDENCES, type Confidence } from '#progress/event.ts'
import { OneOf } from './one-of.tsx'
import './piles.css'

/** The words for each step of confidence. */
export const CONFIDENCE_WORDS: Record<Confidence, { readonly word: string; readonly odds: string }> = {
  guess: { word: 'Guess', odds: '1 in 4' },
  leaning: { word: 'Leaning', odds: '2 in 4' },
  fairlySure: { word: 'Fairly sure', odds: '3 in 4' },
  certain: { word: 'Certain', odds: 'no doubt' },
}

const DEPTH: Record<Confidence, number> = { guess: 29, leaning: 40, fairlySure: 51, certain: 62 }

const OPTIONS = CONFIDENCES.map((confidence) => ({ value: confidence, face: <Pile confidence={confidence} /> }))

/** The choice of confidence before the lesson: four piles, each driven deeper than the last. */
export function Piles({ value, onChange }: { value: Confidence | null; onChange: (value: Confidence) => void }) {
  return <OneOf className="piles" legend="How sure are you?" options={OPTIONS} value={value} onChange={onChange} />
}

function Pile({ confidence }: { confidence: Confidence }) {
  return (
    <>
      <svg viewBox="0 0 48 64" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
        <path d="M14 14V3h20v11zM19 14V8h4v6M27 7h3M3 15h42" />
        <path d={`M18 15V${DEPTH[confidence]}M30 15V${DEPTH[confidence]}`} strokeWidth="4" />
        <path d="M5 25h5M38 25h5M4 36h4M40 36h5M5 47h5M38 47h5" strokeWidth="1" opacity=".6" />
        <path d="M2 60l4-3 5 3 6-4 6 4 6-4 6 4 5-3 5 3" strokeWidth="1.6" />
      </svg>
      {CONFIDENCE_WORDS[confidence].word}
      <span className="visually-hidden">, </span>
      <span>{CONFIDENCE_WORDS[confidence].odds}</span>
    </>
  )
}
