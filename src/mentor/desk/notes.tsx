import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { shownNotes } from '#share/desk/desk-data.ts'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import type { DeskLearner, NoteVersion } from '#share/desk/desk.ts'
import { dayOf, longDay } from '#ui/in-words.ts'
import { useDeskGiven } from './desk-context.ts'
import { useKeepOnLeave } from './use-keep-on-leave.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** A mentor's own notes on a learner, the newest first. */
export function Notes({ learner }: { learner: DeskLearner }) {
  const { desk, nameOf } = useDeskGiven()
  const notes = shownNotes(learner)
  const name = nameOf(learner)
  // A changed note is a new version, and the first of the list.
  const [changes, setChanges] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (changes > 0 && document.activeElement === document.body) list.current?.querySelector('button')?.focus()
  }, [changes])
  return (
    <div className="desk-notes">
      <p className="small soft">For yourself: they are in no reply, and no learner sees them.</p>
      {notes.length < DESK_LIMITS.notes ? (
        <NoteField
          label={`A note on ${name}`}
          action="Add the note"
          text=""
          onKeep={(text) => {
            if (text.trim() !== '') desk.writeNote(learner.key, null, text)
          }}
        />
      ) : (
        <p className="small">There are {DESK_LIMITS.notes} notes here, and that is as many as it holds.</p>
      )}
      <ul ref={list}>
        {notes.map((note) => (
          <Note key={note.id} learner={learner} note={note} onChanged={() => setChanges(changes + 1)} />
        ))}
      </ul>
    </div>
  )
}

function Note({ learner, note, onChanged }: { learner: DeskLearner; note: NoteVersion; onChanged: () => void }) {
  const { desk, nameOf, sayUndo } = useDeskGiven()
  const [isEdited, setEdited] = useState(false)
  const button = useReturnFocus(isEdited)
  const day = longDay(dayOf(note.at))
  const name = nameOf(learner)
  const remove = () => {
    desk.writeNote(learner.key, note.id, '')
    sayUndo(`The note of ${day} on ${name} is removed.`, () => desk.writeNote(learner.key, null, note.text))
  }
  return (
    <li>
      <p className="desk-note-head small soft">
        {day}
        <button
          ref={button}
          type="button"
          className="round-button"
          aria-label={`Change the note of ${day} on ${name}`}
          onClick={() => setEdited(true)}
        >
          <Pencil className="icon" aria-hidden="true" />
        </button>
        <button
          type="button"
          className="round-button"
          aria-label={`Remove the note of ${day} on ${name}`}
          onClick={remove}
        >
          <Trash2 className="icon" aria-hidden="true" />
        </button>
      </p>
      {isEdited ? (
        <NoteField
          label={`The note of ${day} on ${name}`}
          action="Keep the change"
          text={note.text}
          hasFocus
          onKeep={(text) => {
            desk.writeNote(learner.key, note.id, text)
            setEdited(false)
            onChanged()
          }}
        />
      ) : (
        <p className="hand theirs">{note.text}</p>
      )}
    </li>
  )
}

/** A field that keeps what was written by its button, and also when it or the page is left. */
function NoteField({
  label,
  action,
  text: initial,
  hasFocus = false,
  onKeep,
}: {
  label: string
  action: string
  text: string
  hasFocus?: boolean
  onKeep: (text: string) => void
}) {
  const [text, setText] = useState(initial)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const isKept = useRef(false)
  const keep = () => {
    if (isKept.current) return
    // A new note empties the field for the next one; a changed one closes it.
    isKept.current = initial !== ''
    if (initial === '') setText('')
    onKeep(text)
  }
  useKeepOnLeave(() => {
    if (text !== initial) keep()
  })
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onBlur={(event) => {
        if (!form.current?.contains(event.relatedTarget)) keep()
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <textarea
        id={id}
        className="field"
        rows={2}
        maxLength={DESK_LIMITS.note}
        placeholder={initial === '' ? 'What you want to remember before the next call' : ''}
        // The field was asked for by a press, so this is where the writing goes on.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={hasFocus}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" className="link">
        {action}
      </button>
    </form>
  )
}
