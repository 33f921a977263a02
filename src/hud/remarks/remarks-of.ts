import type { Progress, RemarkRecord } from '#progress/progress.ts'
import { isSameSubject } from '#progress/subject.ts'
import type { Subject } from '#progress/subject.ts'
import type { Place } from '#share/address.ts'

export type Remark = RemarkRecord & { readonly mark: string }

/** The remarks and questions about one thing, in the order in which they were taken in. */
export const remarksAbout = (remarks: Progress['remarks'], subject: Subject): readonly Remark[] =>
  all(remarks).filter(({ about }) => isSameSubject(about, subject))

/** The questions that have no answer yet, in the same order. */
export const openQuestions = (remarks: Progress['remarks']): readonly Remark[] =>
  all(remarks).filter(({ isQuestion, answer }) => isQuestion && answer === null)

const all = (remarks: Progress['remarks']): readonly Remark[] =>
  [...remarks].map(([mark, remark]) => ({ mark, ...remark }))

/** Where the remarks about a thing stand. */
export const placeOf = (subject: Subject): Place => (subject.kind === 'whole' ? { kind: 'journal' } : subject)
