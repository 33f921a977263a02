import { withEntry } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Event } from './event.ts'
import type { Moment, Progress, Written } from './progress.ts'
import { isKnownSubject, presentSubject } from './subject.ts'
import type { World } from './world.ts'

type Remarking = Extract<Event, { readonly kind: 'remarked' | 'answered' }>

/** Applies a mentor's remark or the learner's answer to the draft. Returns whether anything changed. */
export function applyRemark(world: World, draft: Draft, event: Remarking, at: Moment): boolean {
  const { next } = draft
  const known = next.remarks.get(event.mark)
  if (event.kind === 'answered') {
    if (known?.isQuestion === false || (next.answers.get(event.mark)?.text ?? '') === event.text) return false
    next.answers = withEntry(draft, next.answers, event.mark, { text: event.text, at })
    if (known)
      next.remarks = withEntry(draft, next.remarks, event.mark, { ...known, answer: answerIn(next, event.mark) })
    return true
  }
  const about = presentSubject(world, event.about)
  if (known || !isKnownSubject(world, about)) return false
  const { mark, isQuestion, text, mentor, key, day } = event
  const answer = isQuestion ? answerIn(next, mark) : null
  next.remarks = withEntry(draft, next.remarks, mark, { about, isQuestion, text, mentor, key, day, at, answer })
  return true
}

/** An empty answer is none. */
function answerIn(progress: Progress, mark: string): Written | null {
  const answer = progress.answers.get(mark)
  return answer && answer.text !== '' ? answer : null
}
