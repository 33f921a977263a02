import type { Plan, Range } from '#city/curriculum.ts'
import type { PhaseId } from '#city/ids.ts'
import { paceOf } from '#ui/schedule.ts'

/** Hours in a week of the curriculum's phases. */
const FULL_WEEK = 40

export type WorkSize = {
  readonly hours: Range
  /** Whole weeks: the fewest hours at the most hours a week, up to the most hours at the fewest. */
  readonly weeks: Range
  readonly hoursAWeek: Range
}

/** How large the work of some phases is, at a pace of the plan; null for no phases or a plan without paces. */
export function workSize(plan: Plan, phases: readonly PhaseId[], chosen: string | null): WorkSize | null {
  const pace = paceOf(plan, chosen)
  const own = plan.phases.filter((phase) => phases.includes(phase.id))
  if (!pace || own.length === 0) return null
  const weeks = sumOf(own.map((phase) => phase.weeks))
  const hours = { from: weeks.from * FULL_WEEK, to: weeks.to * FULL_WEEK }
  const { hoursAWeek } = pace
  return {
    hours,
    weeks: { from: Math.ceil(hours.from / hoursAWeek.to), to: Math.ceil(hours.to / hoursAWeek.from) },
    hoursAWeek,
  }
}

const sumOf = (ranges: readonly Range[]): Range => ({
  from: ranges.reduce((sum, { from }) => sum + from, 0),
  to: ranges.reduce((sum, { to }) => sum + to, 0),
})

/** "24 to 36", "40" */
export const rangeWords = ({ from, to }: Range) => (from === to ? String(from) : `${from} to ${to}`)
