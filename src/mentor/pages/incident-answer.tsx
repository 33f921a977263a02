import type { Incident } from '#city/incident.ts'
import { InlineText } from '#ui/text.tsx'

/** What it was, what it tempted to, how it could be told, and what to ask about it. */
export function IncidentAnswer({ incident: { answer, causes, actions } }: { incident: Incident }) {
  const right = causes.find(({ isRight }) => isRight)
  const tempting = actions.find(({ id }) => id === answer.tempting.action)
  return (
    <article className="mentor-lesson">
      <h2 className="h2">What it was</h2>
      <p className="serif">
        <b>{right ? <InlineText text={right.text} /> : 'None of the causes that one could choose.'}</b>{' '}
        <InlineText text={answer.what} />
      </p>
      {right && (
        <>
          <h3 className="h3">How it could be told</h3>
          <p className="serif">
            <InlineText text={right.told} />
          </p>
        </>
      )}
      <h3 className="h3">What this night tempts to</h3>
      <p className="serif">
        {tempting && <b>{tempting.name}. </b>}
        <InlineText text={answer.tempting.why} />
      </p>
      <h3 className="h3">What to ask them</h3>
      <p className="serif">
        <InlineText text={answer.question} />
      </p>
      <p className="small soft">It has no right answer, and they have read it after their night.</p>
    </article>
  )
}
