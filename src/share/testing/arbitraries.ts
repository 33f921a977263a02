import fc from 'fast-check'
import type { BuildingId, CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { toPhaseId } from '#city/ids.ts'
import { toDay } from '#progress/day.ts'
import { CONFIDENCES, VERDICTS } from '#progress/event.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { AWNINGS, ORNAMENTS } from '#progress/plot.ts'
import { MITIGATED, PREDICTED } from '#progress/incident-result.ts'
import { REVIEW_RESULTS } from '#progress/review-result.ts'
import type { Subject } from '#progress/subject.ts'
import { buildingNumbers } from '../catalogue.ts'
import { CHECKPOINTS, FLOORS, INCIDENTS, PACES, REVIEWS } from '../catalogue-ids.ts'
import { dayAhead, dayBack } from '../link/calendar.ts'
import type {
  Choices,
  CheckpointFact,
  FloorFact,
  IncidentFact,
  ReviewFact,
  SharedAnswer,
  SharedText,
  Snapshot,
} from '../snapshot.ts'

/** Puts everything into the link. */
export const EVERYTHING: Choices = {
  days: true,
  phases: true,
  key: true,
  name: true,
  evidenceLinks: true,
  notes: true,
  reviews: true,
  incidents: true,
  misses: true,
  predictions: true,
  reflections: true,
  plots: true,
  answers: true,
}

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((text) => text.toWellFormed())
const day = fc.integer({ min: 10_000, max: 40_000 }).map(toDay)
/** Lower case hexadecimal digits. */
export const hexadecimal = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: length, maxLength: length })
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** The ids of all buildings in the order of their numbers. */
export const BUILDINGS = Array.from({ length: buildingNumbers.size }, (_, at) => buildingNumbers.idAt(at) ?? '')

/** An arrangement; null: none, as for a building of which nothing was chosen. */
const plot = fc
  .record({ ornament: orNull(fc.constantFrom(...ORNAMENTS)), awning: orNull(fc.constantFrom(...AWNINGS)) })
  .map((each): Arrangement | null => (each.ornament || each.awning ? each : null))

const text: fc.Arbitrary<SharedText> = fc.oneof(
  fc.record({
    kind: fc.constant('evidenceLink' as const),
    checkpoint: fc.constantFrom(...(CHECKPOINTS as CheckpointId[])),
    text: fc.webUrl().filter((url) => URL.canParse(url)),
  }),
  fc.record({
    kind: fc.constant('evidenceNote' as const),
    checkpoint: fc.constantFrom(...(CHECKPOINTS as CheckpointId[])),
    text: words,
  }),
  fc.record({
    kind: fc.constantFrom('prediction' as const, 'why' as const),
    floor: fc.constantFrom(...(FLOORS as FloorId[])),
    text: words,
  }),
  fc.record({ kind: fc.constant('review' as const), review: fc.constantFrom(...(REVIEWS as ReviewId[])), text: words }),
  fc.record({
    kind: fc.constant('naming' as const),
    incident: fc.constantFrom(...(INCIDENTS as IncidentId[])),
    text: words,
  }),
  fc.record({ kind: fc.constant('insight' as const), phase: fc.nat(9).map(toPhaseId), text: words }),
  fc.record({
    kind: fc.constant('reflection' as const),
    month: fc.constantFrom('2026-01', '2026-12', '2031-07'),
    question: fc.nat(9),
    text: words,
  }),
)

export const anySubject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constant({ kind: 'whole' as const }),
  fc.record({ kind: fc.constant('floor' as const), id: fc.constantFrom(...(FLOORS as FloorId[])) }),
  fc.record({ kind: fc.constant('checkpoint' as const), id: fc.constantFrom(...(CHECKPOINTS as CheckpointId[])) }),
  fc.record({ kind: fc.constant('phase' as const), id: fc.nat(6).map(toPhaseId) }),
  fc.record({ kind: fc.constant('review' as const), id: fc.constantFrom(...(REVIEWS as ReviewId[])) }),
  fc.record({ kind: fc.constant('incident' as const), id: fc.constantFrom(...(INCIDENTS as IncidentId[])) }),
)

const answers = fc.uniqueArray(
  fc.record({ mark: hexadecimal(16), about: anySubject, text: words }) satisfies fc.Arbitrary<SharedAnswer>,
  { selector: ({ mark }) => mark, maxLength: 5 },
)

const review: fc.Arbitrary<ReviewFact | null> = orNull(
  fc.record({ confidence: fc.constantFrom(...CONFIDENCES), result: fc.constantFrom(...REVIEW_RESULTS) }),
)

const incident: fc.Arbitrary<IncidentFact | null> = orNull(
  fc.record({
    named: orNull(fc.record({ right: fc.boolean(), confidence: fc.constantFrom(...CONFIDENCES) })),
    mitigated: fc.constantFrom(...MITIGATED),
    predicted: fc.constantFrom(...PREDICTED),
  }),
)

/**
 * Any snapshot that a link can contain without loss: days rounded as in `calendar.ts`, ids in the catalogue's order.
 */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({ made: day, hasDays: fc.boolean() })
  .chain(({ made, hasDays }) => {
    const past = hasDays ? orNull(fc.nat(200).map((step) => dayBack(made, step))) : fc.constant(null)
    const future = hasDays ? orNull(fc.nat(7).map((step) => dayAhead(made, step))) : fc.constant(null)
    const floor: fc.Arbitrary<FloorFact | null> = fc.oneof(
      fc.constant(null),
      fc.constant({ standing: 'placed', confidence: null, verdict: null, built: null, due: null } as const),
      fc.constantFrom(...CONFIDENCES).map((confidence) => ({
        standing: 'predicted' as const,
        confidence,
        verdict: null,
        built: null,
        due: null,
      })),
      fc
        .record({
          verdict: orNull(fc.constantFrom(...VERDICTS)),
          sure: fc.constantFrom(...CONFIDENCES),
          built: past,
          due: future,
        })
        .map(({ verdict, sure, built, due }) => {
          return { standing: 'built' as const, confidence: verdict && sure, verdict, built, due }
        }),
    )
    const checkpoint: fc.Arbitrary<CheckpointFact | null> = fc.oneof(
      fc.constant(null),
      fc.constant({ standing: 'waived', since: null } as const),
      fc.record({ standing: fc.constantFrom('said' as const, 'shown' as const, 'vouched' as const), since: past }),
    )
    const level = fc.nat(9)
    const standing = level.chain((reached) =>
      fc.record(
        { level: fc.constant(reached), ...(reached > 0 && { credit: fc.integer({ min: 1, max: reached }) }) },
        { requiredKeys: ['level'] },
      ),
    )
    const rest = fc.record({
      edition: fc.nat(65_535),
      made: fc.constant(made),
      placement: fc.constant(0),
      complete: fc.boolean(),
      begun: orNull(day),
      pace: orNull(fc.constantFrom(...PACES)),
      floors: mapOf<FloorId, FloorFact>(FLOORS, floor),
      checkpoints: mapOf<CheckpointId, CheckpointFact>(CHECKPOINTS, checkpoint),
      hasDays: fc.constant(hasDays),
      phases: orNull(
        fc
          .uniqueArray(fc.tuple(fc.nat(99).map(toPhaseId), fc.record({ start: orNull(day), target: orNull(day) })), {
            selector: ([id]) => id,
            maxLength: 9,
          })
          .map((rows) => new Map(rows)),
      ),
      key: orNull(fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Uint8Array.from(bytes))),
      name: orNull(words),
      plots: mapOf<BuildingId, Arrangement>(BUILDINGS, plot),
      reviews: orNull(mapOf<ReviewId, ReviewFact>(REVIEWS, review)),
      incidents: mapOf<IncidentId, IncidentFact>(INCIDENTS, incident),
      texts: fc.array(text, { maxLength: 8 }),
      answers,
      beyond: fc.constant({ floors: 0, checkpoints: 0, reviews: 0, incidents: 0 }),
    })
    return fc.tuple(rest, standing).map(([all, reached]): Snapshot => ({ ...all, ...reached }))
  })

const mapOf = <Id extends string, Fact>(ids: readonly string[], fact: fc.Arbitrary<Fact | null>) =>
  fc
    .array(fact, { maxLength: ids.length, size: 'max' })
    .map(
      (facts) =>
        new Map(facts.flatMap((each, at): readonly [Id, Fact][] => (each === null ? [] : [[ids[at] as Id, each]]))),
    )
