import type { Floor } from '#city/city.ts'
import { assertNever } from '#lib/assert-never.ts'
import { err } from '#lib/result.ts'
import { done, tooLong } from './decision.ts'
import type { Asked, Decision } from './decision.ts'
import { LIMITS } from '../event.ts'
import { nothingDue, floorView, unbuiltBelow } from '../floor-state.ts'
import type { Progress } from '../progress.ts'
import type { World } from '../world.ts'

export function decideFloor(
  world: World,
  progress: Progress,
  command: Asked<'predict' | 'build' | 'recall'>,
): Decision {
  const floor = world.index.floorById.get(command.floor)
  if (!floor) return err({ kind: 'unknownFloor', floor: command.floor })
  if (floor.level > progress.level) return err({ kind: 'notOpenYet', opensAt: floor.level })
  switch (command.kind) {
    case 'predict':
      return predict(world, progress, floor, command)
    case 'build':
      return build(world, progress, floor, command)
    case 'recall':
      return recall(world, progress, floor, command)
    default:
      return assertNever(command)
  }
}

/** A floor that counts as built only by placement and was never recalled may still be predicted and built. */
function predict(world: World, progress: Progress, floor: Floor, command: Asked<'predict'>): Decision {
  const { text, confidence, picked } = command
  const { standing, placed } = floorView(world, progress, floor, nothingDue)
  if (standing === 'built' && !placed) return err({ kind: 'alreadyBuilt' })
  if (progress.floors.get(floor.id)?.prediction) return err({ kind: 'alreadyPredicted' })
  return (
    tooLong(LIMITS.text, text) ??
    done({ kind: 'predicted', floor: floor.id, text, confidence, ...(picked && { picked }) })
  )
}

function build(world: World, progress: Progress, floor: Floor, { verdict, why, held }: Asked<'build'>): Decision {
  const record = progress.floors.get(floor.id)
  const missing = unbuiltBelow(world, progress, floor)
  if (missing.length > 0) return err({ kind: 'buildBelowFirst', missing })
  if (record?.built) return err({ kind: 'alreadyBuilt' })
  if (!record?.prediction) return err({ kind: 'predictFirst' })
  return tooLong(LIMITS.text, why) ?? done({ kind: 'built', floor: floor.id, verdict, why, ...(held && { held }) })
}

function recall(world: World, progress: Progress, floor: Floor, { recalled, text }: Asked<'recall'>): Decision {
  const { standing } = floorView(world, progress, floor, nothingDue)
  if (standing !== 'built') return err({ kind: 'notBuiltYet' })
  return tooLong(LIMITS.text, text) ?? done({ kind: 'recalled', floor: floor.id, recalled, text })
}
