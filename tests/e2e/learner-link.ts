import { foldLog } from '#progress/folded-log.ts'
import type { Event } from '#progress/event.ts'
import { createLog } from '#progress/log.ts'
import { createWorld } from '#progress/world.ts'
import { madeLink } from '#share/testing/made-link.ts'
import { snapshotOf } from '#share/snapshot-of.ts'
import { FOR_A_MENTOR } from '#share/snapshot.ts'
import type { Choices } from '#share/snapshot.ts'
import { readContentIncidents } from '../incidents/read.ts'
import { city, curriculum, edition } from './content.ts'

const world = createWorld(city, curriculum, [], readContentIncidents(city).incidents)
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** All choices of a learner on. */
export const EVERYTHING: Choices = {
  ...FOR_A_MENTOR,
  name: true,
  evidenceLinks: true,
  notes: true,
  misses: true,
  predictions: true,
  reflections: true,
}

/** Makes the link `#p1.<payload>` of these events. */
export async function linkOf(events: readonly Event[], choices: Choices, now: number): Promise<string> {
  const { progress } = foldLog(world, createLog(events))
  return `#${await madeLink(snapshotOf(world, progress, { edition, now, dayOf, key: null }), choices)}`
}
