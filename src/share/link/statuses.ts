import { CONFIDENCES, VERDICTS } from '#progress/event.ts'
import { MITIGATED, PREDICTED } from '#progress/incident-result.ts'
import { REVIEW_RESULTS } from '#progress/review-result.ts'
import { FLOOR_STANDINGS } from '../snapshot.ts'
import type { CheckpointFact, FloorFact, IncidentFact, ReviewFact } from '../snapshot.ts'
import { createBitReader, createBitWriter } from './bits.ts'
import { createByteReader, createByteWriter } from './bytes.ts'

/** Index: the permanent number of a floor, checkpoint, review or incident. Null if the link says nothing about it. */
export type Numbered<Fact> = readonly (Fact | null)[]

/** Writes a count, then 6 bits a floor: 2 each for standing, confidence and verdict. */
export function makeFloors(floors: Numbered<FloorFact>): Uint8Array {
  return makeCounted(floors, FLOOR_BITS, (floor) => {
    const confidence = floor.confidence ? CONFIDENCES.indexOf(floor.confidence) : 0
    const verdict = floor.verdict ? VERDICTS.indexOf(floor.verdict) + 1 : 0
    return (FLOOR_STANDINGS.indexOf(floor.standing) << 4) | (confidence << 2) | verdict
  })
}

export const parseFloors = (bytes: Uint8Array): Numbered<FloorFact> | null =>
  parseCounted(bytes, FLOOR_BITS, (bits) => {
    const standing = FLOOR_STANDINGS[bits >> 4] ?? 'none'
    if (standing === 'none') return null
    const verdict = standing === 'built' ? (VERDICTS[(bits & 3) - 1] ?? null) : null
    const isJudged = standing === 'predicted' || verdict !== null
    return {
      standing,
      confidence: isJudged ? (CONFIDENCES[(bits >> 2) & 3] ?? null) : null,
      verdict,
      built: null,
      due: null,
    }
  })

/** Links store the index, so the order must never change. */
const CHECKPOINT_CODES: readonly (CheckpointFact['standing'] | 'none')[] = [
  'none',
  'said',
  'shown',
  'vouched',
  'waived',
]

/** Writes a count, then 3 bits a checkpoint. */
export const makeCheckpoints = (checkpoints: Numbered<CheckpointFact>): Uint8Array =>
  makeCounted(checkpoints, CHECKPOINT_BITS, (checkpoint) => CHECKPOINT_CODES.indexOf(checkpoint.standing))

export const parseCheckpoints = (bytes: Uint8Array): Numbered<CheckpointFact> | null =>
  parseCounted(bytes, CHECKPOINT_BITS, (bits) => {
    const standing = CHECKPOINT_CODES[bits] ?? 'none'
    return standing === 'none' ? null : { standing, since: null }
  })

/** Writes a count, then 4 bits a review: 0 for none, else 1 + 3 times the confidence + the result. */
export const makeReviews = (reviews: Numbered<ReviewFact>): Uint8Array =>
  makeCounted(
    reviews,
    REVIEW_BITS,
    ({ confidence, result }) =>
      1 + CONFIDENCES.indexOf(confidence) * REVIEW_RESULTS.length + REVIEW_RESULTS.indexOf(result),
  )

export const parseReviews = (bytes: Uint8Array): Numbered<ReviewFact> | null =>
  parseCounted(bytes, REVIEW_BITS, (bits) => {
    const confidence = CONFIDENCES[Math.floor((bits - 1) / REVIEW_RESULTS.length)]
    const result = REVIEW_RESULTS[(bits - 1) % REVIEW_RESULTS.length]
    return confidence && result ? { confidence, result } : null
  })

/**
 * Writes a count, then a byte an incident: 0 for none, else 1 + 28 times the naming + 4 times the index of `mitigated` + the
 * index of `predicted`. The naming is 0 for none, else 1 + the confidence if it was right, 5 + the confidence if wrong.
 */
export const makeIncidents = (incidents: Numbered<IncidentFact>): Uint8Array =>
  makeCounted(incidents, INCIDENT_BITS, ({ named, mitigated, predicted }) => {
    const naming = named ? (named.right ? 1 : 1 + CONFIDENCES.length) + CONFIDENCES.indexOf(named.confidence) : 0
    const then = naming * MITIGATED.length + MITIGATED.indexOf(mitigated)
    return 1 + then * PREDICTED.length + PREDICTED.indexOf(predicted)
  })

export const parseIncidents = (bytes: Uint8Array): Numbered<IncidentFact> | null =>
  parseCounted(bytes, INCIDENT_BITS, (code) => {
    const then = Math.floor((code - 1) / PREDICTED.length)
    const naming = Math.floor(then / MITIGATED.length)
    const predicted = PREDICTED[(code - 1) % PREDICTED.length]
    const mitigated = MITIGATED[then % MITIGATED.length]
    const confidence = CONFIDENCES[(naming - 1) % CONFIDENCES.length]
    if (predicted === undefined || mitigated === undefined || naming > 2 * CONFIDENCES.length) return null
    return { named: confidence ? { right: naming <= CONFIDENCES.length, confidence } : null, mitigated, predicted }
  })

const FLOOR_BITS = 6
const CHECKPOINT_BITS = 3
const REVIEW_BITS = 4
const INCIDENT_BITS = 8

function makeCounted<Fact>(facts: Numbered<Fact>, width: number, codeOf: (fact: Fact) => number): Uint8Array {
  const count = facts.findLastIndex((fact) => fact !== null) + 1
  const bits = createBitWriter()
  for (const fact of facts.slice(0, count)) bits.write(fact === null ? 0 : codeOf(fact), width)
  const out = createByteWriter()
  out.varint(count)
  out.bytes(bits.bytes())
  return out.done()
}

function parseCounted<Fact>(
  bytes: Uint8Array,
  width: number,
  factOf: (bits: number) => Fact | null,
): Numbered<Fact> | null {
  const reader = createByteReader(bytes)
  const count = reader.varint()
  const packed = reader.take(Math.ceil((count * width) / 8))
  if (reader.isShort()) return null
  const bits = createBitReader(packed)
  return Array.from({ length: count }, () => factOf(bits.read(width)))
}
