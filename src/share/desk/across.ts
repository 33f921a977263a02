import type { CheckpointId, FloorId } from '#city/ids.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import type { World } from '#progress/world.ts'
import type { Snapshot } from '../snapshot.ts'

export type SharedMiss = { readonly floor: FloorId; readonly keys: readonly string[] }
export type SharedGap = { readonly checkpoint: CheckpointId; readonly keys: readonly string[] }

export function acrossLearners(
  world: World,
  learners: readonly { readonly key: string; readonly snapshot: Snapshot }[],
): { readonly misses: readonly SharedMiss[]; readonly gaps: readonly SharedGap[] } {
  const misses = world.index.city.floors.flatMap(({ id }): readonly SharedMiss[] => {
    const keys = learners.flatMap(({ key, snapshot }) => (isConfidentMiss(snapshot.floors.get(id)) ? [key] : []))
    return keys.length < 2 ? [] : [{ floor: id, keys }]
  })
  const gaps = [...world.plan.checkpointById.keys()].flatMap((id): readonly SharedGap[] => {
    const facts = learners.map(({ key, snapshot }) => ({ key, standing: snapshot.checkpoints.get(id)?.standing }))
    if (facts.some(({ standing }) => standing === 'shown' || standing === 'vouched')) return []
    const keys = facts.flatMap(({ key, standing }) => (standing === 'said' ? [key] : []))
    return keys.length < 2 ? [] : [{ checkpoint: id, keys }]
  })
  const most = (a: { keys: readonly string[] }, b: { keys: readonly string[] }) => b.keys.length - a.keys.length
  return { misses: misses.toSorted(most), gaps: gaps.toSorted(most) }
}
