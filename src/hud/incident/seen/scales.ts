import type { Incident } from '#city/incident.ts'
import { valueOf } from '#simulation/judgement.ts'
import type { Second, Seen } from '#simulation/observation.ts'
import type { GraphPlan } from './graph-list.ts'
import { MEASURES } from './value-words.ts'
import type { Measure } from './value-words.ts'

/** The value at the top of each axis: one for all parts of a night, so that they can be compared. */
export type Scales = Readonly<Record<Measure, number>>

/** A graph that fills less than this share of the common scale is hidden by it. */
const HIDDEN = 1 / 16

export function scalesOf({ system, promised }: Incident, seconds: readonly Second[]): Scales {
  const most: Record<Measure, number> = {
    rate: 10,
    share: 1,
    time: promised.limitMs * 1.2,
    count: 10,
    memory: Math.max(0, ...system.parts.map(({ memory }) => (memory?.limit ?? 0) * 1.05)),
    wrong: 5,
  }
  const add = ({ arrived, p99, waiting, poolWaiting, inFlight, memory, wrong }: Seen, isOfPeople: boolean) => {
    most.rate = Math.max(most.rate, arrived)
    most.time = Math.max(most.time, p99 ?? 0)
    most.count = Math.max(most.count, waiting, poolWaiting, isOfPeople ? inFlight : 0)
    most.memory = Math.max(most.memory, memory ?? 0)
    most.wrong = Math.max(most.wrong, wrong)
  }
  for (const { people, parts } of seconds) {
    add(people, true)
    for (const part of parts) add(part, false)
  }
  return Object.fromEntries(
    MEASURES.map((measure) => [measure, measure === 'share' ? 1 : roundUp(most[measure])]),
  ) as Record<Measure, number>
}

/** The common scale, or one of its own where that would hide everything. */
export function scaleFor(
  plan: GraphPlan,
  scales: Scales,
  { system }: Pick<Incident, 'system'>,
  seconds: readonly Second[],
): { readonly most: number; readonly isOwn: boolean } {
  const common = scales[plan.measure]
  if (!plan.mayZoom) return { most: common, isOwn: false }
  let highest = 0
  for (const second of seconds)
    for (const { signal } of plan.lines)
      highest = Math.max(highest, valueOf(second, system, { part: plan.part, signal }) ?? 0)
  // What is shown keeps a scale of its own until it needs half of the next step, so that the axis stays still.
  return highest > 0 && highest < common * HIDDEN
    ? { most: roundUp(highest * 1.2), isOwn: true }
    : { most: common, isOwn: false }
}

/** The next of 1, 2, 3, 4, 6, 8, 10, 20 …: half of each has few digits too. */
export function roundUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9)
  const step = [1, 2, 3, 4, 6, 8, 10].find((each) => value <= each * power * (1 + 1e-9)) ?? 10
  return Number((step * power).toPrecision(1))
}
