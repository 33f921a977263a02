import type { FloorId } from '#city/ids.ts'
import { FSRSAlgorithm } from 'ts-fsrs'
import { dayNumberOf, toDay } from './day.ts'
import type { DayOf } from './day.ts'
import type { Day } from './event.ts'
import type { FloorRecord, Moment, Progress } from './progress.ts'
import { isBuilt, isPlaced } from './floor-state.ts'
import type { World } from './world.ts'

/** More than these a day is not asked of anyone: the rest keeps its lights on until tomorrow. */
export const ROUNDS_A_DAY = 5

/**
 * The floors whose lights are out, what fades most first. At most as many as are left of a day's rounds, and the same
 * ones all day. Placed floors that were never lit are not among them: they can be recalled at any time.
 */
export function dueFloors(world: World, progress: Progress, now: Moment, dayOf: DayOf): readonly FloorId[] {
  const today = dayNumberOf(dayOf(now))
  let left = ROUNDS_A_DAY
  const due: { readonly id: FloorId; readonly retained: number }[] = []
  for (const [id, record] of progress.floors) {
    const recall = record.recalls.at(-1)
    // A clock that was set back leaves recalls behind it: they were done by now, too.
    if (recall && dayNumberOf(dayOf(recall.at)) >= today) left--
    const memory = memoryOf(world, progress, id)
    if (!memory) continue
    const last = dayNumberOf(dayOf(memory.last))
    if (last + memory.interval > today) continue
    due.push({ id, retained: fsrs.forgetting_curve(today - last, memory.stability) })
  }
  return due
    .toSorted((a, b) => a.retained - b.retained || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, left))
    .map(({ id }) => id)
}

/** The day on which a floor's lights go out; null while it is not built, or placed and never lit. */
export function dueDayOf(world: World, progress: Progress, id: FloorId, dayOf: DayOf): Day | null {
  const memory = memoryOf(world, progress, id)
  return memory && dayAfter(memory, dayOf)
}

/** When a floor comes back if it is recalled now, and if it is not. */
export function nextMeetings(
  world: World,
  progress: Progress,
  id: FloorId,
  now: Moment,
  dayOf: DayOf,
): { readonly recalled: Day; readonly notRecalled: Day } {
  const memory = memoryOf(world, progress, id)
  return {
    recalled: dayAfter(afterReview(memory, now, true), dayOf),
    notRecalled: dayAfter(afterReview(memory, now, false), dayOf),
  }
}

type Memory = {
  readonly stability: number
  readonly difficulty: number
  readonly last: Moment
  /** Whole days from the last review to the next. */
  readonly interval: number
}

const RECALLED = 3
const NOT_RECALLED = 1
const DAY = 86_400_000

const fsrs = new FSRSAlgorithm({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })

/** A record never changes, so what it left in memory is worked out once. */
const lessons = new WeakMap<FloorRecord, Memory | null>()
const recalls = new WeakMap<FloorRecord, Memory | null>()

/** Building counts as the first review. On a placed floor the first recall does, if that comes earlier. */
function memoryOf(world: World, progress: Progress, id: FloorId): Memory | null {
  const floor = world.index.floorById.get(id)
  const record = progress.floors.get(id)
  if (!floor || !record || !isBuilt(world, progress, floor)) return null
  const placed = isPlaced(progress, floor)
  const known = placed ? recalls : lessons
  let memory = known.get(record)
  if (memory === undefined) {
    memory = remember(record, placed)
    known.set(record, memory)
  }
  return memory
}

function remember({ built, recalls }: FloorRecord, placed: boolean): Memory | null {
  const lesson = built ? [{ at: built.at, recalled: true }] : []
  const before = placed ? recalls.filter((recall) => !built || recall.at < built.at) : []
  const after = built ? recalls.filter((recall) => recall.at >= built.at) : []
  return [...before, ...lesson, ...after].reduce<Memory | null>(
    (memory, review) => afterReview(memory, review.at, review.recalled),
    null,
  )
}

function afterReview(memory: Memory | null, at: Moment, recalled: boolean): Memory {
  const elapsed = memory ? Math.max(0, at - memory.last) / DAY : 0
  const { stability, difficulty } = fsrs.next_state(memory, elapsed, recalled ? RECALLED : NOT_RECALLED)
  return { stability, difficulty, last: at, interval: fsrs.next_interval(stability, elapsed) }
}

const dayAfter = (memory: Memory, dayOf: DayOf) => toDay(dayNumberOf(dayOf(memory.last)) + memory.interval)
