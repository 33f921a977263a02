import { useMemo } from 'react'
import type { BuildingId } from '#city/ids.ts'
import { standingOfAll } from '#progress/floor-state.ts'
import { gateOf } from '#progress/gate.ts'
import type { Moment, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { pennantsOf } from '../city/pennants.ts'
import type { Due } from '../hud-context.ts'
import { freshBuildings, nextFloor } from '../next-step.ts'

/** How the learner's city stands, worked out once for everything around a view. */
export function useStanding(
  world: World,
  progress: Progress,
  due: Due,
  lastSeen: Readonly<Record<BuildingId, Moment>>,
) {
  const views = useMemo(() => standingOfAll(world, progress, due.floors), [world, progress, due])
  const pennants = useMemo(() => pennantsOf(world, progress), [world, progress])
  const gate = useMemo(() => gateOf(world, progress), [world, progress])
  const next = useMemo(() => nextFloor(world, progress), [world, progress])
  const city = useMemo(() => ({ progress, views, pennants, due: due.floors }), [progress, views, pennants, due])
  const fresh = useMemo(() => freshBuildings(world, progress, next, lastSeen), [world, progress, next, lastSeen])
  return { views, pennants, gate, next, city, fresh }
}
