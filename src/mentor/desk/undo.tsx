import { Undo2, X } from 'lucide-react'
import { useEffect, useRef } from 'react'

/** `backTo`: the id of what takes the focus once it is undone. */
export type Undoable = { readonly words: string; readonly undo: () => void; readonly backTo: string }

/** What was just removed, with the way back. Its button takes the focus, because what had it is gone. */
export function Undo({ undoable, onDone }: { undoable: Undoable; onDone: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  return (
    <div className="sign desk-undo">
      <span role="status">{undoable.words}</span>
      <button
        ref={button}
        type="button"
        className="link"
        onClick={() => {
          undoable.undo()
          onDone()
          // It comes back with the next frame at the latest.
          requestAnimationFrame(() => document.getElementById(undoable.backTo)?.focus())
        }}
      >
        <Undo2 className="icon" aria-hidden="true" />
        Put back
      </button>
      <button type="button" className="round-button" aria-label="Close this note" onClick={onDone}>
        <X className="icon" aria-hidden="true" />
      </button>
    </div>
  )
}
