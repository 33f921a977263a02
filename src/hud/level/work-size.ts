import type { Plan, Range } from '#city/curriculum.ts'
import type { PhaseId } from '#city/ids.ts'
import { paceOf } from '#ui/schedule.ts'

/** Hours in a week of the curriculum's phases. */
const FULL_WEEK = 40
const WEEKS_A_MONTH = 30.44 / 7

export type WorkSize = {
  readonly hours: Range
  /** At the pace, on the same scale as the time line: the months of the pace, in proportion to the phases' weeks. */
  readonly weeks: Range
  readonly hoursAWeek: Range
}

/** How large the work of some phases is, at a pace of the plan; null for no phases or a plan without paces. */
export function workSize(plan: Plan, phases: readonly PhaseId[], chosen: string | null): WorkSize | null {
  const pace = paceOf(plan, chosen)
  const own = plan.phases.filter((phase) => phases.includes(phase.id))
  const whole = sumOf(plan.phases.map(({ weeks }) => weeks))
  if (!pace || own.length === 0 || whole.to === 0) return null
  const weeks = sumOf(own.map((phase) => phase.weeks))
  const stretch = ((pace.months.from + pace.months.to) * WEEKS_A_MONTH) / (whole.from + whole.to)
  return {
    hours: { from: weeks.from * FULL_WEEK, to: weeks.to * FULL_WEEK },
    weeks: { from: Math.round(weeks.from * stretch), to: Math.round(weeks.to * stretch) },
    hoursAWeek: pace.hoursAWeek,
  }
}

const sumOf = (ranges: readonly Range[]): Range => ({
  from: ranges.reduce((sum, { from }) => sum + from, 0),
  to: ranges.reduce((sum, { to }) => sum + to, 0),
})

/** "24 to 36", "40" */
export const rangeWords = ({ from, to }: Range) => (from === to ? String(from) : `${from} to ${to}`)
