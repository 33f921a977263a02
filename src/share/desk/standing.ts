import { dayNumberOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'
import type { DeskData, DeskLearner, SeenLink, SentReply } from './desk.ts'

/** How things stand with a learner. */
export type DeskRow = {
  readonly learner: DeskLearner
  /** The newest link; null if there is none. */
  readonly newest: SeenLink | null
  /** When any link of theirs was last looked at. */
  readonly lastSeen: Moment | null
  /** The last reply that was not taken back. */
  readonly lastReply: SentReply | null
  /** Whether nothing was answered since the newest link was first looked at. */
  readonly isWaiting: boolean
  /** The days since the newest link was made. */
  readonly quietDays: number
}

/** All learners who are not removed: first those who wait for an answer, then those who were not seen for longest. */
export const deskRows = ({ learners }: Pick<DeskData, 'learners'>, today: Day): readonly DeskRow[] =>
  [...learners.values()]
    .filter(({ isRemoved }) => !isRemoved.value)
    .map((learner) => rowOf(learner, today))
    .toSorted(
      (a, b) =>
        Number(b.isWaiting) - Number(a.isWaiting) ||
        (a.lastSeen ?? 0) - (b.lastSeen ?? 0) ||
        (a.learner.key < b.learner.key ? -1 : 1),
    )

export function rowOf(learner: DeskLearner, today: Day): DeskRow {
  const newest = learner.links[0] ?? null
  const seen = learner.links.map(({ last }) => last)
  const lastReply = learner.sent.find(({ isTakenBack }) => !isTakenBack) ?? null
  return {
    learner,
    newest,
    lastSeen: seen.length > 0 ? Math.max(...seen) : null,
    lastReply,
    isWaiting: newest !== null && (lastReply === null || lastReply.at < newest.first),
    quietDays: newest === null ? 0 : Math.max(0, dayNumberOf(today) - dayNumberOf(newest.made)),
  }
}
