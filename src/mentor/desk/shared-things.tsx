import type { CheckpointId, FloorId } from '#city/ids.ts'
import type { acrossLearners } from '#share/desk/across.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import { countWord } from '#ui/in-words.ts'
import { floorName } from '../place-names.ts'
import { useDeskGiven } from './desk-context.ts'
import { WhoLinks } from './who-links.tsx'

/** So many of each kind are listed; the rest are counted. */
const MOST = 6

/** What several learners have in common: floors that surprised them, checkpoints that all only said. */
export function SharedThings({
  across,
  learners,
}: {
  across: ReturnType<typeof acrossLearners>
  learners: readonly DeskLearner[]
}) {
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
            {across.misses.slice(0, MOST).map(({ floor, keys }) => (
              <li key={floor}>
                <b>{floorWords(floor)}</b>
                <WhoLinks keys={keys} learners={learners} place={{ kind: 'floor', id: floor }} />
              </li>
            ))}
          </ul>
          <Rest count={across.misses.length - MOST} />
        </section>
      )}
      {across.gaps.length > 0 && (
        <section aria-labelledby="desk-gaps">
          <h3 className="h3" id="desk-gaps">
            Said by several, shown by nobody
          </h3>
          <ul>
            {across.gaps.slice(0, MOST).map(({ checkpoint, keys }) => (
              <li key={checkpoint}>
                <b>{checkpointWords(checkpoint)}</b>
                <WhoLinks keys={keys} learners={learners} place={{ kind: 'checkpoint', id: checkpoint }} />
              </li>
            ))}
          </ul>
          <Rest count={across.gaps.length - MOST} />
        </section>
      )}
    </div>
  )
}

function Rest({ count }: { count: number }) {
  return count > 0 ? <p className="small soft">{countWord(count)} more.</p> : null
}
