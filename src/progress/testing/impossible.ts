import { checkpointsOfAll } from '../checkpoint.ts'
import type { Event } from '../event.ts'
import type { Progress } from '../progress.ts'
import { nothingDue, standingOfAll } from '../floor-state.ts'
import { lastLevelOf } from '../world.ts'
import type { World } from '../world.ts'

/** For tests: one sentence for each thing in a progress that no events whatsoever may lead to; empty if all is well. */
export function impossibilitiesOf(world: World, progress: Progress, events: readonly Event[]): readonly string[] {
  const found: string[] = []
  const never = (wrong: boolean, what: string) => void (wrong && found.push(what))
  const revoked = new Set(events.flatMap((event) => (event.kind === 'revoked' ? [event.event] : [])))
  const held = events.filter((event) => !revoked.has(event.id))
  const raised = new Set(held.flatMap((event) => (event.kind === 'raised' ? [event.level] : [])))
  const placed = held.flatMap((event) =>
    event.kind === 'placed' && event.level <= lastLevelOf(world) ? [event.level] : [],
  )

  never(progress.placement !== Math.max(0, ...placed), 'the placement is not the highest one asked for')
  never(progress.level < progress.placement, 'the level is below the placement')
  never(progress.level > lastLevelOf(world), 'the level is above the last')
  for (let level = progress.placement + 1; level <= progress.level; level++) {
    never(!raised.has(level), `level ${level} was neither raised nor placed`)
  }
  never(progress.credit !== null && progress.credit > progress.level, 'a level on credit is not reached')
  never(progress.credit !== null && progress.credit <= progress.placement, 'a placed level is on credit')
  never(progress.complete && progress.level !== lastLevelOf(world), 'complete below the last level')

  const views = standingOfAll(world, progress, nothingDue)
  for (const floor of world.index.city.floors) {
    const view = views.get(floor.id)!
    const record = progress.floors.get(floor.id)
    const isPlaced = floor.level < progress.placement
    const below = floor.building ? world.index.buildingById.get(floor.building)!.floors.slice(0, floor.storey) : []
    never((view.standing === 'locked') !== floor.level > progress.level, `${floor.id} is locked at the wrong level`)
    never(Boolean(record?.built) && !record?.prediction, `${floor.id} has a verdict on no prediction`)
    never(view.standing === 'built' && !isPlaced && !record?.built, `${floor.id} stands without having been built`)
    never(
      view.verdict !== null && (view.standing !== 'built' || view.confidence === null),
      `${floor.id} has a stray verdict`,
    )
    never(view.placed && (view.standing !== 'built' || !isPlaced), `${floor.id} is placed above the placement`)
    for (const under of below) {
      never(
        view.standing === 'built' && views.get(under)!.standing !== 'built',
        `${floor.id} stands on air at ${under}`,
      )
    }
  }
  for (const [id, view] of checkpointsOfAll(world, progress)) {
    never(view.vouched !== null && view.said === null && view.shown === null, `${id} is vouched for and not claimed`)
    const link = view.shown?.evidence.kind === 'link' ? view.shown.evidence.url : 'https:'
    never(!link.startsWith('https:'), `${id} links to ${link}`)
  }
  return found
}
