import type { City, Lesson, Person } from '#city/city.ts'
import type { Curriculum } from '#city/curriculum.ts'
import type { FloorId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import { type CurriculumCounts, readCurriculum } from './curriculum/curriculum.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type FlowCounts, readFlow } from './flow/flow.ts'
import { type IncidentCounts, readIncidents } from './incident/incidents.ts'
import { checkLinks } from './link.ts'
import type { Source } from './markdown/tree.ts'
import type { ReviewSource } from './review/review.ts'
import { type ReviewCounts, readReviews } from './review/reviews.ts'

/** Everything that a build contains. It exists only if all documents are free of errors. */
export type Content = {
  readonly city: City
  readonly lessons: ReadonlyMap<FloorId, Lesson>
  readonly people: ReadonlyMap<FloorId, Person>
  readonly curriculum: Curriculum
  readonly reviews: readonly ReviewSource[]
  readonly incidents: readonly Incident[]
}

export type ContentOutcome = {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: FlowCounts & CurriculumCounts & ReviewCounts & IncidentCounts
  /** Null if there is any error in any document. */
  readonly content: Content | null
}

/** The documents of what stands in files of its own. */
export type Others = { readonly reviews?: readonly Source[]; readonly incidents?: readonly Source[] }

/** Reads both documents and those of reviews and incidents, and checks each against the others. */
export function loadContent(flowSource: Source, curriculumSource: Source, others: Others = {}): ContentOutcome {
  const flow = readFlow(flowSource)
  const city = flow.report.hasErrors() ? null : flow.document.city
  const plan = readCurriculum(curriculumSource, city)
  const reviews = readReviews(others.reviews ?? [], city)
  const incidents = readIncidents(others.incidents ?? [], city)
  const targets = { floor: flow.floors, building: flow.buildings, phase: plan.phases, worksheet: plan.worksheets }
  const known = city ? targets : { ...targets, floor: null, building: null }
  checkLinks(flow.report, flow.links, targets)
  checkLinks(plan.report, plan.links, known)
  const drafts = [...reviews.drafts, ...incidents.drafts]
  for (const { report, links } of drafts) checkLinks(report, links, known)
  const reports = [flow.report, plan.report, ...drafts.map(({ report }) => report)]
  return {
    diagnostics: reports.flatMap((report) => report.diagnostics()),
    counts: { ...flow.counts, ...plan.counts, ...reviews.counts, ...incidents.counts },
    content: reports.some((report) => report.hasErrors())
      ? null
      : { ...flow.document, curriculum: plan.document, reviews: reviews.sources, incidents: incidents.incidents },
  }
}
