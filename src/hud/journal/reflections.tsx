import { ChevronLeft, ChevronRight, Lock } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { Curriculum } from '#city/curriculum.ts'
import { isMonth } from '#progress/day.ts'
import type { Month } from '#progress/event.ts'
import { isAnswered } from '#progress/progress.ts'
import type { Written } from '#progress/progress.ts'
import { useDraftKeys, useProgress, useTime } from '#store/hooks.tsx'
import { dayOf, monthAfter, monthName, monthOf, shortDay, yearOf } from '#ui/in-words.ts'
import { isWriting } from '#ui/is-writing.ts'
import { Missing } from '#ui/missing.tsx'
import type { Loaded } from '#ui/use-loaded.ts'
import { KeptField } from '../kept-field.tsx'
import { Lines } from '../shell/standing-sheet.tsx'

/** The answers of a month, beside those of the month before, where there are some. */
export function Reflections({ curriculum }: { curriculum: Loaded<Curriculum> }) {
  const current = useTime(monthOf)
  const unkept = useMonthsWithDrafts()
  const section = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [month, setMonth] = useMonthOf(current, unkept, section)
  const reflections = useProgress((progress) => progress.reflections)
  const before = monthAfter(month, -1)
  const hasBefore = isAnswered(reflections.get(before))
  const year = yearOf(current)
  const begun = useProgress((progress) => progress.begun)
  const isFirstDay = useTime((now) => begun === null || dayOf(begun) === dayOf(now))
  const oldest = [...reflections.keys(), ...unkept].toSorted()[0]
  /** Its button disappears, so the heading takes the focus. */
  const turnTo = (other: Month) => {
    setMonth(other)
    title.current?.focus()
  }
  return (
    <section className="reflections" aria-labelledby="reflections-title" ref={section}>
      <div className="reflections-head">
        <h2 className="h2" id="reflections-title" tabIndex={-1} ref={title}>
          {monthName(month, year)}
          {hasBefore && `, beside ${monthName(before, year)}`}
        </h2>
        <span className="reflections-months">
          {oldest !== undefined && oldest < current && (
            <>
              <Step words="A month back" isOver={oldest >= month} onPress={() => setMonth(before)} Icon={ChevronLeft} />
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
      {isFirstDay && month === current && (
        <p className="small soft">
          This is your first day, and these questions are for the end of the month. What you answer stands beside next
          month’s answers.
        </p>
      )}
      <div className="reflections-turns small" role="status">
        {month !== current && (
          <Turn to={monthName(current, year)} onPress={() => turnTo(current)}>
            It is {monthName(current)} now. What you write here goes to {monthName(month, year)}.
          </Turn>
        )}
        {unkept
          .filter((other) => other !== month)
          .map((other) => (
            <Turn key={other} to={monthName(other, year)} onPress={() => turnTo(other)}>
              What you wrote in {monthName(other, year)} is not kept yet.
            </Turn>
          ))}
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
          {hasBefore && (
            <div className="reflections-columns" aria-hidden="true">
              <p className="soft">
                {monthName(before, year)}
                {lastWritten(reflections.get(before), year)}
              </p>
              <p>{monthName(month, year)}</p>
            </div>
          )}
          {curriculum.value.monthlyQuestions.map((question, position) => (
            <Answer
              key={`${month} ${position}`}
              month={month}
              before={hasBefore ? before : null}
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

/** The beginning of the keys of the drafts of reflections. The month and the position of the question follow. */
const DRAFTS = 'reflection/'

/** The months in which something was typed that is not kept yet, by this page or by one that broke, oldest first. */
function useMonthsWithDrafts(): readonly Month[] {
  const months = useDraftKeys(DRAFTS).map((key) => key.slice(DRAFTS.length).split('/')[0] ?? '')
  return [...new Set(months.filter(isMonth))]
}

/**
 * The month that is shown. A new month of the clock is turned to, but not while someone writes in the old one, or looks
 * at another.
 */
function useMonthOf(current: Month, unkept: readonly Month[], section: RefObject<HTMLElement | null>) {
  const [month, setMonth] = useState(current)
  const followed = useRef(current)
  useLayoutEffect(() => {
    if (followed.current === current) return
    const isAtPen = section.current?.contains(document.activeElement) && isWriting(document.activeElement)
    if (month === followed.current && !isAtPen && !unkept.includes(month)) setMonth(current)
    followed.current = current
  }, [current, month, unkept, section])
  return [month, setMonth] as const
}

function Turn({ to, onPress, children }: { to: string; onPress: () => void; children: ReactNode }) {
  return (
    <p>
      {children}{' '}
      <button type="button" className="link" onClick={onPress}>
        Turn to {to}
      </button>
    </p>
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
  /** Null: that month has no answers, and the field stands alone. */
  before: Month | null
  position: number
  question: string
  past: string
  written: string
}) {
  const id = useId()
  return (
    <div className={`answer ${before === null ? 'is-alone' : ''}`}>
      <label className="answer-question" htmlFor={id}>
        {question}
      </label>
      {before !== null && (
        <div className="answer-past">
          <span className="answer-month">{monthName(before)}: </span>
          {past === '' ? <span className="answer-nothing">nothing written</span> : past}
        </div>
      )}
      <div>
        <KeptField
          id={id}
          name={`${DRAFTS}${month}/${position}`}
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
