import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import { dayNumberOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import type { Snapshot } from '../snapshot.ts'

/** A learner's key, and their newest snapshot. */
export type Member = { readonly key: string; readonly snapshot: Snapshot }

/** Something that several learners share, and their keys. */
export type Shared<Id> = { readonly id: Id; readonly keys: readonly string[] }

/** What several learners have in common: first what most of them share, then in the order of the city, the plan or the content. */
export type Across = {
  /** Floors that found their learners sure and blindsided. */
  readonly misses: readonly Shared<FloorId>[]
  /** Checkpoints that were said to be met a week ago or longer, and that nobody has shown. */
  readonly unshown: readonly Shared<CheckpointId>[]
  /** Reviews of code that their learners got wrong, however sure they were. */
  readonly wrong: readonly Shared<ReviewId>[]
  /** Incidents of which their learners named another cause, however sure they were. */
  readonly misled: readonly Shared<IncidentId>[]
}

/** A thing is shared by at least this many. */
const SEVERAL = 2
/** In days. */
const A_WEEK = 7

export function acrossLearners(world: World, members: readonly Member[], today: Day): Across {
  const sharedBy = <Id>(ids: readonly Id[], isShared: (id: Id, snapshot: Snapshot) => boolean) =>
    ids
      .map((id) => ({ id, keys: members.filter(({ snapshot }) => isShared(id, snapshot)).map(({ key }) => key) }))
      .filter(({ keys }) => keys.length >= SEVERAL)
      .toSorted((a, b) => b.keys.length - a.keys.length)
  const isShown = (id: CheckpointId) =>
    members.some(({ snapshot }) => SHOWN.has(snapshot.checkpoints.get(id)?.standing ?? ''))
  return {
    misses: sharedBy(
      world.index.city.floors.map(({ id }) => id),
      (id, { floors }) => isConfidentMiss(floors.get(id)),
    ),
    unshown: sharedBy(
      [...world.plan.checkpointById.keys()].filter((id) => !isShown(id)),
      (id, { checkpoints, made }) => {
        const claim = checkpoints.get(id)
        return claim?.standing === 'said' && dayNumberOf(today) - dayNumberOf(claim.since ?? made) >= A_WEEK
      },
    ),
    wrong: sharedBy([...world.reviews.keys()], (id, { reviews }) => reviews?.get(id)?.result === 'wrong'),
    misled: sharedBy([...world.incidents.keys()], (id, { incidents }) => incidents.get(id)?.named?.right === false),
  }
}

const SHOWN: ReadonlySet<string> = new Set(['shown', 'vouched'])
