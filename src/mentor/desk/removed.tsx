import { useState } from 'react'
import type { DeskLearner } from '#share/desk/desk.ts'
import { useDeskGiven } from './desk-context.ts'

/** The learners who were taken off the desk: folded away, to be put back, or deleted for good. */
export function Removed({ learners }: { learners: readonly DeskLearner[] }) {
  if (learners.length === 0) return null
  return (
    <details className="desk-removed">
      <summary>Off the desk, {learners.length}</summary>
      <ul>
        {learners.map((learner) => (
          <RemovedLearner key={learner.key} learner={learner} />
        ))}
      </ul>
    </details>
  )
}

function RemovedLearner({ learner }: { learner: DeskLearner }) {
  const { desk, nameOf } = useDeskGiven()
  const [isAsking, setAsking] = useState(false)
  const name = nameOf(learner)
  return (
    <li>
      <bdi>{name}</bdi>
      {isAsking ? (
        <span className="desk-asking">
          <span className="small">Links, notes and replies go from this browser.</span>
          <button type="button" className="link" onClick={() => desk.forget(learner.key)}>
            Delete them for good
          </button>
          <button type="button" className="link quiet-link" onClick={() => setAsking(false)}>
            Keep them
          </button>
        </span>
      ) : (
        <span className="desk-asking">
          <button type="button" className="link" onClick={() => desk.putBack(learner.key)}>
            Put back<span className="visually-hidden"> {name}</span>
          </button>
          <button type="button" className="link quiet-link" onClick={() => setAsking(true)}>
            Delete for good<span className="visually-hidden">: {name}</span>
          </button>
        </span>
      )}
    </li>
  )
}
