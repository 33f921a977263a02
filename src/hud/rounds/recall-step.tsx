import { PenLine } from 'lucide-react'
import { useFirstFocus } from '../use-first-focus.ts'

/** The first step: write from memory, before the lesson is shown. */
export function RecallStep({
  text,
  onWrite,
  onCompare,
}: {
  text: string
  onWrite: (text: string) => void
  onCompare: (text: string) => void
}) {
  const field = useFirstFocus<HTMLTextAreaElement>()
  return (
    <>
      <label className="rounds-label" htmlFor="recall">
        <PenLine className="icon" aria-hidden="true" />
        From memory
      </label>
      <textarea
        id="recall"
        ref={field}
        className="rounds-field"
        rows={5}
        maxLength={4000}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
      />
      <div className="rounds-ways">
        <button type="button" className="slab" onClick={() => onCompare(text.trim())}>
          Compare
        </button>
        <button type="button" className="link" onClick={() => onCompare('')}>
          I have nothing, show me
        </button>
        <span className="rounds-note small soft">Half a thought is enough. The trying is what keeps it.</span>
      </div>
    </>
  )
}
