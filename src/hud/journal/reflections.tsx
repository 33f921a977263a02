import { ChevronLeft, ChevronRight, Lock } from 'lucide-react'
import { useId, useState } from 'react'
import type { Curriculum } from '#city/curriculum.ts'
import type { Month } from '#progress/event.ts'
import type { Written } from '#progress/progress.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { dayOf, monthAfter, monthName, monthOf, shortDay, yearOf } from '#ui/in-words.ts'
import { Missing } from '#ui/missing.tsx'
import type { Loaded } from '#ui/use-loaded.ts'
import { KeptField } from '../kept-field.tsx'
import { Lines } from '../shell/standing-sheet.tsx'

/** The answers of a month beside those of the month before. */
export function Reflections({ curriculum }: { curriculum: Loaded<Curriculum> }) {
  const current = useTime(monthOf)
  const [month, setMonth] = useState(current)
  const reflections = useProgress((progress) => progress.reflections)
  const before = monthAfter(month, -1)
  const year = yearOf(current)
  const oldest = [...reflections.keys()].toSorted()[0]
  return (
    <section className="reflections" aria-labelledby="reflections-title">
      <div className="reflections-head">
        <h2 className="h2" id="reflections-title">
          {monthName(month, year)}, beside {monthName(before, year)}
        </h2>
        <span className="reflections-months">
          {oldest !== undefined && oldest < monthAfter(current, -1) && (
            <>
              <Step
                words="A month back"
                isOver={oldest >= before}
                onPress={() => setMonth(before)}
                Icon={ChevronLeft}
              />
              <Step
                words="A month on"
                isOver={month >= current}
                onPress={() => setMonth(monthAfter(month, 1))}
                Icon={ChevronRight}
              />
            </>
          )}
        </span>
      </div>
      {curriculum.kind === 'loading' && <Lines count={6} />}
      {curriculum.kind === 'failed' && (
        <Missing
          title="The questions did not arrive"
          what="What you answered is kept."
          action={{ label: 'Fetch them again', onPress: curriculum.again }}
        />
      )}
      {curriculum.kind === 'ready' && (
        <>
          <div className="reflections-columns" aria-hidden="true">
            <p className="soft">
              {monthName(before, year)}
              {lastWritten(reflections.get(before), year)}
            </p>
            <p>{monthName(month, year)}</p>
          </div>
          {curriculum.value.monthlyQuestions.map((question, position) => (
            <Answer
              key={`${month} ${position}`}
              month={month}
              before={before}
              position={position}
              question={question}
              past={reflections.get(before)?.get(position)?.text ?? ''}
              written={reflections.get(month)?.get(position)?.text ?? ''}
            />
          ))}
        </>
      )}
      <p className="reflections-private small soft">
        <Lock className="icon" aria-hidden="true" />
        Private. Goes into no link unless you tick it.
      </p>
    </section>
  )
}

/** Stays there, disabled, at the last month too, so that the button isn't lost under a finger that goes on pressing. */
function Step({
  words,
  isOver,
  onPress,
  Icon,
}: {
  words: string
  isOver: boolean
  onPress: () => void
  Icon: typeof ChevronLeft
}) {
  return (
    <button
      type="button"
      className="round-button"
      aria-label={words}
      title={words}
      aria-disabled={isOver}
      data-repeats
      onClick={() => {
        if (!isOver) onPress()
      }}
    >
      <Icon className="icon" aria-hidden="true" />
    </button>
  )
}

function Answer({
  month,
  before,
  position,
  question,
  past,
  written,
}: {
  month: Month
  before: Month
  position: number
  question: string
  past: string
  written: string
}) {
  const id = useId()
  return (
    <div className="answer">
      <label className="answer-question" htmlFor={id}>
        {question}
      </label>
      <div className="answer-past">
        <span className="answer-month">{monthName(before)}: </span>
        {past === '' ? <span className="answer-nothing">nothing written</span> : past}
      </div>
      <div>
        <KeptField
          id={id}
          name={`reflection/${month}/${position}`}
          written={written}
          deedOf={(text) => ({ kind: 'reflect', month, question: position, text })}
          className="answer-field"
        />
      </div>
    </div>
  )
}

/** ", written on 30 Oct" */
function lastWritten(answers: ReadonlyMap<number, Written> | undefined, year: number): string {
  const moments = [...(answers?.values() ?? [])].map(({ at }) => at)
  return moments.length === 0 ? '' : `, written on ${shortDay(dayOf(Math.max(...moments)), year)}`
}
