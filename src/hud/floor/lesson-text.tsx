import type { Lesson } from '#city/city.ts'
import type { Prediction } from '#progress/progress.ts'
import { useTime } from '#store/hooks.tsx'
import { clockTime, dayOf, shortDay } from '#ui/in-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { BlockText, InlineText } from '#ui/text.tsx'
import { PickOutcome } from './pick-outcome.tsx'
import { pickOf } from './pick.ts'

/** The lesson, the rest of the story, and the example. Rendered only after a prediction. */
export function LessonText({ lesson }: { lesson: Lesson }) {
  return (
    <article className="floor-lesson">
      {lesson.scene && (
        <details className="floor-again">
          <summary>Read the story again</summary>
          <p>
            <InlineText text={lesson.scene} />
          </p>
        </details>
      )}
      <p className="floor-mechanism">
        <InlineText text={lesson.learn} />
      </p>
      <h2 className="floor-part">How it went on</h2>
      <p>
        <InlineText text={lesson.prose} />
      </p>
      {lesson.example.length > 0 && (
        <>
          <h2 className="floor-part">To copy on Monday</h2>
          <div className="floor-example">
            <BlockText blocks={lesson.example} />
          </div>
        </>
      )}
    </article>
  )
}

/** The prediction, beside the lesson, with the assumption it started from. */
export function Pinned({
  prediction,
  lesson,
  children,
}: {
  prediction: Prediction | null
  lesson: Lesson
  children?: React.ReactNode
}) {
  const { choice } = lesson
  const picked = choice && prediction?.text === '' ? [] : pickOf(choice, prediction)
  return (
    <div className="floor-pinned">
      {prediction && (
        <div className="floor-kept blueprint">
          <p className="small floor-soft">
            <Written at={prediction.at} isEmpty={prediction.text === ''} verb={picked ? 'chose' : 'wrote'} />
          </p>
          {choice && picked ? (
            <PickOutcome choice={choice} picked={picked} />
          ) : (
            prediction.text !== '' && <p className="hand">{prediction.text}</p>
          )}
          <p className="small">
            {CONFIDENCE_WORDS[prediction.confidence].word}, {CONFIDENCE_WORDS[prediction.confidence].odds}
          </p>
          {children}
        </div>
      )}
      <section className="floor-note">
        <h2>What you took for granted</h2>
        <p>
          <InlineText text={lesson.assume} />
        </p>
      </section>
      {lesson.sources.length > 0 && (
        <section className="floor-note">
          <h2>Read on</h2>
          <p>
            <InlineText text={lesson.sources} />
          </p>
        </section>
      )}
    </div>
  )
}

function Written({ at, isEmpty, verb }: { at: number; isEmpty: boolean; verb: 'wrote' | 'chose' }) {
  const today = useTime(dayOf)
  const day = dayOf(at)
  const when = day === today ? `at ${clockTime(at)}` : `on ${shortDay(day, Number(today.slice(0, 4)))}`
  return isEmpty ? `You ${verb} nothing, ${when}, and it counts as a guess` : `You ${verb}, ${when}`
}
