import type { CheckpointId, FloorId, IncidentId, PhaseId, ReviewId } from '#city/ids.ts'
import type { World } from './world.ts'
import { presentId } from './world.ts'

/** What a mentor's remark or question is about. A newer release may know more kinds. */
export type Subject =
  | { readonly kind: 'whole' }
  | { readonly kind: 'floor'; readonly id: FloorId }
  | { readonly kind: 'checkpoint'; readonly id: CheckpointId }
  | { readonly kind: 'phase'; readonly id: PhaseId }
  | { readonly kind: 'review'; readonly id: ReviewId }
  | { readonly kind: 'incident'; readonly id: IncidentId }

export const isSameSubject = (a: Subject, b: Subject) => subjectText(a) === subjectText(b)

/** One text for each subject, for keys and for what is hashed: "whole", "floor database@L0". Must never change. */
export const subjectText = (subject: Subject) => ('id' in subject ? `${subject.kind} ${subject.id}` : subject.kind)

/** The same subject by its present id. */
export const presentSubject = (world: World, subject: Subject): Subject =>
  // The cast is safe: the kind stays, and the present name of an id is an id of the same kind.
  'id' in subject ? ({ kind: subject.kind, id: presentId(world, subject.id) } as Subject) : subject

/** Whether the subject is in the city, in the curriculum or among the reviews and incidents here. */
export function isKnownSubject(world: World, subject: Subject): boolean {
  switch (subject.kind) {
    case 'whole':
      return true
    case 'floor':
      return world.index.floorById.has(subject.id)
    case 'checkpoint':
      return world.plan.checkpointById.has(subject.id)
    case 'phase':
      return world.plan.phaseById.has(subject.id)
    case 'review':
      return world.reviews.has(subject.id)
    case 'incident':
      return world.incidents.has(subject.id)
    default:
      return false
  }
}
