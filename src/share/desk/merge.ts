import { subjectText } from '#progress/subject.ts'
import { mergeKeys } from '../keys/kept-keys.ts'
import type { Remark } from '../reply/remarks.ts'
import type { Voucher } from '../reply/vouched.ts'
import { DESK_LIMITS } from './desk.ts'
import type { DeskData, DeskLearner, Latest, NoteVersion, ReplyDraft, SeenLink, SentReply } from './desk.ts'

/**
 * Everything that two devices, pages or backups know of a desk. The order of merging makes no difference, and merging
 * again changes nothing.
 */
export function mergeDesks(a: DeskData, b: DeskData): DeskData {
  const learners = new Map(a.learners)
  for (const [key, learner] of b.learners) {
    const known = learners.get(key)
    learners.set(key, known ? mergeLearners(known, learner) : learner)
  }
  return { learners, mentor: latest(a.mentor, b.mentor, (name) => name), keys: mergeKeys(a.keys, b.keys) }
}

/** Both are of one key. */
export const mergeLearners = (a: DeskLearner, b: DeskLearner): DeskLearner => ({
  key: a.key,
  name: latest(a.name, b.name, (name) => name),
  isRemoved: latest(a.isRemoved, b.isRemoved, String),
  links: mergeLinks(a.links, b.links),
  notes: mergeNotes(a.notes, b.notes),
  noteDraft: latest(a.noteDraft, b.noteDraft, ({ note, text }) => JSON.stringify([note, text])),
  draft: latest(a.draft, b.draft, draftText),
  sent: mergeSent(a.sent, b.sent),
})

const latest = <Value>(a: Latest<Value>, b: Latest<Value>, textOf: (value: Value) => string): Latest<Value> => {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return textOf(a.value) >= textOf(b.value) ? a : b
}

const draftText = ({ vouched, remarks }: ReplyDraft) =>
  itemsText(vouched, remarks) + remarks.map(({ id }) => id).join(' ')

const itemsText = (vouched: readonly Voucher[], remarks: readonly Remark[]) =>
  JSON.stringify([
    vouched.map(({ checkpoint, evidence }) => [checkpoint, evidence]),
    remarks.map(({ about, isQuestion, text }) => [subjectText(about), isQuestion, text]),
  ])

/**
 * If there are too many, the newest by their day are kept, and of one day those looked at last: so no merge brings back
 * a link that another one has dropped.
 */
function mergeLinks(a: readonly SeenLink[], b: readonly SeenLink[]): readonly SeenLink[] {
  const links = joined(
    a,
    b,
    ({ link }) => link,
    (one, other) => ({
      link: one.link,
      made: one.made >= other.made ? one.made : other.made,
      first: Math.min(one.first, other.first),
      last: Math.max(one.last, other.last),
    }),
  )
  const kept = links
    .toSorted(
      by(
        ({ made }) => made,
        ({ last }) => last,
        ({ link }) => link,
      ),
    )
    .slice(-DESK_LIMITS.links)
  return kept
    .toSorted(
      by(
        ({ made }) => made,
        ({ first }) => first,
        ({ link }) => link,
      ),
    )
    .toReversed()
}

/** Every version that no other one replaces: two that replace the same one both stay. The oldest first. */
function mergeNotes(a: readonly NoteVersion[], b: readonly NoteVersion[]): readonly NoteVersion[] {
  const rank = by<NoteVersion>(
    ({ at }) => at,
    ({ text }) => text,
    ({ replaces }) => replaces.join(' '),
  )
  const versions = joined(
    a,
    b,
    ({ id }) => id,
    (one, other) => (rank(one, other) >= 0 ? one : other),
  )
  const replaced = new Set(versions.flatMap(({ replaces }) => replaces))
  return versions
    .filter(({ id }) => !replaced.has(id))
    .toSorted(
      by(
        ({ at }) => at,
        ({ id }) => id,
      ),
    )
}

/** A reply that was taken back stays so, unless it was sent again later. The newest first. */
function mergeSent(a: readonly SentReply[], b: readonly SentReply[]): readonly SentReply[] {
  const rank = by<SentReply>(
    ({ at }) => at,
    ({ isTakenBack }) => Number(isTakenBack),
    // The mark says all of it. Only in a forged copy are there two of one mark.
    ({ link, day, vouched, remarks }) => link + day + itemsText(vouched, remarks),
  )
  const replies = joined(
    a,
    b,
    ({ mark }) => mark,
    (one, other) => (rank(one, other) >= 0 ? one : other),
  )
  return replies
    .toSorted(
      by(
        ({ at }) => at,
        ({ mark }) => mark,
      ),
    )
    .toReversed()
    .slice(0, DESK_LIMITS.sent)
}

/** All items, each id once; of two with one id, what `join` makes of them. */
function joined<Item>(
  a: readonly Item[],
  b: readonly Item[],
  idOf: (item: Item) => string,
  join: (one: Item, other: Item) => Item,
): readonly Item[] {
  const items = new Map<string, Item>()
  for (const item of [...a, ...b]) {
    const known = items.get(idOf(item))
    items.set(idOf(item), known ? join(known, item) : item)
  }
  return [...items.values()]
}

/** Compares by the first of these that differs. Texts are compared by their code units, the same everywhere. */
const by =
  <Item>(...keys: readonly ((item: Item) => string | number)[]) =>
  (a: Item, b: Item): number => {
    for (const key of keys) {
      const [one, other] = [key(a), key(b)]
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  }
