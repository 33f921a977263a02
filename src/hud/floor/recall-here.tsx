import { Lamp } from 'lucide-react'
import { useId } from 'react'
import type { Floor, Lesson } from '#city/city.ts'
import { useDraft, useGame } from '#store/hooks.tsx'
import { InlineText } from '#ui/text.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { floorOfBuilding } from '../words/place-words.ts'
import { PickOutcome } from './pick-outcome.tsx'

/**
 * For a placed floor, which is dark until lit: lights it by recall, for learners who know its lesson. (Or they do it
 * like any other floor.) The lesson is shown once something was written from memory, or on request.
 */
export function RecallHere({
  floor,
  lesson,
  isCompared,
  onCompare,
}: {
  floor: Floor
  lesson: Lesson
  isCompared: boolean
  onCompare: () => void
}) {
  const { world, announce } = useHud()
  const game = useGame()
  const id = useId()
  const [text, setText] = useDraft(`recall:${floor.id}`)
  const [plea, setPlea] = useSaid()

  function compare() {
    if (text.trim() === '') return setPlea('Write what you remember first. One word will do.')
    setPlea(null)
    onCompare()
    announce('The lesson is shown beside what you wrote.')
  }

  function answer(recalled: boolean) {
    const done = game.act({ kind: 'recall', floor: floor.id, recalled, text: text.trim() }, [`recall:${floor.id}`])
    if (!done.ok) return setPlea(refusalWords(done.fault, world))
    announce(`${floorOfBuilding(floor)} is lit.`)
  }

  return (
    <section className="floor-recall" aria-labelledby={`${id}-title`}>
      <h2 className="h3" id={`${id}-title`}>
        It stands by placement, and its windows are dark
      </h2>
      <p className="soft">
        If you know what breaks here, light it from memory. If you would rather see, make a prediction below like anyone
        else.
      </p>
      <label className="small" htmlFor={`${id}-memory`}>
        From memory: what is wrong with that assumption?
      </label>
      <textarea
        id={`${id}-memory`}
        className="field"
        value={text}
        maxLength={4_000}
        readOnly={isCompared}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isCompared ? (
        <>
          <p className="floor-mechanism serif">
            <InlineText text={lesson.learn} />
          </p>
          {lesson.choice && (
            <div className="floor-asked">
              {lesson.ask && (
                <p className="small">
                  <InlineText text={lesson.ask} />
                </p>
              )}
              <PickOutcome choice={lesson.choice} picked={[]} />
            </div>
          )}
          <div className="floor-answers">
            <button type="button" className="slab quiet" onClick={() => answer(true)}>
              It came back
            </button>
            <button type="button" className="slab quiet" onClick={() => answer(false)}>
              Not this time
            </button>
          </div>
          <p className="small soft">Either way the windows light.</p>
        </>
      ) : (
        <button type="button" className="slab quiet" onClick={compare}>
          <Lamp className="icon" aria-hidden="true" />
          Compare
        </button>
      )}
      <p className="small floor-plea" role="alert">
        {plea}
      </p>
    </section>
  )
}
