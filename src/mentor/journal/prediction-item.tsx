import { BookOpen } from 'lucide-react'
import { useId, useState } from 'react'
import { COMMON_QUESTION } from '#city/city.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import { isExact } from '#share/link/calendar.ts'
import { shortDay, yearOf } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { VERDICT_ICONS, VERDICT_WORDS } from '#ui/verdicts.tsx'
import { useAddress, useLearner } from '../learner.ts'
import { floorName } from '../place-names.ts'
import { LessonArticle } from '../pages/lesson-article.tsx'
import type { Prediction } from './prediction.ts'

/** A prediction between its question and its outcome; the lesson only on request, because the viewer may be a learner. */
export function PredictionItem({ prediction }: { prediction: Prediction }) {
  const { floor, text, why } = prediction
  const { words } = useLearner()
  const addressOf = useAddress()
  const [isShown, setShown] = useState(false)
  const loaded = useLoaded(() => words.lessonsOf(floor.level), String(floor.level))
  const lesson = loaded.kind === 'ready' ? loaded.value.find((each) => each.floor === floor.id) : undefined
  const id = useId()
  return (
    <li className={isConfidentMiss(prediction) ? 'wrote-prediction is-miss' : 'wrote-prediction'}>
      <h3 className="h3">
        <a href={addressOf({ kind: 'floor', id: floor.id })}>{floorName(floor)}</a>
      </h3>
      <Outcome prediction={prediction} />
      <p className="wrote-question serif">
        {loaded.kind === 'ready' ? lesson?.ask ? <InlineText text={lesson.ask} /> : COMMON_QUESTION : null}
        {loaded.kind === 'failed' && 'The question did not come. '}
        {loaded.kind === 'failed' && (
          <button type="button" className="link" onClick={loaded.again}>
            Try again
          </button>
        )}
      </p>
      {text === null ? (
        <p className="small soft">Their answer is not in the link.</p>
      ) : (
        <p className="hand mine">{text}</p>
      )}
      {why !== null && (
        <>
          <p className="wrote-why small soft">Why they expected it:</p>
          <p className="hand mine">{why}</p>
        </>
      )}
      {lesson && (
        <button
          type="button"
          className="link wrote-reveal"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          <BookOpen className="icon" aria-hidden="true" />
          {isShown ? 'Fold the lesson away' : 'Show me the lesson'}
          <span className="visually-hidden"> of {floorName(floor)}</span>
        </button>
      )}
      <div id={id}>{isShown && lesson && <LessonArticle lesson={lesson} />}</div>
    </li>
  )
}

/** "Certain, no doubt. Then: blindsided, 12 Oct." */
function Outcome({ prediction: { confidence, verdict, built } }: { prediction: Prediction }) {
  const { snapshot } = useLearner()
  const { word, odds } = CONFIDENCE_WORDS[confidence]
  const Icon = verdict && VERDICT_ICONS[verdict]
  const on = built && `${isExact(snapshot.made, built) ? 'on' : 'about'} ${shortDay(built, yearOf(snapshot.made))}`
  return (
    <p className="wrote-outcome small">
      <span>
        {word}, {odds}
      </span>
      <b>
        {Icon && <Icon className="icon" aria-hidden="true" />}
        {verdict ? VERDICT_WORDS[verdict] : 'The lesson is waiting'}
      </b>
      {on && <span className="soft">{on}</span>}
    </p>
  )
}
