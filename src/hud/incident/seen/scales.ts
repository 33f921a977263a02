import type { Incident } from '#city/incident.ts'
import type { Second, Seen } from '#simulation/observation.ts'
import type { GraphPlan } from './graph-list.ts'
import { MEASURES } from './value-words.ts'
import type { Measure } from './value-words.ts'

/** The value at the top of each axis: one for all parts of a night, so that they can be compared. */
export type Scales = Readonly<Record<Measure, number>>

/** A graph that fills less than this share of the common scale is hidden by it. */
const HIDDEN = 1 / 16

/**
 * Tells the scales of all seconds so far, again and again while there are more of them. Those that it has looked at are
 * not looked at again, and scales that stay are the same object.
 */
export function createScales({ system, promised }: Incident): (seconds: readonly Second[]) => Scales {
  const least: Record<Measure, number> = {
    rate: 10,
    share: 1,
    time: promised.limitMs * 1.2,
    count: 10,
    memory: Math.max(0, ...system.parts.map(({ memory }) => (memory?.limit ?? 0) * 1.05)),
    wrong: 5,
  }
  let most = { ...least }
  let scales: Scales | null = null
  let [known, last]: [number, Second | undefined] = [0, undefined]
  const add = ({ arrived, p99, waiting, poolWaiting, inFlight, memory, wrong }: Seen, isOfPeople: boolean) => {
    most.rate = Math.max(most.rate, arrived)
    most.time = Math.max(most.time, p99 ?? 0)
    most.count = Math.max(most.count, waiting, poolWaiting, isOfPeople ? inFlight : 0)
    most.memory = Math.max(most.memory, memory ?? 0)
    most.wrong = Math.max(most.wrong, wrong)
  }
  return (seconds) => {
    // Other seconds: it was looked back, or the night takes another way.
    if (known > 0 && seconds[known - 1] !== last) [known, most] = [0, { ...least }]
    for (; known < seconds.length; known++) {
      const { people, parts } = seconds[known]!
      add(people, true)
      for (const part of parts) add(part, false)
    }
    last = seconds.at(-1)
    const next = Object.fromEntries(
      MEASURES.map((measure) => [measure, measure === 'share' ? 1 : roundUp(most[measure])]),
    ) as Record<Measure, number>
    if (!scales || MEASURES.some((measure) => scales?.[measure] !== next[measure])) scales = next
    return scales
  }
}

/** The common scale, or one of its own where that would hide everything. `highest`: of all values that are shown. */
export function scaleFor(
  { measure, mayZoom }: Pick<GraphPlan, 'measure' | 'mayZoom'>,
  scales: Scales,
  highest: number,
): { readonly most: number; readonly isOwn: boolean } {
  const common = scales[measure]
  // What is shown keeps a scale of its own until it needs half of the next step, so that the axis stays still.
  return mayZoom && highest > 0 && highest < common * HIDDEN
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
