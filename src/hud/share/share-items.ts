import { isConfidentMiss } from '#progress/confident-miss.ts'
import { isSureAndMisled, isSureAndWrong } from '#share/snapshot.ts'
import type { Choices, SharedText, Snapshot } from '#share/snapshot.ts'
import { listOf, numbered } from '#ui/in-words.ts'

/** What is ticked when a mentor is to be shown what they need, besides the key. */
export const FIRST_ITEMS: readonly (keyof Choices)[] = ['days', 'phases', 'plots', 'reviews', 'incidents', 'answers']

/** One tick box: something that may go into the link. */
export type ShareItem = {
  readonly choice: keyof Choices
  readonly label: string
  readonly note: string | null
}

/**
 * The tick boxes, for what the learner has; states are always in the link. A box promises only what goes into the link
 * with the other `ticks` as they are: what was written on reviews and nights on call goes only with
 * them.
 */
export function shareItems(snapshot: Snapshot, ticks: Choices): readonly ShareItem[] {
  const count = (...kinds: readonly SharedText['kind'][]) =>
    snapshot.texts.filter((text) => kinds.includes(text.kind)).length
  const links = count('evidenceLink')
  const notes = count('evidenceNote', 'insight')
  const reflections = count('reflection')
  const predictions = snapshot.texts.flatMap((text) => (text.kind === 'prediction' ? [text.floor] : []))
  const misses = predictions.filter((floor) => isConfidentMiss(snapshot.floors.get(floor))).length
  const reviews = writtenOn(
    ticks,
    ticks.reviews,
    snapshot.texts.flatMap((text) =>
      text.kind === 'review' ? [isSureAndWrong(snapshot.reviews?.get(text.review))] : [],
    ),
  )
  const incidents = writtenOn(
    ticks,
    ticks.incidents,
    snapshot.texts.flatMap((text) =>
      text.kind === 'naming' ? [isSureAndMisled(snapshot.incidents.get(text.incident))] : [],
    ),
  )
  const [reviewed, played] = [snapshot.reviews?.size ?? 0, snapshot.incidents.size]
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
    ...(reviewed > 0
      ? [
          item(
            'reviews',
            `My ${reviewed === 1 ? 'review' : `${reviewed} reviews`} of code, how sure and how right`,
            reviews.note,
          ),
        ]
      : []),
    ...(played > 0
      ? [
          item(
            'incidents',
            `My first time in ${played === 1 ? 'a night' : `${played} nights`} on call, how sure and how right`,
            incidents.note,
          ),
        ]
      : []),
    ...(answers > 0
      ? [item('answers', answers === 1 ? 'My answer to a question' : `My answers to ${answers} questions`)]
      : []),
    ...(links > 0 ? [item('evidenceLinks', `Evidence links of ${numbered(links, 'checkpoint')}`)] : []),
    ...(notes > 0 ? [item('notes', notes === 1 ? 'My note' : `My ${notes} notes`)] : []),
    ...(misses + reviews.wrong + incidents.wrong > 0
      ? [item('misses', missesLabel(misses, reviews.wrong, incidents.wrong))]
      : []),
    ...(predictions.length + reviews.all + incidents.all > 0
      ? [item('predictions', predictionsLabel(predictions.length, reviews.all, incidents.all))]
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

/**
 * How many sentences go into the link with the predictions, and with those that were sure and wrong; and, where their
 * reviews or incidents are left out, what those would bring. `areWrong`: for each sentence whether it was sure and wrong.
 */
function writtenOn(ticks: Choices, isTicked: boolean, areWrong: readonly boolean[]) {
  const wrong = areWrong.filter(Boolean).length
  if (isTicked) return { all: areWrong.length, wrong, note: null }
  const brought = ticks.predictions ? areWrong.length : ticks.misses ? wrong : 0
  return { all: 0, wrong: 0, note: brought > 0 ? `with what I wrote on ${brought}` : null }
}

/** "3 predictions I was sure of, and blindsided by", "Where I was sure, and wrong: 3 predictions and what I wrote on …" */
function missesLabel(misses: number, reviews: number, incidents: number): string {
  const predictions = misses === 1 ? 'The prediction' : `${misses} predictions`
  const wrong = thingsWords(reviews, incidents, 'a review', 'a night on call')
  if (wrong === '') return `${predictions} I was sure of, and blindsided by`
  const on = `hat I wrote on ${wrong}`
  if (misses === 0) return `W${on} I was sure of, and wrong about`
  return `Where I was sure, and wrong: ${numbered(misses, 'prediction')}, and w${on}`
}

/** "All my 12 predictions", "All my 12 predictions, and what I wrote on 3 reviews" */
function predictionsLabel(predictions: number, reviews: number, incidents: number): string {
  const things = thingsWords(reviews, incidents, '1 review', '1 night on call')
  const parts = [
    predictions === 0 ? '' : predictions === 1 ? 'my prediction' : `all my ${predictions} predictions`,
    things === '' ? '' : `what I wrote on ${things}`,
  ]
  const label = listOf(parts.filter((part) => part !== ''))
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`
}

/** "3 reviews and 1 night on call"; empty for none. */
function thingsWords(reviews: number, incidents: number, aReview: string, aNight: string): string {
  const parts = [
    reviews === 0 ? '' : reviews === 1 ? aReview : `${reviews} reviews`,
    incidents === 0 ? '' : incidents === 1 ? aNight : `${incidents} nights on call`,
  ]
  return listOf(parts.filter((part) => part !== ''))
}
