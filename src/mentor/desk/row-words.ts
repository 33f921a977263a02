import type { Day } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { asProgress } from '#share/as-progress.ts'
import { shownNotes } from '#share/desk/desk-data.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import type { DeskRow } from '#share/desk/standing.ts'
import { levelOf } from '#share/floor-states.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { countWord, dayOf, numbered, shortDay, yearOf } from '#ui/in-words.ts'
import { scheduleOf } from '#ui/schedule.ts'
import { dayOfNoon, identityOf, noonOf } from '../learner.ts'
import { countWords } from '../reply/draft.ts'

/** "Eight learners, three of whom wait for an answer." */
export function deskSentence(rows: readonly DeskRow[]): string {
  const all = `${countWord(rows.length)} ${rows.length === 1 ? 'learner' : 'learners'}`
  const waiting = rows.filter(({ isWaiting }) => isWaiting).length
  if (waiting === 0) return `${all}, and nobody waits for an answer.`
  if (waiting === rows.length) return `${all}, ${waiting === 1 ? 'waiting' : 'all of them waiting'} for an answer.`
  return `${all}, ${countWord(waiting).toLowerCase()} of them waiting for an answer.`
}

/** "Builder, phase 2, Adversarial thinking" */
export function levelWords(world: World, snapshot: Snapshot, today: Day): string {
  const identity = identityOf(world, levelOf(world, snapshot))
  if (snapshot.complete) return `${identity}, and through the whole curriculum`
  const progress = asProgress(world, snapshot, noonOf)
  const current = scheduleOf(world, progress, today, dayOfNoon).spans.find(({ state }) => state === 'current')
  return current ? `${identity}, phase ${current.number}, ${current.name}` : identity
}

/** "Last link of 12 Nov, quiet for 9 days" */
export function quietWords({ newest, quietDays }: DeskRow, today: Day): string {
  if (!newest) return 'No link here'
  const of = `Link of ${shortDay(newest.made, yearOf(today))}`
  return quietDays < 1 ? of : `${of}, quiet for ${numbered(quietDays, 'day')}`
}

/** "You looked on 13 Nov" */
export const lookedWords = ({ lastSeen }: DeskRow, today: Day): string | null =>
  lastSeen === null ? null : `You looked on ${shortDay(dayOf(lastSeen), yearOf(today))}`

/** "Waiting for you since 12 Nov", or when the last reply was sent; null if there is neither link nor reply. */
export function replyWords({ newest, lastReply, isWaiting }: DeskRow, today: Day): string | null {
  const on = (at: Moment) => shortDay(dayOf(at), yearOf(today))
  if (newest && isWaiting) return `Waiting for you since ${on(newest.first)}`
  return lastReply && `You answered on ${on(lastReply.at)}`
}

/** "Draft begun: 2 vouches, 1 question"; null without one. */
export function draftWords({ draft }: DeskLearner): string | null {
  const words = countWords(draft.value)
  return words === '' ? null : `Draft begun: ${words}`
}

/** "Notes, 2", or that one is begun. */
export function notesWords({ notes, noteDraft }: DeskLearner): string {
  const { length } = shownNotes({ notes })
  const { note, text } = noteDraft.value
  const isBegun = note !== null || text !== ''
  if (length === 0) return isBegun ? 'A note begun' : 'Write a note'
  return isBegun ? `Notes, ${length} and one begun` : `Notes, ${length}`
}

/** The learner as the mentor knows them: by their own name for them, that of the link, or the words of the key. */
export function deskName({ name }: DeskLearner, snapshot: Snapshot | null, fourWords: string | null): string {
  const known = name.value.trim() || snapshot?.name?.trim()
  if (known) return known
  return fourWords === null ? 'A learner without a name' : `No name, ${fourWords}`
}

/** Whether a learner is meant by what was typed into the search field. */
export const isFound = (name: string, typed: string) => plain(name).includes(plain(typed.trim()))

/** Without accents and capitals. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
