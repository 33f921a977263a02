import { useState } from 'react'
import type { IncidentPlace } from '#city/incident.ts'
import { PREDICTED_WORDS, mitigatedWords } from '#share/incident-words.ts'
import { isSureAndMisled } from '#share/snapshot.ts'
import { Choice } from '#ui/choice.tsx'
import { numbered } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { capital, useAddress, useLearner } from '../learner.ts'
import { incidentsSentence } from '../overview/summary.ts'
import { useNightInLink } from '../pages/use-incident.ts'
import { ORDER_WORDS } from './content-order.ts'
import type { ContentOrder } from './content-order.ts'
import { nightsIn } from './night-order.ts'
import { A_PAGE, ShowRest } from './show-rest.tsx'

/** The nights on call in one list. */
export function Nights() {
  const { world, snapshot } = useLearner()
  const [order, setOrder] = useState<ContentOrder>('city')
  const [shown, setShown] = useState(A_PAGE)
  const played = nightsIn(world, snapshot, order)
  return (
    <section className="wrote-predictions" aria-labelledby="wrote-nights">
      <h2 className="h2" id="wrote-nights" tabIndex={-1}>
        {played.length === 0 ? 'No nights on call' : numbered(played.length, 'night on call', 'nights on call')}
      </h2>
      <p className="serif soft">
        {incidentsSentence(snapshot) || 'They have been on call in no night yet, or left all of them out of the link.'}
      </p>
      {played.length > 1 && (
        <Choice legend="Order of the nights on call" options={ORDER_WORDS} value={order} onChange={setOrder} />
      )}
      <ol className="wrote-list">
        {played.slice(0, shown).map((incident) => (
          <NightItem key={incident.id} incident={incident} />
        ))}
      </ol>
      <ShowRest of={played.length} shown={shown} onShow={setShown} />
    </section>
  )
}

function NightItem({ incident: { id, title } }: { incident: IncidentPlace }) {
  const addressOf = useAddress()
  const { fact, outcome, text } = useNightInLink(id)
  if (!fact) return null
  const sure = fact.named && CONFIDENCE_WORDS[fact.named.confidence]
  const predictions = PREDICTED_WORDS[fact.predicted]
  return (
    <li className={isSureAndMisled(fact) ? 'wrote-prediction is-miss' : 'wrote-prediction'}>
      <h3 className="h3">
        <a href={addressOf({ kind: 'incident', id })}>“{title}”</a>
      </h3>
      <p className="wrote-outcome small">
        {sure && (
          <span>
            {sure.word}, {sure.odds}
          </span>
        )}
        <b>{outcome}</b>
      </p>
      {text !== null && <p className="hand mine">{text}</p>}
      <p className="small soft">
        {capital(mitigatedWords(fact.mitigated))}
        {predictions !== null && `, ${predictions}`}.
      </p>
    </li>
  )
}
