import { Undo2 } from 'lucide-react'
import type { RefObject } from 'react'
import type { Moment } from '#progress/progress.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { dayOf, longDay } from '#ui/in-words.ts'
import { countedWords } from './line-words.ts'
import type { Taking } from './use-taking.ts'

/** Says that the reply was taken in, and takes it back. */
export function TakenIn({
  taking,
  at,
  headingRef,
}: {
  taking: Taking
  at: Moment
  headingRef: RefObject<HTMLHeadingElement | null>
}) {
  const today = useTime(dayOf)
  const day = dayOf(at)
  const hasAnswer = useProgress(({ remarks }) => taking.lines.some(({ key }) => remarks.get(key)?.answer))
  const here = countedWords(taking.lines.filter(({ state }) => state === 'here'))
  return (
    <section className="reply-taken">
      <h2 className="h3" tabIndex={-1} ref={headingRef}>
        You took this in {day === today ? 'today' : `on ${longDay(day, Number(today.slice(0, 4)))}`}
      </h2>
      <p className="small">
        {here === '' ? 'None of it stands here any more.' : `Here from it: ${here}.`} Opening it again changes nothing.
      </p>
      <button type="button" className="link quiet-link small" onClick={taking.takeBack}>
        <Undo2 className="icon" aria-hidden="true" />
        Take all of it back{hasAnswer && '; your answers are kept'}
      </button>
    </section>
  )
}
