import { toPhaseId } from '#city/ids.ts'
import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import type { Subject } from '#progress/subject.ts'
import { checkpointNumbers, floorNumbers, incidentNumbers, reviewNumbers } from '../catalogue.ts'

/** Links and replies store the index, so the order must never change. */
const KINDS: readonly Subject['kind'][] = ['whole', 'floor', 'checkpoint', 'phase', 'review', 'incident']

const HIGHEST_PHASE = 999

/** A subject in permanent numbers: its kind, and which one; 0 of the whole. */
export type SubjectCode = { readonly kind: number; readonly number: number }

/** Null for an id that was never published. */
export function subjectCode(subject: Subject): SubjectCode | null {
  const number = numberOf(subject)
  return number === undefined ? null : { kind: KINDS.indexOf(subject.kind), number }
}

/** Null for a kind, floor, checkpoint, review or incident that only a newer release knows. */
export function subjectOf({ kind, number }: SubjectCode): Subject | null {
  switch (KINDS[kind]) {
    case 'whole':
      return number === 0 ? { kind: 'whole' } : null
    case 'floor': {
      const id = floorNumbers.idAt(number)
      return id === undefined ? null : { kind: 'floor', id: id as FloorId }
    }
    case 'checkpoint': {
      const id = checkpointNumbers.idAt(number)
      return id === undefined ? null : { kind: 'checkpoint', id: id as CheckpointId }
    }
    case 'phase':
      return number > HIGHEST_PHASE ? null : { kind: 'phase', id: toPhaseId(number) }
    case 'review': {
      const id = reviewNumbers.idAt(number)
      return id === undefined ? null : { kind: 'review', id: id as ReviewId }
    }
    case 'incident': {
      const id = incidentNumbers.idAt(number)
      return id === undefined ? null : { kind: 'incident', id: id as IncidentId }
    }
    default:
      return null
  }
}

function numberOf(subject: Subject): number | undefined {
  switch (subject.kind) {
    case 'whole':
      return 0
    case 'floor':
      return floorNumbers.numberOf(subject.id)
    case 'checkpoint':
      return checkpointNumbers.numberOf(subject.id)
    case 'phase': {
      const number = /^phase-(\d{1,3})$/.exec(subject.id)?.[1]
      return number === undefined ? undefined : Number(number)
    }
    case 'review':
      return reviewNumbers.numberOf(subject.id)
    case 'incident':
      return incidentNumbers.numberOf(subject.id)
  }
}
