import { memo } from 'react'
import type { Incident } from '#city/incident.ts'
import { BOUNDS } from '#progress/event.ts'
import { InlineText } from '#ui/text.tsx'
import { spanWords } from './span-words.ts'

/** What can be done, how long it takes, and what it costs besides. While time runs it is not rendered again. */
export const Actions = memo(ActionList)

function ActionList({
  incident: { actions },
  count,
  isOver,
  onChoose,
}: {
  incident: Pick<Incident, 'actions'>
  /** Actions that were taken already. */
  count: number
  isOver: boolean
  onChoose: (action: string) => void
}) {
  const isClosed = isOver || count >= BOUNDS.acts
  return (
    <section className="incident-part">
      <h2 className="incident-label">What you can do</h2>
      {isClosed ? (
        <p className="small soft">
          {isOver ? 'The night is over.' : `${BOUNDS.acts} actions are as many as are kept of one night.`}
        </p>
      ) : (
        <ul className="night-actions">
          {actions.map(({ id, name, takesS, price }) => (
            <li key={id}>
              <button
                type="button"
                className="night-action"
                data-action={id}
                onClick={() => onChoose(id)}
                aria-describedby={`action-${id}`}
              >
                {name}
              </button>
              <p className="small soft" id={`action-${id}`}>
                {takesS === 0 ? 'At once.' : `In effect after ${spanWords(takesS)}.`} <InlineText text={price} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
