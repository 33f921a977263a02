import type { DeskFault, DeskReport } from '#share/desk/desk.ts'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import { listOf, numbered } from '#ui/in-words.ts'

/** What a copy would add: "It brings 3 learners, 5 notes and 2 replies. Nothing is taken away." */
export function reportWords(report: DeskReport): string {
  const { learners, removed, notes, replies, links, full, refused, keys, isNews } = report
  const off = removed === 0 ? '' : `, ${removed === learners ? 'off the desk' : `${removed} of them off the desk`}`
  const parts = [
    learners > 0 ? numbered(learners, 'learner') + off : '',
    notes > 0 ? numbered(notes, 'note') : '',
    replies > 0 ? numbered(replies, 'reply', 'replies') : '',
    links > 0 ? numbered(links, 'link') : '',
    keys === 'none' ? '' : 'a key of yours',
  ].filter((part) => part !== '')
  const otherwise = isNews ? 'It brings newer names or drafts.' : 'It brings nothing that is not here already.'
  const brings = parts.length === 0 ? otherwise : `It brings ${listOf(parts)}.`
  return [
    `${brings} Nothing is taken away.`,
    keys === 'signs' ? 'That key is older than the one here and signs from now on: your four words change.' : '',
    full > 0 ? `${numbered(full, 'learner')} stay out: the desk holds ${DESK_LIMITS.learners}.` : '',
    refused > 0 ? `${numbered(refused, 'learner')} in it can’t be read here.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

export function deskFaultWords(fault: DeskFault): string {
  switch (fault.kind) {
    case 'notADesk':
      return 'This is not a copy of a desk. Nothing was changed.'
    case 'newerFormat':
      return `This copy was made by a newer release, in format ${fault.format}. Reload the page to get that release. Nothing was changed.`
    case 'damaged':
      return 'This begins as a copy of a desk, but it is not whole. Nothing was changed.'
    case 'tooLarge':
      return 'This is larger than any copy of a desk. It was not read.'
  }
}

/** What is on the desk but can't be read; null where there is nothing of that kind. */
export const unreadableWords = (unreadable: number): string | null =>
  unreadable === 0
    ? null
    : `${numbered(unreadable, 'record')} of this desk can’t be read by this release. Nothing of ${unreadable === 1 ? 'it is deleted: it stays' : 'them is deleted: they stay'} in this browser, ${unreadable === 1 ? 'goes' : 'go'} into every copy, and a newer release may read ${unreadable === 1 ? 'it' : 'them'}.`

/** Where the desk lives, in words; null where it is kept as it should be. */
export function keepingWords(keeping: 'opening' | 'kept' | 'memory' | 'unread'): string | null {
  switch (keeping) {
    case 'opening':
    case 'kept':
      return null
    case 'memory':
      return 'This browser keeps nothing for this page: what is on the desk is gone when the page is. Keep a copy before you leave.'
    case 'unread':
      return 'What this browser kept of your desk can’t be read by this release. It is left as it is, and what you do now is not kept. Reload the page for the newest release, or keep a copy.'
  }
}
