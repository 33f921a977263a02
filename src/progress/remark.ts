import { withEntry } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Event } from './event.ts'
import type { Moment } from './progress.ts'
import { isKnownSubject, presentSubject } from './subject.ts'
import type { World } from './world.ts'

type Remarking = Extract<Event, { readonly kind: 'remarked' | 'answered' }>

/** Applies a mentor's remark or the learner's answer to the draft. Returns whether anything changed. */
export function applyRemark(world: World, draft: Draft, event: Remarking, at: Moment): boolean {
  const { next } = draft
  const known = next.remarks.get(event.mark)
  if (event.kind === 'answered') {
    if (!known?.isQuestion || (known.answer?.text ?? '') === event.text) return false
    const answer = event.text === '' ? null : { text: event.text, at }
    next.remarks = withEntry(draft, next.remarks, event.mark, { ...known, answer })
    return true
  }
  const about = presentSubject(world, event.about)
  if (known || !isKnownSubject(world, about)) return false
  const { mark, isQuestion, text, mentor, key, day } = event
  next.remarks = withEntry(draft, next.remarks, mark, { about, isQuestion, text, mentor, key, day, at, answer: null })
  return true
}
