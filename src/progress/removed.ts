import type { Worksheet } from '#city/curriculum.ts'
import { slugOf } from '#city/ids.ts'
import type { Event } from './event.ts'
import { deedsSince } from './history.ts'
import type { Log } from './log.ts'
import type { Moments } from './moments.ts'
import { isKnownSubject, presentSubject } from './subject.ts'
import { presentId } from './world.ts'
import type { World } from './world.ts'

/** Something that is no longer in the content, and the deeds about it. */
export type Removed = {
  readonly kind: 'floor' | 'checkpoint' | 'phase' | 'review' | 'incident' | 'worksheet' | 'cell'
  /** The last name it had; for a cell, the id of its worksheet. */
  readonly id: string
  /** The deeds that are not undone, in their order; never empty. */
  readonly deeds: readonly Event[]
}

/**
 * What a learner did about things that are not in the city, in the curriculum or among the reviews and incidents: they were removed,
 * or only a newer release has them.
 */
export function removedFrom(
  world: World,
  worksheets: readonly Worksheet[],
  { log, moments }: { readonly log: Log; readonly moments: Moments },
): readonly Removed[] {
  const found = new Map<string, { readonly kind: Removed['kind']; readonly id: string; readonly deeds: Event[] }>()
  for (const event of deedsSince(log, -Infinity, moments)) {
    const missing = missingOf(world, worksheets, event)
    if (!missing) continue
    const key = `${missing.kind} ${missing.id}`
    const known = found.get(key) ?? { ...missing, deeds: [] }
    known.deeds.push(event)
    found.set(key, known)
  }
  return [...found.values()]
}

function missingOf(world: World, worksheets: readonly Worksheet[], event: Event): Omit<Removed, 'deeds'> | null {
  switch (event.kind) {
    case 'predicted':
    case 'built':
    case 'recalled': {
      const id = presentId(world, event.floor)
      return world.index.floorById.has(id) ? null : { kind: 'floor', id }
    }
    case 'checkpointSaid':
    case 'checkpointShown':
    case 'checkpointVouched':
    case 'checkpointTakenBack': {
      const id = presentId(world, event.checkpoint)
      return world.plan.checkpointById.has(id) ? null : { kind: 'checkpoint', id }
    }
    case 'reviewed': {
      const id = presentId(world, event.review)
      return world.reviews.has(id) ? null : { kind: 'review', id }
    }
    case 'incidentBegun':
    case 'incidentActed':
    case 'incidentNamed':
    case 'incidentEnded': {
      const id = presentId(world, event.incident)
      return world.incidents.has(id) ? null : { kind: 'incident', id }
    }
    case 'remarked': {
      const about = presentSubject(world, event.about)
      return 'id' in about && !isKnownSubject(world, about) ? { kind: about.kind, id: about.id } : null
    }
    case 'phaseDated':
    case 'insightWritten': {
      const id = presentId(world, event.phase)
      return world.plan.phaseById.has(id) ? null : { kind: 'phase', id }
    }
    case 'cellWritten': {
      const id = presentId(world, event.worksheet)
      const sheet = worksheets.find((each) => each.id === id)
      if (!sheet) return { kind: 'worksheet', id }
      const hasField = sheet.fields.some((field) => field.id === event.field)
      return hasField && hasRow(sheet, event.row) ? null : { kind: 'cell', id }
    }
    default:
      return null
  }
}

function hasRow({ rows }: Worksheet, row: string): boolean {
  if (rows.kind === 'many') return true
  return rows.kind === 'one' ? row === 'only' : rows.names.some((name) => slugOf(name) === row)
}
