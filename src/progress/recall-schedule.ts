import type { FloorId } from '#city/ids.ts'
import { FSRSAlgorithm } from 'ts-fsrs'
import { dayNumberOf, toDay } from './day.ts'
import type { DayOf } from './day.ts'
import type { Day } from './event.ts'
import type { FloorRecord, Moment, Progress } from './progress.ts'
import { isBuilt, isPlaced } from './floor-state.ts'
import type { World } from './world.ts'

/** The most reviews asked of a learner on one day. Other due floors keep their lights on until a later day. */
export const ROUNDS_A_DAY = 5

/**
 * The floors due for review (their lights are out), first those most likely forgotten. At most `ROUNDS_A_DAY` less
 * today's recalls; the same floors all day. Placed floors that were never built or recalled are never due, since they
 * can be recalled at any time.
 */
export function dueFloors(world: World, progress: Progress, now: Moment, dayOf: DayOf): readonly FloorId[] {
  const today = dayNumberOf(dayOf(now))
  let left = ROUNDS_A_DAY
  const due: { readonly id: FloorId; readonly retained: number }[] = []
  for (const [id, record] of progress.floors) {
    const recall = record.recalls.at(-1)
    // After a clock was set back, recalls may be dated later than today: they count as today's.
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

/** The day on which a floor is due; null if it isn't built, or was placed and never built or recalled. */
export function dueDayOf(world: World, progress: Progress, id: FloorId, dayOf: DayOf): Day | null {
  const memory = memoryOf(world, progress, id)
  return memory && dayAfter(memory, dayOf)
}

/** The day on which a floor is due again if it is recalled now, and if it is not. */
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

/** Grades of FSRS: 3 is "good", 1 is "again". */
const RECALLED = 3
const NOT_RECALLED = 1
const DAY = 86_400_000

const fsrs = new FSRSAlgorithm({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })

/** Caches by record, since a record never changes: for floors that were built, and for placed ones. */
const lessons = new WeakMap<FloorRecord, Memory | null>()
const recalls = new WeakMap<FloorRecord, Memory | null>()

/**
 * The memory of a floor; null if it isn't built or was never reviewed. Building it counts as the first review; on a
 * placed floor, so does a recall before that.
 */
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
