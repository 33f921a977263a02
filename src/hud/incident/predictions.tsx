import type { Incident } from '#city/incident.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { TREND_WORDS, graphWords } from './graph-words.ts'
import { COMPARED_WORDS, predictionWords } from './prediction-words.ts'
import { storyTime } from './seen/story-clock.ts'
import { TrendMark } from './trend-mark.tsx'

/** What was said of each action, against what came. */
export function Predictions({ incident, played: { acts, came } }: { incident: Incident; played: IncidentPlayed }) {
  if (acts.length === 0) {
    return (
      <section className="incident-part">
        <h2 className="incident-label">What you said would happen</h2>
        <p className="small soft">You took no action, so there was nothing to foresee.</p>
      </section>
    )
  }
  const known = acts.filter((_, at) => (came[at] ?? null) !== null)
  const right = acts.filter(({ predicted }, at) => came[at] === predicted)
  return (
    <section className="incident-part">
      <h2 className="incident-label">What you said would happen</h2>
      {known.length > 0 && (
        <p>
          {right.length} of {known.length} came as you said. <span className="small soft">{COMPARED_WORDS.after}</span>
        </p>
      )}
      <ol className="night-done">
        {acts.map(({ atS, action, predicted, confidence }, at) => {
          const known = incident.actions.find(({ id }) => id === action)
          const { word, odds } = CONFIDENCE_WORDS[confidence]
          return (
            <li key={at}>
              <p>
                <span className="figures soft">{storyTime(incident.clock, atS)}</span> <b>{known?.name ?? action}</b>
              </p>
              <p className="small">
                <TrendMark trend={predicted} /> {known && `${graphWords(incident, known.watch)}: `}
                {TREND_WORDS[predicted].will.toLowerCase()}. {word}, {odds}.
              </p>
              <p className="small night-came">{predictionWords(predicted, came[at] ?? null)}</p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
