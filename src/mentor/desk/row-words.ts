import { dayNumberOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import { asProgress } from '#share/as-progress.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import { levelOf } from '#share/floor-states.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { countWord, dayOf, numbered, shortDay, yearOf } from '#ui/in-words.ts'
import { scheduleOf } from '#ui/schedule.ts'
import { dayOfNoon, identityOf, noonOf } from '../learner.ts'

/** "Eight learners, three of whom wait for an answer." */
export function deskSentence(learners: readonly DeskLearner[], today: Day): string {
  const all = `${countWord(learners.length)} ${learners.length === 1 ? 'learner' : 'learners'}`
  const waiting = learners.filter((each) => replyWords(each, today)?.waits).length
  if (waiting === 0) return `${all}, and nobody waits for an answer.`
  if (waiting === learners.length) return `${all}, ${waiting === 1 ? 'waiting' : 'all of them waiting'} for an answer.`
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
export function quietWords({ links: [newest] }: DeskLearner, today: Day): string {
  if (!newest) return 'No link here'
  const days = dayNumberOf(today) - dayNumberOf(newest.made)
  const of = `Link of ${shortDay(newest.made, yearOf(today))}`
  return days < 1 ? of : `${of}, quiet for ${numbered(days, 'day')}`
}

/** "You looked on 13 Nov" */
export function lookedWords({ links }: DeskLearner, today: Day): string | null {
  if (links.length === 0) return null
  const last = Math.max(...links.map((link) => link.last))
  return `You looked on ${shortDay(dayOf(last), yearOf(today))}`
}

/** Whether the newest link waits for an answer, in words; null without a link. */
export function replyWords(
  { links: [newest], sent }: DeskLearner,
  today: Day,
): { readonly waits: boolean; readonly words: string } | null {
  if (!newest) return null
  const last = sent.find(({ isTakenBack }) => !isTakenBack)
  if (last && last.at >= newest.first)
    return { waits: false, words: `You answered on ${shortDay(dayOf(last.at), yearOf(today))}` }
  return { waits: true, words: `Waiting for you since ${shortDay(dayOf(newest.first), yearOf(today))}` }
}

/** "Draft begun: 2 vouches, 1 question"; null without one. */
export function draftWords({ draft: { value } }: DeskLearner): string | null {
  const { vouched, remarks } = value
  const questions = remarks.filter(({ isQuestion }) => isQuestion).length
  const parts = [
    vouched.length > 0 ? numbered(vouched.length, 'vouch', 'vouches') : '',
    questions > 0 ? numbered(questions, 'question') : '',
    remarks.length > questions ? numbered(remarks.length - questions, 'remark') : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : `Draft begun: ${parts.join(', ')}`
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
