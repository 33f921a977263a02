import { storeyName } from '#city/city.ts'
import type { Subject } from '#progress/subject.ts'
import type { World } from '#progress/world.ts'

/** What a remark is about, in words: "Database, floor 2", "Phase 1, Scale". */
export function subjectWords(world: World, subject: Subject): string {
  switch (subject.kind) {
    case 'whole':
      return 'The whole'
    case 'floor': {
      const floor = world.index.floorById.get(subject.id)
      return floor ? `${floor.placeName}, ${storeyName(floor)}` : 'A floor that is not known here'
    }
    case 'checkpoint':
      return world.plan.checkpointById.get(subject.id)?.title ?? 'A checkpoint that is not known here'
    case 'phase': {
      const phase = world.plan.phaseById.get(subject.id)
      return phase ? `Phase ${phase.number}, ${phase.name}` : 'A phase that is not known here'
    }
    case 'review':
      return world.reviews.get(subject.id)?.title ?? 'A review that is not known here'
    case 'incident':
      return world.incidents.get(subject.id)?.title ?? 'An incident that is not known here'
    default:
      return 'Something that this release does not know'
  }
}
