import { isSameSubject } from '#progress/subject.ts'
import type { Subject } from '#progress/subject.ts'
import { shortDay, yearOf } from '#ui/in-words.ts'
import { nameOf, useLearner } from '../learner.ts'
import { useKnown } from './answering.ts'

/** What the mentor has sent about one thing, and what the learner answers in this link. */
export function Exchange({ about }: { about: Subject }) {
  const { snapshot, today } = useLearner()
  const known = useKnown()
  const sent = (known?.entry.sent ?? [])
    .toReversed()
    .flatMap(({ mark, day, remarks, isTakenBack }) =>
      isTakenBack
        ? []
        : remarks
            .filter((remark) => isSameSubject(remark.about, about))
            .map(({ isQuestion, text }) => ({ key: `${mark} ${text}`, day, isQuestion, text })),
    )
  const answers = snapshot.answers.filter((answer) => isSameSubject(answer.about, about))
  if (sent.length + answers.length === 0) return null
  return (
    <div className="mentor-exchange">
      {sent.map(({ key, day, isQuestion, text }) => (
        <div key={key}>
          <p className="small soft">
            You {isQuestion ? 'asked' : 'remarked'} on {shortDay(day, yearOf(today))}:
          </p>
          <p className="hand theirs">{text}</p>
        </div>
      ))}
      {answers.map(({ mark, text }) => (
        <div key={mark}>
          <p className="small soft">{nameOf(snapshot)} answers:</p>
          <p className="hand mine">{text}</p>
        </div>
      ))}
    </div>
  )
}
