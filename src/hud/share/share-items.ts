import type { ReviewId } from '#city/ids.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import { isSureAndWrong } from '#share/snapshot.ts'
import type { Choices, SharedText, Snapshot } from '#share/snapshot.ts'
import { listOf, numbered } from '#ui/in-words.ts'

/** What is ticked when a mentor is to be shown what they need, besides the key. */
export const FIRST_ITEMS: readonly (keyof Choices)[] = ['days', 'phases', 'plots', 'reviews', 'answers']

/** One tick box: something that may go into the link. */
export type ShareItem = {
  readonly choice: keyof Choices
  readonly label: string
  readonly note: string | null
}

/**
 * The tick boxes, for what the learner has; states are always in the link. A box promises only what goes into the link
 * with the other `ticks` as they are: what was written on reviews goes only with the reviews.
 */
export function shareItems(snapshot: Snapshot, ticks: Choices): readonly ShareItem[] {
  const count = (...kinds: readonly SharedText['kind'][]) =>
    snapshot.texts.filter((text) => kinds.includes(text.kind)).length
  const links = count('evidenceLink')
  const notes = count('evidenceNote', 'insight')
  const reflections = count('reflection')
  const predictions = snapshot.texts.flatMap((text) => (text.kind === 'prediction' ? [text.floor] : []))
  const misses = predictions.filter((floor) => isConfidentMiss(snapshot.floors.get(floor))).length
  const reviews = snapshot.reviews?.size ?? 0
  const written = snapshot.texts.flatMap((text) => (text.kind === 'review' ? [text.review] : []))
  const sentences = ticks.reviews ? written : []
  const isWrong = (review: ReviewId) => isSureAndWrong(snapshot.reviews?.get(review))
  const wrong = sentences.filter(isWrong).length
  const brought = ticks.reviews
    ? 0
    : ticks.predictions
      ? written.length
      : ticks.misses
        ? written.filter(isWrong).length
        : 0
  const dated = snapshot.phases?.size ?? 0
  const plots = snapshot.plots.size
  const answers = snapshot.answers.length
  const item = (choice: keyof Choices, label: string, note: string | null = null): ShareItem => ({
    choice,
    label,
    note,
  })
  return [
    ...(snapshot.floors.size + snapshot.checkpoints.size > 0
      ? [item('days', 'When I built them, and what is due')]
      : []),
    ...(dated > 0 ? [item('phases', `The dates I set for ${numbered(dated, 'phase')}`)] : []),
    ...(plots > 0 ? [item('plots', `What I set before ${numbered(plots, 'building')}`)] : []),
    ...(reviews > 0
      ? [
          item(
            'reviews',
            `My ${reviews === 1 ? 'review' : `${reviews} reviews`} of code, how sure and how right`,
            brought > 0 ? `with what I wrote on ${brought}` : null,
          ),
        ]
      : []),
    ...(answers > 0
      ? [item('answers', answers === 1 ? 'My answer to a question' : `My answers to ${answers} questions`)]
      : []),
    ...(links > 0 ? [item('evidenceLinks', `Evidence links of ${numbered(links, 'checkpoint')}`)] : []),
    ...(notes > 0 ? [item('notes', notes === 1 ? 'My note' : `My ${notes} notes`)] : []),
    ...(misses + wrong > 0 ? [item('misses', missesLabel(misses, wrong))] : []),
    ...(predictions.length + sentences.length > 0
      ? [item('predictions', predictionsLabel(predictions.length, sentences.length))]
      : []),
    ...(reflections > 0
      ? [
          item(
            'reflections',
            reflections === 1
              ? 'My answer to the month’s questions'
              : `My ${reflections} answers to the month’s questions`,
            'private',
          ),
        ]
      : []),
  ]
}

/** "3 predictions I was sure of, and blindsided by", "Where I was sure, and wrong: 3 predictions and what I wrote on …" */
function missesLabel(misses: number, wrong: number): string {
  const predictions = misses === 1 ? 'The prediction' : `${misses} predictions`
  if (wrong === 0) return `${predictions} I was sure of, and blindsided by`
  const on = `hat I wrote on ${wrong === 1 ? 'a review' : `${wrong} reviews`}`
  if (misses === 0) return `W${on} I was sure of, and wrong about`
  return `Where I was sure, and wrong: ${numbered(misses, 'prediction')}, and w${on}`
}

/** "All my 12 predictions", "All my 12 predictions, and what I wrote on 3 reviews" */
function predictionsLabel(predictions: number, sentences: number): string {
  const parts = [
    predictions === 0 ? '' : predictions === 1 ? 'my prediction' : `all my ${predictions} predictions`,
    sentences === 0 ? '' : `what I wrote on ${numbered(sentences, 'review')}`,
  ]
  const label = listOf(parts.filter((part) => part !== ''))
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`
}
