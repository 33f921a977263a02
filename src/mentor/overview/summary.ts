import { ENOUGH_TO_PLOT, columnsOf, confidentMisses, selfJudgedOf } from '#progress/calibration.ts'
import { isConfident } from '#progress/confident-miss.ts'
import { dayNumberOf, toDay } from '#progress/day.ts'
import type { Day, Outcome } from '#progress/event.ts'
import { REVIEW_RESULTS, outcomeFrom } from '#progress/review-result.ts'
import { incidentWords } from '#share/incident-words.ts'
import type { IncidentFact, Snapshot } from '#share/snapshot.ts'
import { findingOf } from '#ui/calibration-finding.ts'
import { seenTimes } from '#ui/calibration-shape.ts'
import { countWord, listOf, longDay, numbered, shortDay, yearOf } from '#ui/in-words.ts'
import { RESULT_WORDS } from '#share/review-words.ts'
import type { Soundness } from '#share/review-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import type { Schedule } from '#ui/schedule.ts'
import { capital, dayOfNoon, nameOf } from '../learner.ts'
import type { Learner } from '../learner.ts'

/** How long, and how much a week: "Nine and a half months in, 10 to 15 hours a week." All as of the link's day. */
export function timeSentence({ world, snapshot }: Learner): string {
  const pace = world.plan.plan.paces.find(({ name }) => name === snapshot.pace)
  const parts = [
    snapshot.begun === null ? 'Not begun yet' : `${spanWords(daysBetween(snapshot.begun, snapshot.made))} in`,
    pace ? `${rangeWords(pace.hoursAWeek)} hours a week` : '',
  ].filter((part) => part !== '')
  return `${capital(parts.join(', '))}.`
}

/**
 * Time against work: "By the plan 7 of 8 weeks of phase 2, Adversarial thinking, are over; 2 of 8 checkpoints are
 * shown." As of the link's day, for which the schedule has to be.
 */
export function planSentence({ world, snapshot, claims }: Learner, { spans }: Schedule): string {
  const current = snapshot.phases === null ? undefined : spans.find((span) => span.state === 'current')
  const phase = current && world.plan.phaseById.get(current.id)
  if (!current || !phase) return ''
  const required = phase.checkpoints.filter((each) => each.required)
  const done = required.filter(({ id }) => isDone(claims.get(id)?.standing)).length
  const work = `${done} of ${numbered(required.length, 'checkpoint')} ${done === 1 ? 'is' : 'are'} shown`
  const name = `phase ${current.number}, ${current.name},`
  if (current.start > snapshot.made) return `By the plan ${name} begins on ${longDay(current.start)}; ${work}.`
  if (current.planned <= snapshot.made) {
    const end = toDay(dayNumberOf(current.planned) - 1)
    return `By the plan ${name} was to end on ${longDay(end)}; ${work}.`
  }
  const weeks = Math.max(1, Math.round(daysBetween(current.start, current.planned) / 7))
  const over = Math.min(weeks, Math.floor(daysBetween(current.start, snapshot.made) / 7))
  return `By the plan ${over} of ${numbered(weeks, 'week')} of ${name} ${over === 1 ? 'is' : 'are'} over; ${work}.`
}

const isDone = (standing: string | undefined) => standing === 'shown' || standing === 'vouched' || standing === 'waived'

/** How sure and right go together, by the same judgement as in the learner's own journal. It describes only. */
export function sureSentence(learner: Learner): string {
  const predictions = selfJudgedOf(learner.world, learner.progress)
  const name = nameOf(learner.snapshot)
  if (predictions.length === 0)
    return `No prediction of ${name === 'This learner' ? 'theirs' : `${name}’s`} has met its lesson yet.`
  if (predictions.length < ENOUGH_TO_PLOT) {
    return `${capital(numbered(predictions.length, 'prediction'))} so far: too few to say whether sure and right go together.`
  }
  const finding = findingOf(columnsOf(predictions))
  const own = `By their own verdicts on ${predictions.length} predictions`
  if (finding.kind === 'even') return `${own} ${name.replace(/^This/, 'this')} is about as sure as right.`
  const word = CONFIDENCE_WORDS[finding.at.confidence].word.toLowerCase()
  const side = finding.kind === 'tooSure' ? 'more sure than right' : 'more right than sure'
  return `${own} “${word}” is furthest off: it came as predicted ${seenTimes(finding.at)}, ${side}.`
}

/**
 * "Worked out on 14 reviews of code: 5 of 8 faults found, 2 looked for elsewhere, 1 missed; 4 of 6 sound ones taken, 2
 * turned away."
 */
export function reviewsSentence({ reviews }: Pick<Snapshot, 'reviews'>, soundness: Soundness): string {
  if (!reviews || reviews.size === 0) return ''
  const facts = [...reviews]
  const lead = `Worked out on ${numbered(facts.length, 'review')} of code: `
  const outcomes = facts.flatMap(([id, { result }]) => {
    const known = soundness?.get(id)
    return known ? [outcomeFrom(result, known.sound)] : []
  })
  if (outcomes.length < facts.length) {
    const counts = REVIEW_RESULTS.map(
      (result) => [RESULT_WORDS[result], facts.filter(([, fact]) => fact.result === result)] as const,
    )
    return `${lead}${listOf(counts.flatMap(([words, { length }]) => (length === 0 ? [] : [`${length} ${words}`])))}.`
  }
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length
  const [found, elsewhere, missed] = [count('found'), count('elsewhere'), count('missed')]
  const [taken, turnedAway] = [count('takenRightly'), count('turnedAway')]
  const [faults, sound] = [found + elsewhere + missed, taken + turnedAway]
  const faulty = [
    `${found} of ${numbered(faults, 'fault')} found`,
    ...(elsewhere > 0 ? [`${elsewhere} looked for elsewhere`] : []),
    ...(missed > 0 ? [`${missed} missed`] : []),
  ]
  const rest = [
    `${taken} of ${sound} sound ${sound === 1 ? 'one' : 'ones'} taken`,
    ...(turnedAway > 0 ? [`${turnedAway} turned away`] : []),
  ]
  return `${lead}${[...(faults > 0 ? [faulty.join(', ')] : []), ...(sound > 0 ? [rest.join(', ')] : [])].join('; ')}.`
}

/** "On call for 5 nights: the cause named in 3, people served again in 4, every prediction right in 2." */
export function incidentsSentence({ incidents }: Pick<Snapshot, 'incidents'>): string {
  const facts = [...incidents.values()]
  const [only] = facts
  if (!only) return ''
  if (facts.length === 1) return `On call for 1 night: ${incidentWords(only)}.`
  const inSome = (isOne: (fact: IncidentFact) => boolean) => {
    const count = facts.filter(isOne).length
    return count === 0 ? 'in none' : count === facts.length ? 'in all of them' : `in ${count}`
  }
  const parts = [
    `the cause named ${inSome(({ named }) => named?.right === true)}`,
    `people served again ${inSome(({ mitigated }) => mitigated !== 'never')}`,
    ...(facts.some(({ predicted }) => predicted !== 'none')
      ? [`every prediction right ${inSome(({ predicted }) => predicted === 'all')}`]
      : []),
  ]
  return `On call for ${facts.length} nights: ${parts.join(', ')}.`
}

export type Misses = {
  readonly misses: number
  readonly of: number
  /** The day of the last of them; null if all are counted together. */
  readonly until: Day | null
}

/**
 * How many of the confident predictions were blindsided: the earlier and the later half, or all together if the link
 * has no days or too few predictions.
 */
export function missesOf({ world, progress, snapshot }: Learner): readonly Misses[] {
  const sure = selfJudgedOf(world, progress).filter((each) => isConfident(each.confidence))
  const half = Math.floor(sure.length / 2)
  const isSplit = snapshot.hasDays && half >= 3
  return (isSplit ? [sure.slice(0, half), sure.slice(half)] : [sure]).map((predictions) => ({
    misses: confidentMisses(predictions).length,
    of: predictions.length,
    until: isSplit ? dayOfNoon(predictions.at(-1)!.at) : null,
  }))
}

/** "3 of 7 until 12 Aug, then 1 of 7" */
export function missWords(parts: readonly Misses[], year: number): string {
  if (parts.every(({ of }) => of === 0)) return 'none was made so'
  const [first, ...rest] = parts.map(({ misses, of }) => `${misses} of ${of}`)
  const until = rest.length > 0 && parts[0]?.until ? ` until ${shortDay(parts[0].until, year)}` : ''
  return [`${first}${until}`, ...rest].join(', then ')
}

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
    ...(snapshot.reviews === null ? ['reviews of code'] : []),
    ...(snapshot.reviews?.size && !has('review') ? ['what they wrote on reviews'] : []),
    ...(snapshot.incidents.size === 0 ? ['nights on call'] : []),
    ...(snapshot.incidents.size > 0 && !has('naming') ? ['what they wrote about nights on call'] : []),
    ...(has('reflection') ? [] : ['reflections']),
  ]
}

/** When the link was made, what is counted to today, and whether the content has changed since. */
export function madeSentence({ snapshot, edition, today }: Learner): string {
  const { floors, checkpoints, reviews, incidents } = snapshot.beyond
  const beyond = [
    floors > 0 ? numbered(floors, 'floor') : '',
    checkpoints > 0 ? numbered(checkpoints, 'checkpoint') : '',
    reviews > 0 ? numbered(reviews, 'review') : '',
    incidents > 0 ? numbered(incidents, 'incident') : '',
  ]
  const unknown = listOf(beyond.filter((part) => part !== ''))
  const days = daysBetween(snapshot.made, today)
  const ago = days > 0 ? `, ${numbered(days, 'day')} ago` : days === 0 ? ', today' : ''
  const made = `This link was made on ${longDay(snapshot.made)}${ago}`
  const then =
    days > 0
      ? ` All is as of that day; only lights out are counted to today, ${shortDay(today, yearOf(snapshot.made))}.`
      : ''
  if (unknown !== '')
    return `${made}, with newer content: ${unknown} of it are not known here. Reload the page to see them.${then}`
  return edition === snapshot.edition ? `${made}.${then}` : `${made}, with another edition of the lessons.${then}`
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
