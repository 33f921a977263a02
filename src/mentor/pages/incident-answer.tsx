import { MessageCircleQuestionMark } from 'lucide-react'
import type { IncidentId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import { plainTextOf } from '#city/text.ts'
import type { Subject } from '#progress/subject.ts'
import { InlineText } from '#ui/text.tsx'
import { useLearner } from '../learner.ts'
import { useKnown } from '../reply/answering.ts'
import { remarksAbout, withRemark } from '../reply/draft.ts'
import { newId } from '../reply/new-id.ts'

/** What it was, what it tempted to, how it could be told, and what to ask about it. */
export function IncidentAnswer({ incident: { id: incident, answer, causes, actions } }: { incident: Incident }) {
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
      <p className="small soft">It has no right answer. They read it after their night.</p>
      <AskThis incident={incident} text={plainTextOf(answer.question)} />
    </article>
  )
}

/**
 * Puts the question into the reply, where it can be changed. Only if their night is in the link: before it, the question
 * would give the answer away.
 */
function AskThis({ incident, text }: { incident: IncidentId; text: string }) {
  const known = useKnown()
  const { snapshot } = useLearner()
  if (!known || !snapshot.incidents.has(incident)) return null
  const { desk, entry, id } = known
  const about: Subject = { kind: 'incident', id: incident }
  const draft = entry.draft.value
  const isAsked = remarksAbout(draft, about).some((remark) => remark.text === text)
  const ask = () => desk.keepDraft(id, withRemark(draft, { id: newId(), about, isQuestion: true, text }))
  return (
    <p className="mentor-acts">
      <button type="button" className="link" aria-disabled={isAsked} onClick={() => !isAsked && ask()}>
        <MessageCircleQuestionMark className="icon" aria-hidden="true" />
        {isAsked ? 'It is in your reply' : 'Ask them this'}
      </button>
    </p>
  )
}
