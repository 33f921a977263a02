import { memo } from 'react'
import type { Incident } from '#city/incident.ts'
import { InlineText } from '#ui/text.tsx'

/** What was changed before the night. `isTold`: also which of it leads to the cause. */
export const ChangedLately = memo(Changes)

function Changes({ incident: { changes }, isTold }: { incident: Incident; isTold: boolean }) {
  return (
    <section className="incident-part">
      <h2 className="incident-label">Changed lately</h2>
      <ul className="incident-changes">
        {changes.map(({ when, what, isTrail }, at) => (
          <li key={at}>
            <span className="incident-when">{when}</span>
            <span>
              <InlineText text={what} />
              {isTold && (
                <b className={isTrail ? 'is-true' : ''}>
                  {isTrail ? ' It led to the cause.' : ' It had nothing to do with it.'}
                </b>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
