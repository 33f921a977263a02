import { ClipboardPaste, FolderInput } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { FileChoice } from '#ui/file-choice.tsx'
import { useDrop } from '#ui/use-drop.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { addsSomething } from './preview-words.ts'
import { useBringCopy } from './use-bring-copy.ts'

/** Takes in a copy that is chosen, dropped here or pasted, after saying what it would add. */
export function BringCopy() {
  const { state, said, look, lookAtFile, take, leave } = useBringCopy()
  const [isPasting, setIsPasting] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  /** What was pressed or written in disappears, so the heading takes the focus. */
  const then = (act: () => void) => () => {
    act()
    heading.current?.focus()
  }
  const { isOver, handlers } = useDrop({
    onFile: (file) => void lookAtFile(file),
    onText: (text) => void look(text),
  })
  return (
    // Dropping is a shortcut for the mouse: the buttons inside do the same by keyboard.
    <div className={`settings-device ${isOver ? 'is-over' : ''}`} {...handlers}>
      <h3 className="settings-label" ref={heading} tabIndex={-1}>
        From another device
      </h3>
      <p className="small soft">
        Choose its copy, drop it here, or paste what is in it. First you see what it would add.
      </p>
      <div className="settings-ways">
        <FileChoice accept=".json,.txt,application/json,text/plain" onFile={(file) => void lookAtFile(file)}>
          <FolderInput className="icon" aria-hidden="true" />
          Bring a copy here
        </FileChoice>
        <button type="button" className="link" aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
          <ClipboardPaste className="icon" aria-hidden="true" />
          Paste a copy
        </button>
      </div>
      {isPasting && (
        <PasteField
          onLook={(text) =>
            then(() => {
              setIsPasting(false)
              void look(text)
            })()
          }
        />
      )}
      <div className="settings-brought" role="status">
        {said !== null && <p className={state.kind === 'fault' ? 'fault' : 'small'}>{said}</p>}
      </div>
      {state.kind === 'preview' && (
        <div className="settings-ways">
          {addsSomething(state.preview) && (
            <button type="button" className="slab" onClick={then(() => take(state.text, false))}>
              Take it in
            </button>
          )}
          {!addsSomething(state.preview) && state.preview.beforeErase > 0 && (
            <button type="button" className="link" onClick={then(() => take(state.text, true))}>
              Take those in too
            </button>
          )}
          <button type="button" className="link" onClick={then(leave)}>
            Leave it
          </button>
        </div>
      )}
      {state.kind === 'report' && state.left > 0 && (
        <button type="button" className="link" onClick={then(() => take(state.text, true))}>
          Take those in too
        </button>
      )}
    </div>
  )
}

function PasteField({ onLook }: { onLook: (text: string) => void }) {
  const id = useId()
  const field = useFirstFocus<HTMLTextAreaElement>()
  return (
    <form
      className="settings-paste"
      onSubmit={(event) => {
        event.preventDefault()
        onLook(field.current?.value ?? '')
      }}
    >
      <label htmlFor={id} className="small">
        All that is in the file of the copy
      </label>
      {/* Not kept as it is typed: a copy can have megabytes. One that is pasted whole is looked at and never shown. */}
      <textarea
        id={id}
        ref={field}
        className="field"
        rows={4}
        spellCheck={false}
        onPaste={(event) => {
          if (event.currentTarget.value !== '') return
          event.preventDefault()
          onLook(event.clipboardData.getData('text/plain'))
        }}
      />
      <button type="submit" className="slab quiet">
        See what it would add
      </button>
    </form>
  )
}
