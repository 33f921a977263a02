import { useId, useState } from 'react'
import { COMMON_QUESTION } from '#city/city.ts'
import type { Floor, Lesson } from '#city/city.ts'
import { CONFIDENCES } from '#progress/event.ts'
import type { Confidence } from '#progress/event.ts'
import { isBuilt, unbuiltBelow } from '#progress/floor-state.ts'
import { useDraft, useGame, useProgress } from '#store/hooks.tsx'
import { Piles } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useSaid } from '#ui/use-said.ts'
import { AnswerField, useAnswer } from './answer-field.tsx'
import { BuildBelow } from '../building/build-below.tsx'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { ElevationDrawing } from './elevation-drawing.tsx'
import { RecallHere } from './recall-here.tsx'
import { MarginNotes, Story } from './story.tsx'

/** The stage `before`: story, margin notes, and the blueprint on which the prediction is written. */
export function Before({ floor, lesson }: { floor: Floor; lesson: Lesson }) {
  const { world } = useHud()
  const isPlaced = useProgress((progress) => isBuilt(world, progress, floor))
  const [isCompared, setCompared] = useState(false)
  return (
    <>
      <div className="floor-columns">
        <Story text={lesson.scene} />
        <MarginNotes lesson={lesson} />
      </div>
      <RemarksAbout subject={{ kind: 'floor', id: floor.id }} title="h2" />
      {isPlaced && (
        <RecallHere floor={floor} lesson={lesson} isCompared={isCompared} onCompare={() => setCompared(true)} />
      )}
      {/* Somebody who has seen the lesson can't predict it any more. */}
      {!isCompared && <Ask floor={floor} lesson={lesson} />}
    </>
  )
}

const UNSURE = 'Say how sure you are: one of the four piles.'

function Ask({ floor, lesson }: { floor: Floor; lesson: Lesson }) {
  const { world } = useHud()
  const game = useGame()
  const id = useId()
  const answer = useAnswer(floor, lesson)
  const [pile, setPile] = useDraft(`confidence:${floor.id}`)
  const [ask, setAsk] = useSaid()
  const isAsked = (plea: string) => ask?.trim() === plea
  const confidence = CONFIDENCES.find((each) => each === pile) ?? null

  function show() {
    const isEmpty = answer.text === ''
    if (isEmpty && !isAsked(answer.plea)) return setAsk(answer.plea)
    if (answer.fault) return setAsk(answer.fault)
    if (!isEmpty && confidence === null) return setAsk(UNSURE)
    predict(isEmpty ? 'guess' : (confidence ?? 'guess'))
  }

  function predict(confidence: Confidence) {
    if (game.store.getState().progress.begun === null) game.act({ kind: 'begin' })
    const { text, picked } = answer
    const predicted = game.act({ kind: 'predict', floor: floor.id, text, confidence, ...(picked && { picked }) }, [
      answer.key,
      `confidence:${floor.id}`,
    ])
    if (!predicted.ok) setAsk(refusalWords(predicted.fault, world))
  }

  return (
    <section className="floor-ask blueprint" aria-labelledby={`${id}-question`}>
      <div className="floor-ask-grid">
        <div>
          <h2 id={`${id}-question`}>{lesson.ask ? <InlineText text={lesson.ask} /> : COMMON_QUESTION}</h2>
          <p className="small floor-soft" id={`${id}-note`}>
            {answer.note}
          </p>
          <AnswerField
            floor={floor}
            choice={lesson.choice}
            answer={answer}
            noteId={`${id}-note`}
            onChange={() => setAsk(null)}
          />
        </div>
        <div className="floor-ask-side">
          <Piles
            value={confidence}
            onChange={(value) => {
              setPile(value)
              if (isAsked(UNSURE)) setAsk(null)
            }}
          />
          <button type="button" className="slab on-blueprint floor-show" onClick={show}>
            Show me the lesson
          </button>
          <p className="floor-plea" role="alert">
            {ask}
          </p>
          <Order floor={floor} />
          <ElevationDrawing floor={floor} />
        </div>
      </div>
    </section>
  )
}

/** Says in advance that the floor below has to be built first, instead of refusing afterwards. */
function Order({ floor }: { floor: Floor }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const missing = unbuiltBelow(world, progress, floor)
  if (missing.length === 0) return null
  return (
    <p className="small floor-soft floor-order">
      <BuildBelow missing={missing} /> A prediction can be made now.
    </p>
  )
}
