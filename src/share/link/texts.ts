import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { toPhaseId } from '#city/ids.ts'
import { isMonth } from '#progress/day.ts'
import { LIMITS, isWebLink } from '#progress/event.ts'
import { checkpointNumbers, floorNumbers, incidentNumbers, reviewNumbers } from '../catalogue.ts'
import type { SharedText } from '../snapshot.ts'
import { createByteReader, createByteWriter } from './bytes.ts'
import type { ByteReader } from './bytes.ts'

/** Links store the index, so the order must never change. Readers skip kinds that they don't know. */
const KINDS: readonly SharedText['kind'][] = [
  'evidenceLink',
  'evidenceNote',
  'prediction',
  'why',
  'insight',
  'reflection',
  'review',
  'naming',
]

const MOST_TEXTS = 2_000

/** Writes for each text: its kind, a length in bytes, the number of the thing it is about, and the text in UTF-8. */
export function makeTexts(texts: readonly SharedText[]): Uint8Array {
  const out = createByteWriter()
  for (const text of texts) {
    const item = itemOf(text)
    if (item === null) continue
    const body = createByteWriter()
    for (const number of item) body.varint(number)
    body.bytes(new TextEncoder().encode(text.text))
    const bytes = body.done()
    out.byte(KINDS.indexOf(text.kind))
    out.varint(bytes.length)
    out.bytes(bytes)
  }
  return out.done()
}

/**
 * Null if no release writes such texts: one is cut, longer than its limit, or evidence with a link that isn't http(s).
 */
export function parseTexts(bytes: Uint8Array): readonly SharedText[] | null {
  const reader = createByteReader(bytes)
  const texts: SharedText[] = []
  for (let count = 0; reader.left() > 0; count++) {
    const kind = KINDS[reader.byte()]
    const body = createByteReader(reader.take(reader.varint()))
    if (reader.isShort() || count > MOST_TEXTS) return null
    if (kind === undefined) continue
    const text = parseText(kind, body)
    if (text === null || body.isShort() || text.text.length > limitOf(text)) return null
    if (text.kind === 'evidenceLink' && !isWebLink(text.text)) return null
    if (isKnown(text)) texts.push(text)
  }
  return texts
}

function itemOf(text: SharedText): readonly number[] | null {
  switch (text.kind) {
    case 'evidenceLink':
    case 'evidenceNote':
      return known(checkpointNumbers.numberOf(text.checkpoint))
    case 'prediction':
    case 'why':
      return known(floorNumbers.numberOf(text.floor))
    case 'review':
      return known(reviewNumbers.numberOf(text.review))
    case 'naming':
      return known(incidentNumbers.numberOf(text.incident))
    case 'insight':
      return known(Number(/^phase-(\d{1,3})$/.exec(text.phase)?.[1] ?? NaN))
    case 'reflection': {
      const [year = NaN, month = NaN] = text.month.split('-').map(Number)
      return isMonth(text.month) ? [year * 12 + month - 1, text.question] : null
    }
  }
}

const known = (number: number | undefined) => (number === undefined || Number.isNaN(number) ? null : [number])

function parseText(kind: SharedText['kind'], body: ByteReader): SharedText | null {
  const number = body.varint()
  const words = () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.take(body.left()))
  switch (kind) {
    case 'evidenceLink':
    case 'evidenceNote':
      return { kind, checkpoint: (checkpointNumbers.idAt(number) ?? '') as CheckpointId, text: words() }
    case 'prediction':
    case 'why':
      return { kind, floor: (floorNumbers.idAt(number) ?? '') as FloorId, text: words() }
    case 'review':
      return { kind, review: (reviewNumbers.idAt(number) ?? '') as ReviewId, text: words() }
    case 'naming':
      return { kind, incident: (incidentNumbers.idAt(number) ?? '') as IncidentId, text: words() }
    case 'insight':
      return number > 999 ? null : { kind, phase: toPhaseId(number), text: words() }
    case 'reflection': {
      const question = body.varint()
      const month = `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
      return isMonth(month) && question < 1_000 ? { kind, month, question, text: words() } : null
    }
  }
}

/** False for a text about a floor, checkpoint, review or incident that only newer content has: it can't be shown. */
function isKnown(text: SharedText): boolean {
  if ('checkpoint' in text) return text.checkpoint !== ''
  if ('floor' in text) return text.floor !== ''
  if ('incident' in text) return text.incident !== ''
  return 'review' in text ? text.review !== '' : true
}

const limitOf = (text: SharedText) =>
  text.kind === 'evidenceLink' ? LIMITS.url : text.kind === 'reflection' ? LIMITS.reflection : LIMITS.text
