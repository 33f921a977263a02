import { isConfidentMiss } from '#progress/confident-miss.ts'
import type { Choices, SharedText, Snapshot } from '#share/snapshot.ts'
import { numbered } from '#ui/in-words.ts'

/** What is ticked when a mentor is to be shown what they need, besides the key. */
export const FIRST_ITEMS: readonly (keyof Choices)[] = ['days', 'phases', 'plots', 'answers']

/** One tick box: something that may go into the link. */
export type ShareItem = {
  readonly choice: keyof Choices
  readonly label: string
  readonly note: string | null
}

/** The tick boxes, for what the learner has; states are always in the link. */
export function shareItems(snapshot: Snapshot): readonly ShareItem[] {
  const count = (...kinds: readonly SharedText['kind'][]) =>
    snapshot.texts.filter((text) => kinds.includes(text.kind)).length
  const links = count('evidenceLink')
  const notes = count('evidenceNote', 'insight')
  const reflections = count('reflection')
  const predictions = snapshot.texts.flatMap((text) => (text.kind === 'prediction' ? [text.floor] : []))
  const misses = predictions.filter((floor) => isConfidentMiss(snapshot.floors.get(floor))).length
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
    ...(answers > 0
      ? [item('answers', answers === 1 ? 'My answer to a question' : `My answers to ${answers} questions`)]
      : []),
    ...(links > 0 ? [item('evidenceLinks', `Evidence links of ${numbered(links, 'checkpoint')}`)] : []),
    ...(notes > 0 ? [item('notes', notes === 1 ? 'My note' : `My ${notes} notes`)] : []),
    ...(misses > 0 ? [item('misses', `${predictionsOf(misses)} I was sure of, and blindsided by`)] : []),
    ...(predictions.length > 0
      ? [item('predictions', predictions.length === 1 ? 'My prediction' : `All my ${predictions.length} predictions`)]
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

const predictionsOf = (count: number) => (count === 1 ? 'The prediction' : `${count} predictions`)
