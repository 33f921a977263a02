import { useState } from 'react'
import type { FloorId } from '#city/ids.ts'
import type { FloorRecord, Prediction } from '#progress/progress.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { dayOf, shortDay, yearAt } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { VERDICT_WORDS } from '#ui/verdicts.tsx'
import { useHud } from '../hud-context.ts'
import { floorName } from '../words/place-words.ts'

const FIRST = 8

/** All predictions, latest first, with their outcome; and the key insights of the phases. */
export function Writings() {
  const { plan } = useHud()
  const floors = useProgress((progress) => progress.floors)
  const phases = useProgress((progress) => progress.phases)
  const [isAll, setIsAll] = useState(false)
  const predictions = [...floors]
    .flatMap(([floor, record]) => (record.prediction ? [{ floor, record, prediction: record.prediction }] : []))
    .toSorted((a, b) => b.prediction.at - a.prediction.at)
  const insights = plan.phases.flatMap((phase) => {
    const insight = phases.get(phase.id)?.insight
    return insight?.text ? [{ phase, text: insight.text }] : []
  })
  return (
    <section aria-labelledby="writings-title">
      <h2 className="h2" id="writings-title">
        What you wrote and chose
      </h2>
      {insights.length > 0 && (
        <ul className="writings">
          {insights.map(({ phase, text }) => (
            <li key={phase.id}>
              <a href={makeAddress({ kind: 'phase', id: phase.id })}>
                Key insight, phase {phase.number}: {phase.name}
              </a>
              <p className="hand mine">{text}</p>
            </li>
          ))}
        </ul>
      )}
      {predictions.length === 0 && insights.length === 0 && (
        <p className="journal-few serif">Your predictions gather here, with what came of them.</p>
      )}
      <ul className="writings">
        {predictions.slice(0, isAll ? undefined : FIRST).map((each) => (
          <Writing key={each.floor} {...each} />
        ))}
      </ul>
      {!isAll && predictions.length > FIRST && (
        <button type="button" className="link" onClick={() => setIsAll(true)}>
          Show all {predictions.length} predictions
        </button>
      )}
    </section>
  )
}

function Writing({ floor: id, record, prediction }: { floor: FloorId; record: FloorRecord; prediction: Prediction }) {
  const { world } = useHud()
  const year = useTime(yearAt)
  const floor = world.index.floorById.get(id)
  return (
    <li>
      <a href={makeAddress({ kind: 'floor', id })}>{floor ? floorName(floor) : id}</a>
      {prediction.text === '' ? (
        <p className="small soft">A guess without words.</p>
      ) : (
        <p className="hand mine">{prediction.text}</p>
      )}
      <p className="tiny soft">
        {shortDay(dayOf(prediction.at), year)}, {CONFIDENCE_WORDS[prediction.confidence].word.toLowerCase()}.{' '}
        {record.built ? `${VERDICT_WORDS[record.built.verdict]}.` : 'The lesson waits.'}
      </p>
      {record.built?.why && <p className="hand mine small">{record.built.why}</p>}
    </li>
  )
}
