import type { CheckpointId, FloorId } from '#city/ids.ts'
import type { Across } from '#share/desk/across.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import { countWord } from '#ui/in-words.ts'
import { floorName } from '../place-names.ts'
import { useDeskGiven } from './desk-context.ts'
import { WhoLinks } from './who-links.tsx'

/** So many of each kind are listed; the rest are counted. */
const MOST = 6

/** What several learners have in common: floors that surprised them, misjudged code, misread nights, checkpoints that all only said. */
export function SharedThings({ across, learners }: { across: Across; learners: readonly DeskLearner[] }) {
  const { world } = useDeskGiven()
  const floorWords = (id: FloorId) => {
    const floor = world.index.floorById.get(id)
    return floor ? floorName(floor) : ''
  }
  const checkpointWords = (id: CheckpointId) => world.plan.checkpointById.get(id)?.title ?? ''
  return (
    <div className="desk-shared">
      {across.misses.length > 0 && (
        <section aria-labelledby="desk-misses">
          <h3 className="h3" id="desk-misses">
            Sure, and blindsided
          </h3>
          <ul>
            {across.misses.slice(0, MOST).map(({ id, keys }) => (
              <li key={id}>
                <b>{floorWords(id)}</b>
                <WhoLinks keys={keys} learners={learners} place={{ kind: 'floor', id }} />
              </li>
            ))}
          </ul>
          <Rest count={across.misses.length - MOST} />
        </section>
      )}
      {across.wrong.length > 0 && (
        <section aria-labelledby="desk-wrong">
          <h3 className="h3" id="desk-wrong">
            Code they judged wrongly
          </h3>
          <ul>
            {across.wrong.slice(0, MOST).map(({ id, keys }) => (
              <li key={id}>
                <b>“{world.reviews.get(id)?.title}”</b>
                <WhoLinks keys={keys} learners={learners} place={{ kind: 'review', id }} />
              </li>
            ))}
          </ul>
          <Rest count={across.wrong.length - MOST} />
        </section>
      )}
      {across.misled.length > 0 && (
        <section aria-labelledby="desk-misled">
          <h3 className="h3" id="desk-misled">
            Nights on call, another cause named
          </h3>
          <ul>
            {across.misled.slice(0, MOST).map(({ id, keys }) => (
              <li key={id}>
                <b>“{world.incidents.get(id)?.title}”</b>
                <WhoLinks keys={keys} learners={learners} place={{ kind: 'incident', id }} />
              </li>
            ))}
          </ul>
          <Rest count={across.misled.length - MOST} />
        </section>
      )}
      {across.unshown.length > 0 && (
        <section aria-labelledby="desk-unshown">
          <h3 className="h3" id="desk-unshown">
            Said by several a while ago, shown by nobody
          </h3>
          <ul>
            {across.unshown.slice(0, MOST).map(({ id, keys }) => (
              <li key={id}>
                <b>{checkpointWords(id)}</b>
                <WhoLinks keys={keys} learners={learners} place={{ kind: 'checkpoint', id }} />
              </li>
            ))}
          </ul>
          <Rest count={across.unshown.length - MOST} />
        </section>
      )}
    </div>
  )
}

function Rest({ count }: { count: number }) {
  return count > 0 ? <p className="small soft">{countWord(count)} more.</p> : null
}
