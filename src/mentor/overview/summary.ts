import { OUTCOME, PROBABILITY, confidentMisses, judgementsOf } from '#progress/calibration.ts'
import { dayNumberOf, toDay } from '#progress/day.ts'
import { isConfident } from '#progress/confident-miss.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { countWord, listOf, longDay, numbered } from '#ui/in-words.ts'
import type { Schedule } from '#ui/schedule.ts'
import { nameOf } from '../learner.ts'
import type { Learner } from '../learner.ts'

/** How long, how much, and where in the plan: "Nine and a half months in, 10 to 15 hours a week." */
export function timeSentence({ world, snapshot, today }: Learner, schedule: Schedule): string {
  const pace = world.plan.plan.paces.find(({ name }) => name === snapshot.pace)
  const parts = [
    snapshot.begun === null ? 'Not begun yet' : `${spanWords(daysBetween(snapshot.begun, snapshot.made))} in`,
    pace ? `${rangeWords(pace.hoursAWeek)} hours a week` : '',
    snapshot.phases === null ? '' : planWords(schedule, today),
  ].filter((part) => part !== '')
  return `${capital(parts.join(', '))}.`
}

/** "three weeks from the planned end of phase 2, Adversarial thinking" */
function planWords({ spans }: Schedule, today: string): string {
  const current = spans.find((span) => span.state === 'current')
  if (!current) return ''
  const left = daysBetween(today, toDay(dayNumberOf(current.end) - 1))
  const where = `of phase ${current.number}, ${current.name}`
  return left < 1 ? `at the planned end ${where}` : `${spanWords(left)} from the planned end ${where}`
}

/** With fewer predictions than this nothing is said about sure and right. */
const ENOUGH = 12
const CLOSE = 0.05
const LITTLE = 0.15

/** How sure and right go together; it describes and doesn't judge. */
export function sureSentence(learner: Learner): string {
  const judgements = judgementsOf(learner.world, learner.progress)
  const name = nameOf(learner.snapshot)
  if (judgements.length === 0)
    return `No prediction of ${name === 'This learner' ? 'theirs' : `${name}’s`} has met its lesson yet.`
  if (judgements.length < ENOUGH) {
    return `${capital(numbered(judgements.length, 'prediction'))} so far: too few to say whether sure and right go together.`
  }
  const gap = mean(judgements.map((each) => PROBABILITY[each.confidence] - OUTCOME[each.verdict]))
  const over = `over ${judgements.length} predictions`
  if (Math.abs(gap) < CLOSE) return `${name} is about as sure as right, ${over}.`
  const much = Math.abs(gap) < LITTLE ? 'a little' : 'a good deal'
  return gap > 0
    ? `${name} is sure ${much} more often than right, ${over}.`
    : `${name} is right ${much} more often than sure, ${over}.`
}

export type Misses = { readonly misses: number; readonly of: number }

/**
 * How many of the confident predictions were blindsided: the earlier and the later half, or all together if the link
 * has no days or too few predictions.
 */
export function missesOf({ world, progress, snapshot }: Learner): readonly Misses[] {
  const sure = judgementsOf(world, progress).filter((each) => isConfident(each.confidence))
  const half = Math.floor(sure.length / 2)
  const parts = snapshot.hasDays && half >= 3 ? [sure.slice(0, half), sure.slice(half)] : [sure]
  return parts.map((judgements) => ({ misses: confidentMisses(judgements).length, of: judgements.length }))
}

export const missWords = (parts: readonly Misses[]) =>
  parts.every(({ of }) => of === 0)
    ? 'none was made so'
    : parts.map(({ misses, of }) => `${misses} of ${of}`).join(', then ')

/** What the learner left out of the link, so that nobody takes it for missing work. */
export function leftOut(snapshot: Snapshot): readonly string[] {
  const has = (kind: string) => snapshot.texts.some((text) => text.kind === kind)
  const shown = [...snapshot.checkpoints].filter(([, { standing }]) => standing === 'shown' || standing === 'vouched')
  const bare = shown.filter(([id]) => !snapshot.texts.some((text) => 'checkpoint' in text && text.checkpoint === id))
  const isJudged = [...snapshot.floors.values()].some((fact) => fact.verdict !== null)
  return [
    ...(snapshot.name === null ? ['the name'] : []),
    ...(snapshot.hasDays ? [] : ['the days']),
    ...(snapshot.phases === null ? ['the plan'] : []),
    ...(bare.length > 0 ? [`the evidence of ${numbered(bare.length, 'checkpoint')}`] : []),
    ...(isJudged && !has('prediction') ? ['predictions'] : []),
    ...(has('reflection') ? [] : ['reflections']),
  ]
}

/** When the link was made, and whether the content has changed since. */
export function madeSentence({ snapshot, edition }: Learner): string {
  const { floors, checkpoints } = snapshot.beyond
  const beyond = [
    floors > 0 ? numbered(floors, 'floor') : '',
    checkpoints > 0 ? numbered(checkpoints, 'checkpoint') : '',
  ]
  const unknown = listOf(beyond.filter((part) => part !== ''))
  const made = `This link was made on ${longDay(snapshot.made)}`
  if (unknown !== '')
    return `${made} with newer content: ${unknown} of it are not known here. Reload the page to see them.`
  return edition === snapshot.edition ? `${made}.` : `${made}, with another edition of the lessons.`
}

/** "nine and a half months", "three weeks", "five days" */
export function spanWords(days: number): string {
  if (days < 1) return 'less than a day'
  if (days < 14) return counted(days, 'day')
  if (days < 60) return counted(Math.round(days / 7), 'week')
  const halves = Math.round((days / 30.44) * 2)
  const whole = Math.floor(halves / 2)
  return halves % 2 === 0 ? counted(whole, 'month') : `${inWord(whole)} and a half months`
}

const counted = (count: number, noun: string) => `${inWord(count)} ${noun}${count === 1 ? '' : 's'}`

const inWord = (count: number) => countWord(count).toLowerCase()

const rangeWords = ({ from, to }: { readonly from: number; readonly to: number }) =>
  from === to ? String(from) : `${from} to ${to}`

const daysBetween = (from: string, to: string) => dayNumberOf(to) - dayNumberOf(from)

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
