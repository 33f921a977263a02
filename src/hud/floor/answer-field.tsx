import type { Choice, Floor, Lesson } from '#city/city.ts'
import type { Positions } from '#progress/event.ts'
import { useDraft } from '#store/hooks.tsx'
import { OptionList } from './option-list.tsx'
import { OrderField } from './order-field.tsx'
import { firstOrder, makePick, parsePick, pickInWords } from './pick.ts'
import './answer-field.css'

const WORTH = 'A wrong guess now is worth more than a right answer later.'
const AS_GUESS = 'press again and it counts as a guess.'

/** By what is asked for: what is to be done, and what is said to someone who did nothing. */
const WORDS = {
  sentence: { note: `Write it before you read on. ${WORTH}`, plea: `One word will do. Or ${AS_GUESS}` },
  lines: { note: `Tick one, or two, before you read on. ${WORTH}`, plea: `Tick one. Or ${AS_GUESS}` },
  look: { note: `Choose one before you read on. ${WORTH}`, plea: `Choose one. Or ${AS_GUESS}` },
  order: {
    note: `They are not in order yet. The first belongs on top. ${WORTH}`,
    plea: `Nothing was moved yet. Move one. Or ${AS_GUESS}`,
  },
} as const

const TOO_MANY = 'Tick one or two of them, no more.'

/** What a learner has answered so far, kept as a draft. */
export type Answer = {
  /** What the prediction will say; empty if there is no answer. */
  readonly text: string
  readonly picked: Positions | null
  /** The key of its draft. */
  readonly key: string
  readonly note: string
  /** What is missing from an answer that is none. */
  readonly plea: string
  /** Why the answer can't be taken as it is; null if it can. */
  readonly fault: string | null
  readonly draft: string
  readonly write: (draft: string) => void
}

export function useAnswer(floor: Floor, { choice }: Lesson): Answer {
  const key = choice ? `pick:${floor.id}` : `prediction:${floor.id}`
  const [draft, write] = useDraft(key)
  const picked = choice && parsePick(choice, draft)
  return {
    text: choice ? (picked ? pickInWords(choice, picked) : '') : draft.trim(),
    picked,
    key,
    ...WORDS[choice?.kind ?? 'sentence'],
    fault: choice?.kind === 'lines' && picked && picked.length > 2 ? TOO_MANY : null,
    draft,
    write,
  }
}

/** The field for the prediction: for a sentence, or to choose from what the floor offers. Never says what is right. */
export function AnswerField({
  floor,
  choice,
  answer,
  noteId,
  onChange,
}: {
  floor: Floor
  choice: Choice | null
  answer: Answer
  noteId: string
  onChange: () => void
}) {
  const change = (draft: string) => {
    answer.write(draft)
    onChange()
  }
  const pick = (positions: Positions) => change(makePick(positions))
  if (!choice) {
    return (
      <textarea
        className="floor-field"
        aria-label="Your prediction"
        aria-describedby={noteId}
        value={answer.draft}
        rows={6}
        maxLength={4_000}
        onChange={(event) => change(event.currentTarget.value)}
      />
    )
  }
  const { kind, items } = choice
  if (kind === 'order') {
    const order = answer.picked ?? firstOrder(floor.id, items.length)
    return <OrderField items={items} order={order} noteId={noteId} onChange={pick} />
  }
  return (
    <OptionList
      legend="Your prediction"
      noteId={noteId}
      type={kind === 'look' ? 'radio' : 'checkbox'}
      items={items}
      chosen={answer.picked ?? []}
      onChange={pick}
    />
  )
}
