import type { PhaseOutline, Plan } from '#city/curriculum.ts'
import { assertNever } from '#lib/assert-never.ts'
import { isPhaseOpen, isWaived, phaseOpensAt } from '#progress/checkpoint.ts'
import { creditOf } from '#progress/credit.ts'
import { owedWords } from '#share/credit-words.ts'
import type { Day } from '#progress/event.ts'
import { dayNumberOf, toDay } from '#progress/day.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { longDay, monthName, numbered, shortDay, yearOf } from '#ui/in-words.ts'
import type { PhaseSpan } from '#ui/schedule.ts'
import { identityOf } from '../words/level-words.ts'

/** The phase to show first: the current one, else the last that is planned, else the first of all. */
export function currentPhase(plan: Plan, spans: readonly PhaseSpan[]): PhaseOutline | undefined {
  const current = spans.find((span) => span.state === 'current') ?? spans.at(-1)
  return plan.phases.find((phase) => phase.id === current?.id) ?? plan.phases[0]
}

/** "3 August to 13 December 2026." */
export function spanWords(span: PhaseSpan): string {
  const last = lastDayOf(span)
  const start = longDay(span.start)
  return `${yearOf(span.start) === yearOf(last) ? start.replace(/ \d+$/, '') : start} to ${longDay(last)}.`
}

/** "It opens the way to Engineer." */
export function opensTheWay(world: World, phase: PhaseOutline): string {
  const gate = world.plan.plan.gates.find((each) => each.phases.includes(phase.id))
  if (!gate) return ''
  return gate.to === 'complete' ? 'It completes the city.' : `It opens the way to ${identityOf(world, gate.to)}.`
}

/** As a sentence: why the checkpoints of a phase can't be claimed (waived, or not open yet), or that they are owed; else null. */
export function phaseNotice(world: World, progress: Progress, phase: PhaseOutline): string | null {
  if (isWaived(world, progress, phase.id)) {
    return `Waived: you were placed at ${identityOf(world, progress.placement)}. What you do of it all the same is kept.`
  }
  const credit = creditOf(world, progress)
  if (credit?.phases.includes(phase.id)) {
    return `${identityOf(world, credit.level)} was raised on credit: ${owedWords(world, credit)}. Show them whenever you like.`
  }
  if (isPhaseOpen(world, progress, phase.id)) return null
  const opensAt = identityOf(world, phaseOpensAt(world, phase.id))
  return `Worked at ${opensAt}. Until then it is here to read: a plan, not a secret.`
}

/** The note beside a phase in the list: "Feb", "Mar to Jul", "until 13 Dec", "Jan 2027", "waived". */
export function spanNote(span: PhaseSpan | undefined, today: Day): string {
  if (!span) return 'waived'
  const year = yearOf(today)
  const month = (day: Day) => shortMonth(day, year)
  const last = lastDayOf(span)
  switch (span.state) {
    case 'current':
      return `until ${shortDay(last, year)}`
    case 'coming':
      return month(span.start)
    case 'done': {
      const same = span.start.slice(0, 7) === last.slice(0, 7)
      return same ? month(last) : `${month(span.start)} to ${month(last)}`
    }
    default:
      return assertNever(span.state)
  }
}

/** "8 to 12 weeks of 40 hours" */
export const weeksWords = ({ weeks }: PhaseOutline) =>
  weeks.from === weeks.to
    ? `${numbered(weeks.from, 'week')} of 40 hours`
    : `${weeks.from} to ${weeks.to} weeks of 40 hours`

const lastDayOf = (span: PhaseSpan) => toDay(dayNumberOf(span.end) - 1)

const shortMonth = (day: Day, year: number) => {
  const month = monthName(day.slice(0, 7)).slice(0, 3)
  return yearOf(day) === year ? month : `${month} ${yearOf(day)}`
}
