import { city, plan } from 'virtual:city'
import { loadReview } from 'virtual:reviews'
import { use, useEffect, useState } from 'react'
import { toBuildingId, toFloorId } from '#city/ids.ts'
import type { ReviewId } from '#city/ids.ts'
import { outcomeOf } from '#progress/review.ts'
import { createWorld } from '#progress/world.ts'
import { StoreProvider } from '#store/hooks.tsx'
import { createMemoryStores } from '#store/memory-stores.ts'
import type { Stores } from '#store/stores.ts'
import { ReviewView } from '../hud/review/review-view.tsx'
import { WorkerMaker } from '../hud/review/use-runner.ts'
import { Desk } from './desk.tsx'
import { REVIEW_STATES } from './review-states.ts'
import type { ReviewState } from './review-states.ts'

const NOW = Date.UTC(2026, 10, 21, 19, 12)
const notThere = () => Promise.reject(new Error('not there in this story'))
const makeWorker = () => new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' })

/**
 * The sheet of a review in one state, such as `?story=review&state=found`; or one of the content, open or judged, such as
 * `?story=review&id=equal-shares` and `?story=review&id=equal-shares&marked=17`; `marked=` takes it.
 */
export function ReviewStory({ query }: { query: URLSearchParams }) {
  const id = query.get('id')
  const marked = query.get('marked')
  const name = query.get('state')
  const [state, setState] = useState(() => (id === null ? REVIEW_STATES.find((each) => each.name === name) : undefined))
  useEffect(() => {
    if (id !== null) void stateOf(id as ReviewId, marked).then(setState)
  }, [id, marked])
  return state ? <Stocked state={state} makeWorker={id === null ? makeWorker : null} /> : null
}

/** A review of the content, as if it were at the first building. */
async function stateOf(id: ReviewId, marked: string | null): Promise<ReviewState> {
  const review = { ...(await loadReview(id)), building: toBuildingId('frontend'), level: 0 }
  const verdict = marked?.split(',').flatMap((line) => (line === '' ? [] : [Number(line)]))
  return { name: id, title: review.title, review, ...(verdict && { verdict }) }
}

/** `makeWorker` null: that of the page. */
function Stocked({ state, makeWorker }: { state: ReviewState; makeWorker: (() => Worker) | null }) {
  const ofPage = use(WorkerMaker)
  const [world] = useState(() => createWorld(city, plan, [state.review]))
  const [stores, setStores] = useState<Stores | null>(null)
  useEffect(() => {
    const opened = createMemoryStores(world, { now: () => NOW })
    void opened.game.ready.then(() => {
      prepare(opened, state)
      setStores(opened)
    })
    return () => opened.dispose()
  }, [world, state])
  if (!stores) return null
  return (
    <StoreProvider stores={stores}>
      <WorkerMaker value={makeWorker ?? ofPage}>
        <Desk
          world={world}
          words={{ reviewOf: () => (state.does === 'fail' ? notThere() : Promise.resolve(state.review)) }}
        >
          <ReviewView place={{ kind: 'review', id: state.review.id }} onClose={() => {}} />
        </Desk>
      </WorkerMaker>
    </StoreProvider>
  )
}

function prepare({ game, drafts }: Stores, { review, verdict, does, tries = [] }: ReviewState): void {
  if (does === 'ahead') return
  const floor = toFloorId('frontend', 0)
  game.act({ kind: 'begin' })
  game.act({ kind: 'predict', floor, text: 'Somebody presses twice.', confidence: 'leaning' })
  game.act({ kind: 'build', floor, verdict: 'partly', why: '' })
  if (does === 'mark') {
    drafts.write(`review-marks:${review.id}`, '[3,5]')
    drafts.write(`review-text:${review.id}`, 'The cents that are cut off are missing in the till')
  }
  if (!verdict) return
  const given = game.act({
    kind: 'review',
    review: review.id,
    outcome: outcomeOf(review, verdict),
    marked: verdict,
    confidence: 'fairlySure',
    text: verdict.length === 0 ? '' : 'The cents that are cut off are missing in the till, and the waiter finds out.',
    tries,
    now: NOW,
  })
  if (does === 'undo' && given.ok) for (const event of given.value) game.undo(event)
}
