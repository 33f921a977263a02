import { BookOpen, PenLine } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Floor, Lesson } from '#city/city.ts'
import { isKey } from '#lib/key-press.ts'
import { nextMeetings } from '#progress/recall-schedule.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useSettings } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { isWriting } from '#ui/is-writing.ts'
import { InlineText } from '#ui/text.tsx'
import { PickOutcome } from '../floor/pick-outcome.tsx'
import { pickOf } from '../floor/pick.ts'
import { useHud } from '../hud-context.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { answerWords, isSameMeeting, meetingWords } from './answer-words.ts'

/** The learner's text beside the lesson's, and two answers that look alike. */
export function CompareStep({
  floor,
  text,
  lesson,
  onAnswer,
}: {
  floor: Floor
  text: string
  lesson: Lesson
  onAnswer: (recalled: boolean) => void
}) {
  const { world } = useHud()
  const [now] = useState(() => Date.now())
  const progress = useProgress((all) => all)
  const [settings] = useSettings()
  const heading = useFirstFocus<HTMLHeadingElement>()
  const today = dayOf(now)
  const meetings = nextMeetings(world, progress, floor.id, now, dayOf)
  const isSame = isSameMeeting(meetings)
  const picked = pickOf(lesson.choice, progress.floors.get(floor.id)?.prediction ?? null)
  useAnswerKeys(settings.shortcuts, onAnswer)
  return (
    <>
      <div className="rounds-compare">
        <section>
          <h2>
            <PenLine className="icon" aria-hidden="true" />
            From memory, just now
          </h2>
          {text ? (
            <p className="hand mine">{text}</p>
          ) : (
            <p className="serif soft">Nothing this time. That is an answer too.</p>
          )}
        </section>
        <section>
          <h2 ref={heading} tabIndex={-1}>
            <BookOpen className="icon" aria-hidden="true" />
            What the floor says
          </h2>
          <p className="serif">
            <InlineText text={lesson.learn} />
          </p>
          {lesson.choice && picked && (
            <>
              <h3 className="rounds-then small">What you chose then</h3>
              <PickOutcome choice={lesson.choice} picked={picked} />
            </>
          )}
          <a className="link small" href={makeAddress({ kind: 'floor', id: floor.id })}>
            Read the whole floor again
          </a>
        </section>
      </div>
      <fieldset className="rounds-answers">
        <legend className="visually-hidden">Did it come back?</legend>
        <button type="button" className="slab quiet" onClick={() => onAnswer(true)}>
          It came back
          {!isSame && <Meeting words={meetingWords(meetings.recalled, today)} />}
        </button>
        <button type="button" className="slab quiet" onClick={() => onAnswer(false)}>
          Not this time
          {!isSame && <Meeting words={meetingWords(meetings.notRecalled, today)} />}
        </button>
      </fieldset>
      <p className={`rounds-note small soft ${isSame ? 'is-needed' : ''}`}>
        {answerWords(meetings, today)}
        {settings.shortcuts && (
          <>
            {' '}
            <kbd>1</kbd> <kbd>2</kbd>
          </>
        )}
      </p>
    </>
  )
}

function Meeting({ words }: { words: string }) {
  return (
    <>
      <span className="visually-hidden">, </span>
      <small>see you {words}</small>
    </>
  )
}

/** The keys 1 and 2 answer, unless the focus is in a text field. */
function useAnswerKeys(isOn: boolean, onAnswer: (recalled: boolean) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.defaultPrevented) return
    if (isWriting(event.target) || event.target instanceof HTMLSelectElement) return
    const isFirst = isKey(event, '1')
    if (!isFirst && !isKey(event, '2')) return
    event.preventDefault()
    onAnswer(isFirst)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
