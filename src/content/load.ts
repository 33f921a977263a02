import type { City, Lesson, Person } from '#city/city.ts'
import type { Curriculum } from '#city/curriculum.ts'
import type { FloorId } from '#city/ids.ts'
import { type CurriculumCounts, readCurriculum } from './curriculum/curriculum.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type FlowCounts, readFlow } from './flow/flow.ts'
import { checkLinks } from './link.ts'
import type { Source } from './markdown/tree.ts'

/** Everything that a build contains. It exists only if both documents are free of errors. */
export type Content = {
  readonly city: City
  readonly lessons: ReadonlyMap<FloorId, Lesson>
  readonly people: ReadonlyMap<FloorId, Person>
  readonly curriculum: Curriculum
}

export type ContentOutcome = {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: FlowCounts & CurriculumCounts
  /** Null if there is any error in either document. */
  readonly content: Content | null
}

/** Reads both documents and checks each against the other. */
export function loadContent(flowSource: Source, curriculumSource: Source): ContentOutcome {
  const flow = readFlow(flowSource)
  const city = flow.report.hasErrors() ? null : flow.document.city
  const plan = readCurriculum(curriculumSource, city)
  const targets = { floor: flow.floors, building: flow.buildings, phase: plan.phases, worksheet: plan.worksheets }
  checkLinks(flow.report, flow.links, targets)
  checkLinks(plan.report, plan.links, city ? targets : { ...targets, floor: null, building: null })
  const hasErrors = flow.report.hasErrors() || plan.report.hasErrors()
  return {
    diagnostics: [...flow.report.diagnostics(), ...plan.report.diagnostics()],
    counts: { ...flow.counts, ...plan.counts },
    content: hasErrors ? null : { ...flow.document, curriculum: plan.document },
  }
}
