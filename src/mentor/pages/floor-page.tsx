import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { COMMON_QUESTION, titleOf } from '#city/city.ts'
import type { Floor, Lesson } from '#city/city.ts'
import { isExact } from '#share/link/calendar.ts'
import { shortDay, yearOf } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { Missing } from '#ui/missing.tsx'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { STATE_WORDS, markOf } from '#ui/state-words.ts'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { VERDICT_WORDS } from '#ui/verdicts.tsx'
import { identityOf, useLearner } from '../learner.ts'
import { floorName } from '../place-names.ts'
import { Remarks } from '../reply/remarks.tsx'
import { LessonArticle } from './lesson-article.tsx'

/**
 * The prediction of a floor and its outcome. The lesson is shown only on request, because the viewer may be a learner
 * too.
 */
export function FloorPage({ floor }: { floor: Floor }) {
  const { words } = useLearner()
  const loaded = useLoaded(() => words.lessonsOf(floor.level), String(floor.level))
  const lesson = loaded.kind === 'ready' ? loaded.value.find((each) => each.floor === floor.id) : undefined
  return (
    <>
      <p className="small soft">{floorName(floor)}</p>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        {titleOf(floor)}
      </h1>
      <State floor={floor} />
      <Words floor={floor} lesson={lesson} />
      {loaded.kind === 'failed' && (
        <Missing
          title="The words of this floor did not come"
          what="They are fetched when they are first needed. What the link holds is all here."
          action={{ label: 'Try again', onPress: loaded.again }}
        />
      )}
      <Remarks about={{ kind: 'floor', id: floor.id }} />
      {lesson && <LessonWords lesson={lesson} />}
    </>
  )
}

function State({ floor }: { floor: Floor }) {
  const { world, views, snapshot } = useLearner()
  const view = views.get(floor.id)
  const built = snapshot.floors.get(floor.id)?.built
  const mark = view ? markOf(view) : 'mist'
  return (
    <p className="mentor-claim small">
      <Mark name={mark} />
      {mark === 'mist' ? `In mist, opens at ${identityOf(world, floor.level)}` : STATE_WORDS[mark]}
      {built && `, ${isExact(snapshot.made, built) ? 'on' : 'about'} ${shortDay(built, yearOf(snapshot.made))}`}
    </p>
  )
}

function Words({ floor, lesson }: { floor: Floor; lesson: Lesson | undefined }) {
  const { snapshot } = useLearner()
  const fact = snapshot.floors.get(floor.id)
  const texts = snapshot.texts.filter((text) => 'floor' in text && text.floor === floor.id)
  const prediction = texts.find(({ kind }) => kind === 'prediction')
  const why = texts.find(({ kind }) => kind === 'why')
  if (!fact || fact.confidence === null) return null
  const { word, odds } = CONFIDENCE_WORDS[fact.confidence]
  return (
    <section className="mentor-prediction blueprint" aria-label="The prediction">
      {lesson && <p className="small">{lesson.ask ? <InlineText text={lesson.ask} /> : COMMON_QUESTION}</p>}
      {prediction ? (
        <p className="hand">{prediction.text}</p>
      ) : (
        <p className="small">Their answer is not in the link.</p>
      )}
      <p className="small">
        {word}, {odds}.{' '}
        {fact.verdict ? `Then: ${VERDICT_WORDS[fact.verdict].toLowerCase()}.` : 'The lesson is waiting.'}
      </p>
      {why && <p className="hand small">{why.text}</p>}
    </section>
  )
}

function LessonWords({ lesson }: { lesson: Lesson }) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      {lesson.scene && (
        <p className="mentor-story serif">
          <InlineText text={lesson.scene} />
        </p>
      )}
      <div className="mentor-notes">
        <section>
          <h2 className="h3">What they can do</h2>
          <p>
            <InlineText text={lesson.know} />
          </p>
        </section>
        <section>
          <h2 className="h3">What they take for granted</h2>
          <p>
            <InlineText text={lesson.assume} />
          </p>
        </section>
      </div>
      {isShown ? (
        <LessonArticle lesson={lesson} />
      ) : (
        <div className="mentor-reveal">
          <button type="button" className="slab quiet" onClick={() => setShown(true)}>
            <BookOpen className="icon" aria-hidden="true" />
            Show me the lesson
          </button>
          <p className="small soft">If you have not done this floor yourself, it gives the answer away.</p>
        </div>
      )}
    </>
  )
}
