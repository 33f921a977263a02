import { err } from '#lib/result.ts'
import { UNARRANGED, isSameArrangement } from '../arrangement.ts'
import { hasPlot } from '../plot-state.ts'
import type { Progress } from '../progress.ts'
import type { World } from '../world.ts'
import { changed } from './decision.ts'
import type { Asked, Decision } from './decision.ts'

/** Decides how a plot is arranged. The last arrangement counts; the same again gives no deed. */
export function decidePlot(world: World, progress: Progress, command: Asked<'arrangePlot'>): Decision {
  const { building, ornament, awning } = command
  if (!world.index.buildingById.has(building)) return err({ kind: 'unknownBuilding', building })
  if (!hasPlot(world, progress, building)) return err({ kind: 'nothingBuiltHere' })
  const isNew = !isSameArrangement(command, progress.plots.get(building) ?? UNARRANGED)
  return changed(isNew, { kind: 'plotArranged', building, ornament, awning })
}
