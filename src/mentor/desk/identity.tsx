import { useId, useState } from 'react'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import { useDeskState } from '../reply/answering.ts'
import { useOwnKey } from '../reply/own-key.ts'
import { useDeskGiven } from './desk-context.ts'
import { useKeepOnLeave } from './use-keep-on-leave.ts'

/** What the mentor is called in replies, and the four words of their key, if there is one. */
export function Identity() {
  const { desk } = useDeskGiven()
  const { mentor, keys } = useDeskState(desk)
  const key = useOwnKey(desk, keys.length > 0)
  const id = useId()
  return (
    <section className="desk-identity" aria-labelledby={`${id}-title`}>
      <h2 className="h3" id={`${id}-title`}>
        How learners know you
      </h2>
      <label htmlFor={`${id}-name`} className="small">
        Your name in replies
      </label>
      {/* The key makes a new field when the name was changed in another tab. */}
      <NameInput key={mentor.at} id={`${id}-name`} name={mentor.value} onKeep={(name) => desk.nameMentor(name)} />
      {keys.length === 0 ? (
        <p className="small soft">
          Your key is made with your first reply. It signs all of them, so that a learner’s browser can tell that they
          come from the same one as before.
        </p>
      ) : (
        <>
          <p className="small">The four words of your key</p>
          <p className="desk-words serif">{key.kind === 'ready' && key.value?.ok ? key.value.value.words : ''}</p>
          <p className="small soft">
            They stand under each of your replies. Say them once on a call: a learner who sees the same four knows that
            a reply comes from this browser. They say nothing more.
          </p>
        </>
      )}
    </section>
  )
}

function NameInput({ id, name, onKeep }: { id: string; name: string; onKeep: (name: string) => void }) {
  const [text, setText] = useState(name)
  const keep = () => {
    if (text.trim() !== name) onKeep(text)
  }
  useKeepOnLeave(keep)
  return (
    <input
      id={id}
      className="field"
      autoComplete="name"
      placeholder="None yet"
      maxLength={DESK_LIMITS.name}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
    />
  )
}
