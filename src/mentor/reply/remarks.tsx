import { MessageCircleQuestionMark, MessageSquareText, Pencil, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Subject } from '#progress/subject.ts'
import type { DraftRemark } from '#share/desk/desk.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { useLearner } from '../learner.ts'
import { useKnown } from './answering.ts'
import { remarksAbout, withRemark, withoutRemark } from './draft.ts'
import { RemarkField } from './remark-field.tsx'
import { Exchange } from './exchange.tsx'
import { newId } from './new-id.ts'

/** What the mentor writes about one thing: each remark of the draft, and a row of acts, `lead` first. */
export function Remarks({ about, askWords = 'Ask', lead }: { about: Subject; askWords?: string; lead?: ReactNode }) {
  const { world } = useLearner()
  const known = useKnown()
  const [open, setOpen] = useState<Pick<DraftRemark, 'id' | 'isQuestion'> | null>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const isOpen = open !== null
  useEffect(() => {
    if (wasOpen.current && !isOpen) ask.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (!known) return null
  const { desk, entry, id } = known
  const draft = entry.draft.value
  const written = remarksAbout(draft, about)
  const name = subjectWords(world, about)
  const isNew = open !== null && written.every((each) => each.id !== open.id)
  const shown = isNew ? [...written, { ...open, about, text: '' }] : written
  const start = (isQuestion: boolean) => setOpen({ id: newId(), isQuestion })
  return (
    <div className="mentor-remarks">
      <Exchange about={about} />
      {shown.map((remark) =>
        remark.id === open?.id ? (
          <RemarkField
            key={remark.id}
            remark={remark}
            name={name}
            onText={(text) => desk.keepDraft(id, withRemark(draft, { ...remark, text }))}
            onDone={() => setOpen(null)}
            onRemove={() => {
              desk.keepDraft(id, withoutRemark(draft, remark.id))
              setOpen(null)
            }}
          />
        ) : (
          <Written
            key={remark.id}
            remark={remark}
            name={name}
            onChange={() => setOpen(remark)}
            onTakeBack={() => {
              ask.current?.focus()
              desk.keepDraft(id, withoutRemark(draft, remark.id))
            }}
          />
        ),
      )}
      <div className="mentor-acts">
        {lead}
        {!isOpen && (
          <>
            <button
              ref={ask}
              type="button"
              className="link"
              aria-label={`${askWords}: ${name}`}
              onClick={() => start(true)}
            >
              <MessageCircleQuestionMark className="icon" aria-hidden="true" />
              {askWords}
            </button>
            <button type="button" className="link" aria-label={`Remark: ${name}`} onClick={() => start(false)}>
              <MessageSquareText className="icon" aria-hidden="true" />
              Remark
            </button>
          </>
        )}
      </div>
    </div>
  )
}

function Written({
  remark: { isQuestion, text },
  name,
  onChange,
  onTakeBack,
}: {
  remark: DraftRemark
  name: string
  onChange: () => void
  onTakeBack: () => void
}) {
  const kind = isQuestion ? 'question' : 'remark'
  return (
    <div className="mentor-written">
      <p className="hand theirs">
        <span className="visually-hidden">Your {kind}: </span>
        {text}
      </p>
      <button
        type="button"
        className="round-button"
        title="Change"
        aria-label={`Change your ${kind} about ${name}`}
        onClick={onChange}
      >
        <Pencil className="icon" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="round-button"
        title="Take back"
        aria-label={`Take back your ${kind} about ${name}`}
        onClick={onTakeBack}
      >
        <Undo2 className="icon" aria-hidden="true" />
      </button>
    </div>
  )
}
