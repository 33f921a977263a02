import type { City, Lesson, Person } from '#city/city.ts'
import type { Curriculum } from '#city/curriculum.ts'
import type { FloorId } from '#city/ids.ts'
import { type CurriculumCounts, readCurriculum } from './curriculum/curriculum.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type FlowCounts, readFlow } from './flow/flow.ts'
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
}

export type ContentOutcome = {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: FlowCounts & CurriculumCounts & ReviewCounts
  /** Null if there is any error in any document. */
  readonly content: Content | null
}

/** Reads both documents and those of the reviews, and checks each against the others. */
export function loadContent(
  flowSource: Source,
  curriculumSource: Source,
  reviewSources: readonly Source[] = [],
): ContentOutcome {
  const flow = readFlow(flowSource)
  const city = flow.report.hasErrors() ? null : flow.document.city
  const plan = readCurriculum(curriculumSource, city)
  const reviews = readReviews(reviewSources, city)
  const targets = { floor: flow.floors, building: flow.buildings, phase: plan.phases, worksheet: plan.worksheets }
  const known = city ? targets : { ...targets, floor: null, building: null }
  checkLinks(flow.report, flow.links, targets)
  checkLinks(plan.report, plan.links, known)
  for (const { report, links } of reviews.drafts) checkLinks(report, links, known)
  const reports = [flow.report, plan.report, ...reviews.drafts.map(({ report }) => report)]
  return {
    diagnostics: reports.flatMap((report) => report.diagnostics()),
    counts: { ...flow.counts, ...plan.counts, ...reviews.counts },
    content: reports.some((report) => report.hasErrors())
      ? null
      : { ...flow.document, curriculum: plan.document, reviews: reviews.sources },
  }
}
