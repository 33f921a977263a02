import { useMemo, useState } from 'react'
import { Choice } from '#ui/choice.tsx'
import { numbered } from '#ui/in-words.ts'
import { useLearner } from '../learner.ts'
import { PredictionItem } from './prediction-item.tsx'
import { predictionsOf } from './prediction.ts'
import type { Order } from './prediction.ts'

/** So many are shown at first, and so many more each time. */
const A_PAGE = 20

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
  const left = predictions.length - shown
  return (
    <section className="wrote-predictions" aria-labelledby="wrote-predictions">
      <h2 className="h2" id="wrote-predictions">
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
      {left > 0 && (
        <button type="button" className="slab quiet" onClick={() => setShown(shown + A_PAGE)}>
          Show {left > A_PAGE ? `${A_PAGE} more of ${left}` : `the other ${left}`}
        </button>
      )}
    </section>
  )
}
