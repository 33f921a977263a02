import type { CheckpointId } from '#city/ids.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import type { Evidence } from '#progress/event.ts'
import { evidenceMark } from '../reply/marks.ts'
import { isSureAndMisled, isSureAndWrong } from '../snapshot.ts'
import type { SharedText, Snapshot } from '../snapshot.ts'
import type { SentReply } from './desk.ts'

export type TextChange =
  /** `wasVouched`: this mentor vouched for the evidence that was there before. */
  | { readonly kind: 'evidence'; readonly checkpoint: CheckpointId; readonly wasVouched: boolean }
  | { readonly kind: 'text'; readonly text: SharedText; readonly isGone: boolean }

/** Checkpoints of which both links hold the evidence, and not the same. */
export function evidenceChanges(before: Snapshot, now: Snapshot, sent: readonly SentReply[]): readonly TextChange[] {
  const [olds, news] = [evidenceIn(before), evidenceIn(now)]
  return [...news].flatMap(([checkpoint, evidence]): readonly TextChange[] => {
    const old = olds.get(checkpoint)
    if (!old || isSameEvidence(old, evidence)) return []
    const mark = evidenceMark(old)
    const isVouched = now.checkpoints.get(checkpoint)?.standing === 'vouched'
    const wasVouched = !isVouched && sent.some((reply) => !reply.isTakenBack && hasVouched(reply, checkpoint, mark))
    return [{ kind: 'evidence', checkpoint, wasVouched }]
  })
}

const hasVouched = ({ vouched }: SentReply, checkpoint: CheckpointId, mark: string) =>
  vouched.some((voucher) => voucher.checkpoint === checkpoint && voucher.evidence === mark)

const evidenceIn = ({ texts }: Snapshot): ReadonlyMap<CheckpointId, Evidence> =>
  new Map(
    texts.flatMap((text): readonly (readonly [CheckpointId, Evidence])[] => {
      if (text.kind === 'evidenceLink') return [[text.checkpoint, { kind: 'link', url: text.text }]]
      return text.kind === 'evidenceNote' ? [[text.checkpoint, { kind: 'note', text: text.text }]] : []
    }),
  )

const isSameEvidence = (a: Evidence, b: Evidence) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Texts that are new, changed or gone. A kind of text is compared only if both links have any of it: otherwise it was
 * perhaps not ticked.
 */
export function textChanges(before: Snapshot, now: Snapshot): readonly TextChange[] {
  const [olds, news] = [placed(before), placed(now)]
  const added = [...news].filter(([place, text]) => olds.get(place)?.text !== text.text && tells(before, text))
  const gone = [...olds].filter(([place, text]) => !news.has(place) && tells(now, text))
  return [...added.filter(([place, text]) => !(isEvidence(text) && olds.has(place))), ...gone].map(([place, text]) => ({
    kind: 'text',
    text,
    isGone: !news.has(place),
  }))
}

/** Each text by what it says about which thing. Evidence of both kinds has the same place. */
const placed = ({ texts }: Snapshot): ReadonlyMap<string, SharedText> =>
  new Map(texts.map((text) => [placeOf(text), text]))

function placeOf(text: SharedText): string {
  switch (text.kind) {
    case 'evidenceLink':
    case 'evidenceNote':
      return `evidence ${text.checkpoint}`
    case 'prediction':
    case 'why':
      return `${text.kind} ${text.floor}`
    case 'review':
      return `review ${text.review}`
    case 'naming':
      return `naming ${text.incident}`
    case 'insight':
      return `insight ${text.phase}`
    case 'reflection':
      return `reflection ${text.month} ${text.question}`
  }
}

const isEvidence = ({ kind }: SharedText) => kind === 'evidenceLink' || kind === 'evidenceNote'

/** Whether a link that has no such text thereby says that there is none. */
function tells(snapshot: Snapshot, text: SharedText): boolean {
  const same = snapshot.texts.filter((other) => TICKED_AS[other.kind] === TICKED_AS[text.kind])
  if ('review' in text && snapshot.reviews === null) return false
  if ('incident' in text && snapshot.incidents.size === 0) return false
  if (!('floor' in text) && !('review' in text) && !('incident' in text)) return same.length > 0
  // Without any other, only those that were sure and wrong were ticked.
  const isMiss = (each: SharedText) =>
    'review' in each
      ? isSureAndWrong(snapshot.reviews?.get(each.review))
      : 'incident' in each
        ? isSureAndMisled(snapshot.incidents.get(each.incident))
        : 'floor' in each && isConfidentMiss(snapshot.floors.get(each.floor))
  return same.some((other) => !isMiss(other)) || (same.length > 0 && isMiss(text))
}

/** For each kind of texts of which the earlier link had none: how many came in. Evidence that was replaced is no news. */
export function textsComeIn(before: Snapshot, now: Snapshot): readonly (readonly [TickedTexts, number])[] {
  const olds = placed(before)
  const news = now.texts.filter((text) => !olds.has(placeOf(text)))
  return TICKED_TEXTS.map((ticked) => {
    const isOf = ({ kind }: SharedText) => TICKED_AS[kind] === ticked
    return [ticked, before.texts.some(isOf) ? 0 : news.filter(isOf).length]
  })
}

const TICKED_TEXTS = ['links', 'notes', 'predictions', 'reflections'] as const
export type TickedTexts = (typeof TICKED_TEXTS)[number]

/** Kinds of texts that are ticked together, as in `chosen`. */
const TICKED_AS: Readonly<Record<SharedText['kind'], TickedTexts>> = {
  evidenceLink: 'links',
  evidenceNote: 'notes',
  insight: 'notes',
  prediction: 'predictions',
  why: 'predictions',
  review: 'predictions',
  naming: 'predictions',
  reflection: 'reflections',
}
