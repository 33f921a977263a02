import { isNightTold } from '#progress/incident.ts'
import type { Progress, RemarkRecord } from '#progress/progress.ts'
import { isSameSubject } from '#progress/subject.ts'
import type { Subject } from '#progress/subject.ts'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'

export type Remark = RemarkRecord & { readonly mark: string }

/** The remarks and questions about one thing, in the order in which they were taken in. */
export const remarksAbout = (remarks: Progress['remarks'], subject: Subject): readonly Remark[] =>
  all(remarks).filter(({ about }) => isSameSubject(about, subject))

/** The questions that have no answer yet, in the same order. */
export const openQuestions = (remarks: Progress['remarks']): readonly Remark[] =>
  all(remarks).filter(({ isQuestion, answer }) => isQuestion && answer === null)

/** Whether what is said about a thing may be read. Of a night only when it is over: it may give the cause away. */
export const mayBeRead = (progress: Progress, about: Subject): boolean =>
  about.kind !== 'incident' || isNightTold(progress, about.id)

/** Stands in the place of what may not be read yet. */
export const WAITS_FOR_NIGHT = 'It waits until your first night here has ended, so that it gives nothing away.'

const all = (remarks: Progress['remarks']): readonly Remark[] =>
  [...remarks].map(([mark, remark]) => ({ mark, ...remark }))

/** Where the remarks about a thing stand. */
export const placeOf = (subject: Subject): Place => (subject.kind === 'whole' ? { kind: 'journal' } : subject)

/** Behind the address of a place: the remarks there come into view and take the focus. */
const REMARKS = '?remarks'

/** The address of the remarks about a thing. That of a checkpoint is enough: its row comes into view by itself. */
export const remarksAddress = (subject: Subject): string =>
  `${makeAddress(placeOf(subject))}${subject.kind === 'checkpoint' ? '' : REMARKS}`

export const isAtRemarks = (hash: string) => hash.endsWith(REMARKS)
