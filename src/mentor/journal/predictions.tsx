import { useMemo, useState } from 'react'
import { Choice } from '#ui/choice.tsx'
import { numbered } from '#ui/in-words.ts'
import { useLearner } from '../learner.ts'
import { PredictionItem } from './prediction-item.tsx'
import { predictionsOf } from './prediction.ts'
import type { Order } from './prediction.ts'
import { A_PAGE, ShowRest } from './show-rest.tsx'

const ORDER_WORDS = [
  { value: 'newest', label: 'Newest first' },
  { value: 'misses', label: 'Misses first' },
] as const

/** All predictions in one list. */
export function Predictions() {
  const { world, snapshot } = useLearner()
  const [order, setOrder] = useState<Order>('newest')
  const [shown, setShown] = useState(A_PAGE)
  const predictions = useMemo(() => predictionsOf(world, snapshot, order), [world, snapshot, order])
  return (
    <section className="wrote-predictions" aria-labelledby="wrote-predictions">
      <h2 className="h2" id="wrote-predictions" tabIndex={-1}>
        {predictions.length === 0
          ? 'No predictions yet'
          : `All ${numbered(predictions.length, 'prediction')}`.replace('All 1 ', 'One ')}
      </h2>
      {predictions.length === 0 && <p className="serif soft">They come with the first floor that is looked into.</p>}
      {predictions.length > 1 && (
        <Choice legend="Order of the predictions" options={ORDER_WORDS} value={order} onChange={setOrder} />
      )}
      {order === 'newest' && predictions.length > 1 && !snapshot.hasDays && (
        <p className="small soft">The days are not in the link: the later floors of the city stand first.</p>
      )}
      <ol className="wrote-list">
        {predictions.slice(0, shown).map((prediction) => (
          <PredictionItem key={prediction.floor.id} prediction={prediction} />
        ))}
      </ol>
      <ShowRest of={predictions.length} shown={shown} onShow={setShown} />
    </section>
  )
}
