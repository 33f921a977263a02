import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { NO_NOTE_DRAFT, shownNotes } from '#share/desk/desk-data.ts'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import type { DeskLearner, NoteVersion } from '#share/desk/desk.ts'
import { dayOf, longDay } from '#ui/in-words.ts'
import { nameId, useDeskGiven } from './desk-context.ts'

/** A mentor's own notes on a learner, the newest first. What is being written is kept at every keystroke. */
export function Notes({ learner }: { learner: DeskLearner }) {
  const { desk, nameOf, sayUndo } = useDeskGiven()
  const notes = shownNotes(learner)
  const name = nameOf(learner)
  const writing = learner.noteDraft.value
  const changing = notes.find(({ id }) => id === writing.note)
  const list = useRef<HTMLUListElement>(null)
  const [changes, setChanges] = useState(0)
  // The note that was changed is the newest now, and the first of the list.
  useEffect(() => {
    if (changes > 0) list.current?.querySelector('button')?.focus()
  }, [changes])

  const write = (note: string | null, text: string) => desk.keepNoteDraft(learner.key, { note, text })
  const remove = (note: NoteVersion) => {
    desk.writeNote(learner.key, note.id, '')
    sayUndo({
      words: `The note of ${dayOfNote(note)} on ${name} is removed.`,
      undo: () => desk.writeNote(learner.key, null, note.text),
      backTo: nameId(learner),
    })
  }
  const finish = () => {
    const isBlank = writing.text.trim() === ''
    if (changing && isBlank) remove(changing)
    else if (!isBlank) desk.writeNote(learner.key, writing.note, writing.text)
    desk.keepNoteDraft(learner.key, NO_NOTE_DRAFT)
  }
  /** There is one field at a time: what the other one held becomes a note. */
  const begin = (note: string | null, text: string) => {
    if (writing.note !== note) finish()
    write(note, text)
  }
  return (
    <div className="desk-notes">
      <p className="small soft">For yourself: they are in no reply, and no learner sees them.</p>
      {notes.length < DESK_LIMITS.notes ? (
        <NoteField
          label={`A note on ${name}`}
          action="Add the note"
          text={changing ? '' : writing.text}
          placeholder="What you want to remember before the next call"
          hasFocus={notes.length === 0}
          onText={(text) => begin(changing ? null : writing.note, text)}
          onDone={finish}
        />
      ) : (
        <p className="small">There are {DESK_LIMITS.notes} notes here, and that is as many as it holds.</p>
      )}
      <ul ref={list}>
        {notes.map((note) =>
          note === changing ? (
            <li key={note.id}>
              <NoteField
                label={`The note of ${dayOfNote(note)} on ${name}`}
                action="Done"
                text={writing.text}
                hasFocus
                onText={(text) => write(note.id, text)}
                onDone={() => {
                  finish()
                  setChanges(changes + 1)
                }}
              />
            </li>
          ) : (
            <Note
              key={note.id}
              note={note}
              name={name}
              onChange={() => begin(note.id, note.text)}
              onRemove={() => remove(note)}
            />
          ),
        )}
      </ul>
    </div>
  )
}

const dayOfNote = ({ at }: NoteVersion) => longDay(dayOf(at))

function Note({
  note,
  name,
  onChange,
  onRemove,
}: {
  note: NoteVersion
  name: string
  onChange: () => void
  onRemove: () => void
}) {
  const day = dayOfNote(note)
  return (
    <li>
      <p className="desk-note-head small soft">
        {day}
        <button
          type="button"
          className="round-button"
          aria-label={`Change the note of ${day} on ${name}`}
          onClick={onChange}
        >
          <Pencil className="icon" aria-hidden="true" />
        </button>
        <button
          type="button"
          className="round-button"
          aria-label={`Remove the note of ${day} on ${name}`}
          onClick={onRemove}
        >
          <Trash2 className="icon" aria-hidden="true" />
        </button>
      </p>
      <p className="hand theirs">{note.text}</p>
    </li>
  )
}

function NoteField({
  label,
  action,
  text,
  placeholder = '',
  hasFocus = false,
  onText,
  onDone,
}: {
  label: string
  action: string
  text: string
  placeholder?: string
  hasFocus?: boolean
  onText: (text: string) => void
  onDone: () => void
}) {
  const id = useId()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
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
        placeholder={placeholder}
        // The field was asked for by a press, so this is where the writing goes on.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={hasFocus}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onDone()
        }}
      />
      <p className="desk-note-foot">
        <button type="submit" className="link">
          {action}
        </button>
        {text !== '' && <span className="small soft">Kept as you write.</span>}
      </p>
    </form>
  )
}
