import type { LevelNumber } from '#city/city.ts'
import type { Pace, PhaseOutline, Plan } from '#city/curriculum.ts'
import type { PhaseId } from '#city/ids.ts'
import { checkpointView, isShown, isWaived } from '#progress/checkpoint.ts'
import { dayNumberOf, toDay } from '#progress/day.ts'
import type { DayOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { Moment, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'

export type PhaseState = 'done' | 'current' | 'coming'

/** When a phase was or will be worked. A waived phase has no span. */
export type PhaseSpan = {
  readonly id: PhaseId
  readonly number: number
  readonly name: string
  readonly state: PhaseState
  readonly start: Day
  /** The day after its last day. */
  readonly end: Day
  /** The same by the plan, which the work may have passed. */
  readonly planned: Day
}

export type Pennant = {
  readonly to: LevelNumber | 'complete'
  readonly at: Day
  readonly state: 'earned' | 'next' | 'coming'
}

export type Schedule = { readonly spans: readonly PhaseSpan[]; readonly pennants: readonly Pennant[] }

const DAYS_A_MONTH = 30.44
const DAYS_A_WEEK = 7

/**
 * The phases on the calendar: past ones as they went, later ones by the pace. The learner's own dates replace computed
 * ones, unless the work has gone beyond them: then all that follows moves.
 */
export function scheduleOf(world: World, progress: Progress, today: Day, dayOf: DayOf): Schedule {
  const { plan } = world.plan
  const states = phaseStates(world, progress)
  const now = dayNumberOf(today)
  const lengthOf = phaseLengths(plan, progress.pace)
  const spans: PhaseSpan[] = []
  let free: number | null = null
  for (const phase of plan.phases) {
    const state = states.get(phase.id)
    if (!state) continue
    const record = progress.phases.get(phase.id)
    const written = record?.start ? dayNumberOf(record.start) : null
    const first = written ?? free ?? firstDay(progress, today, dayOf)
    const start: number = Math.max(free ?? first, state === 'done' ? Math.min(first, now) : first)
    const planned = record?.target ? dayNumberOf(record.target) + 1 : start + lengthOf(phase)
    const finished = state === 'done' ? finishedOn(world, progress, phase, dayOf) : null
    const end = finished ?? (state === 'done' ? Math.min(planned, now) : Math.max(planned, now + 1))
    free = Math.max(end, start + 1)
    const { id, number, name } = phase
    spans.push({ id, number, name, state, start: toDay(start), end: toDay(free), planned: toDay(planned) })
  }
  const joined = spans.map((span, at) => joinedTo(span, spans[at + 1], today))
  return { spans: joined, pennants: pennantsOf(plan, joined, progress) }
}

/** Extends a finished phase to the start of the next one if that has begun, so that there is no gap in the past. */
const joinedTo = (span: PhaseSpan, next: PhaseSpan | undefined, today: Day): PhaseSpan =>
  span.state === 'done' && next && next.start <= today ? { ...span, end: next.start } : span

/** The chosen pace; until one is chosen the middle one of the plan; null if the plan has none. */
export function paceOf(plan: Plan, chosen: string | null): Pace | null {
  return plan.paces.find((pace) => pace.name === chosen) ?? plan.paces[Math.floor(plan.paces.length / 2)] ?? null
}

/** The state of each phase, without waived ones. The current phase is the first that isn't finished. */
function phaseStates(world: World, progress: Progress): ReadonlyMap<PhaseId, PhaseState> {
  const states = new Map<PhaseId, PhaseState>()
  let hasCurrent = false
  for (const gate of world.plan.plan.gates) {
    const isPassed = isMet(gate.to, progress)
    gate.phases.forEach((id, position) => {
      const phase = world.plan.phaseById.get(id)
      if (!phase || isWaived(world, progress, id)) return
      const isLast = position === gate.phases.length - 1
      if (isPassed || (!hasCurrent && !isLast && isWhole(world, progress, phase))) states.set(id, 'done')
      else states.set(id, hasCurrent ? 'coming' : 'current')
      hasCurrent ||= states.get(id) === 'current'
    })
  }
  return states
}

/** Whether the work before a gate is over: while a level is on credit, it goes on. */
const isMet = (to: LevelNumber | 'complete', { level, credit, complete }: Progress) =>
  to === 'complete' ? complete : to <= level && to !== credit

const isWhole = (world: World, progress: Progress, phase: PhaseOutline) =>
  phase.checkpoints.every((each) => !each.required || isShown(checkpointView(world, progress, each)))

function firstDay(progress: Progress, today: Day, dayOf: DayOf): number {
  const began: Moment | null = progress.placed ?? progress.begun
  return dayNumberOf(began === null ? today : dayOf(began))
}

/**
 * The day after the phase was finished, as a day number: by the new level that ended it, else by its last evidence.
 * Null if unknown.
 */
function finishedOn(world: World, progress: Progress, phase: PhaseOutline, dayOf: DayOf): number | null {
  const gate = world.plan.plan.gates.find((each) => each.phases.includes(phase.id))
  const isLast = gate?.phases.at(-1) === phase.id
  const raised = gate?.to === 'complete' ? progress.completed : (progress.raised.get(gate?.to ?? -1) ?? null)
  if (isLast && raised !== null) return dayNumberOf(dayOf(raised)) + 1
  const shown = phase.checkpoints.flatMap((each) => progress.checkpoints.get(each.id)?.shown?.at ?? [])
  return shown.length > 0 ? dayNumberOf(dayOf(Math.max(...shown))) + 1 : null
}

/** Returns the length of a phase in days: the months of the pace, divided in proportion to the phases' weeks. */
function phaseLengths(plan: Plan, chosen: string | null): (phase: PhaseOutline) => number {
  const pace = paceOf(plan, chosen)
  const weeks = plan.phases.reduce((sum, phase) => sum + middle(phase.weeks), 0)
  const daysAWeek = pace && weeks > 0 ? (middle(pace.months) * DAYS_A_MONTH) / weeks : DAYS_A_WEEK
  return (phase) => Math.max(DAYS_A_WEEK, Math.round(middle(phase.weeks) * daysAWeek))
}

const middle = ({ from, to }: { readonly from: number; readonly to: number }) => (from + to) / 2

function pennantsOf(plan: Plan, spans: readonly PhaseSpan[], progress: Progress): readonly Pennant[] {
  const pennants: Pennant[] = []
  for (const gate of plan.gates) {
    const last = spans.findLast((span) => gate.phases.includes(span.id))
    if (!last) continue
    const isEarned = isMet(gate.to, progress)
    const isNext = !isEarned && !pennants.some((pennant) => pennant.state !== 'earned')
    pennants.push({ to: gate.to, at: last.end, state: isEarned ? 'earned' : isNext ? 'next' : 'coming' })
  }
  return pennants
}
