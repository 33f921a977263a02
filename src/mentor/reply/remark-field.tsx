import { useEffect, useId, useRef } from 'react'
import { LIMITS } from '#progress/event.ts'
import type { DraftRemark } from '#share/desk/desk.ts'
import { wholeNumber } from '#ui/in-words.ts'

/** The count of characters is shown from here on. */
const NEARLY_FULL = LIMITS.remark - 200

/** The field of one remark. Every keystroke is kept; Escape or the button leaves it. */
export function RemarkField({
  remark,
  name,
  onText,
  onDone,
  onRemove,
}: {
  remark: DraftRemark
  /** What it is about. */
  name: string
  onText: (text: string) => void
  onDone: () => void
  onRemove: () => void
}) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  return (
    <div className="mentor-writing">
      <label htmlFor={id} className="small">
        {remark.isQuestion ? 'Your question' : 'Your remark'}
        <span className="visually-hidden"> about {name}</span>
      </label>
      <textarea
        id={id}
        ref={field}
        className="field hand"
        rows={2}
        maxLength={LIMITS.remark}
        aria-describedby={`${id}-kept`}
        value={remark.text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onDone()
        }}
      />
      <p className="mentor-acts">
        <button type="button" className="link" onClick={onDone}>
          Done
        </button>
        <button type="button" className="link quiet-link" onClick={onRemove}>
          Remove
        </button>
        <span className="small soft" id={`${id}-kept`}>
          {remark.text.length >= NEARLY_FULL
            ? `${wholeNumber(remark.text.length)} of ${wholeNumber(LIMITS.remark)} characters`
            : 'Kept in your draft as you write.'}
        </span>
      </p>
    </div>
  )
}
