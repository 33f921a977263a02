import type { DeskData, DeskLearner } from './desk.ts'
import { emptyDesk, emptyLearner } from './desk-data.ts'

/**
 * What `after` has that `before` lacks, as a desk: merged with `before` it gives `after`. Null if there is nothing, or
 * only less.
 */
export function newsOf(before: DeskData, after: DeskData): DeskData | null {
  const learners = new Map<string, DeskLearner>()
  for (const [key, learner] of after.learners) {
    const known = before.learners.get(key)
    if (learner !== known) learners.set(key, learnerNews(known ?? emptyLearner(key), learner))
  }
  const mentor = after.mentor === before.mentor ? emptyDesk.mentor : after.mentor
  const keys = missing(before.keys, after.keys)
  return learners.size > 0 || mentor !== emptyDesk.mentor || keys.length > 0 ? { learners, mentor, keys } : null
}

function learnerNews(before: DeskLearner, after: DeskLearner): DeskLearner {
  const none = emptyLearner(after.key)
  return {
    key: after.key,
    name: after.name === before.name ? none.name : after.name,
    isRemoved: after.isRemoved === before.isRemoved ? none.isRemoved : after.isRemoved,
    links: missing(before.links, after.links),
    notes: missing(before.notes, after.notes),
    noteDraft: after.noteDraft === before.noteDraft ? none.noteDraft : after.noteDraft,
    draft: after.draft === before.draft ? none.draft : after.draft,
    sent: missing(before.sent, after.sent),
  }
}

const missing = <Item>(before: readonly Item[], after: readonly Item[]) => {
  const known = new Set(before)
  return after.filter((item) => !known.has(item))
}
