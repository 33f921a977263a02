import { Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import { makeLearnerAddress } from '#share/address.ts'
import { afterPress } from './after-press.ts'
import { nameId, newestLink, useDeskGiven } from './desk-context.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** The name of a learner, which opens their newest link, and a field for the mentor's own name for them. */
export function NameField({ learner }: { learner: DeskLearner }) {
  const { desk, nameOf, snapshotOf } = useDeskGiven()
  const [isEdited, setEdited] = useState(false)
  const button = useReturnFocus(isEdited)
  const link = newestLink(learner)
  const name = nameOf(learner)

  if (isEdited) {
    return (
      <NameForm
        value={learner.name.value}
        placeholder={(link && snapshotOf(link)?.name?.trim()) || 'No name in the link'}
        label={`Your own name for ${name}`}
        onKeep={(value) => desk.rename(learner.key, value)}
        onClose={() => setEdited(false)}
      />
    )
  }
  return (
    <h3 className="desk-name">
      {link ? (
        <a href={makeLearnerAddress(link, { kind: 'city' })} id={nameId(learner)}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      <button
        ref={button}
        type="button"
        className="round-button"
        aria-label={`Give ${name} a name of your own`}
        title="A name of your own for them"
        onClick={() => setEdited(true)}
      >
        <Pencil className="icon" aria-hidden="true" />
      </button>
    </h3>
  )
}

function NameForm({
  value,
  placeholder,
  label,
  onKeep,
  onClose,
}: {
  value: string
  placeholder: string
  label: string
  onKeep: (value: string) => void
  onClose: () => void
}) {
  const [text, setText] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => field.current?.select(), [])
  const keep = () => {
    if (!isDone.current) onKeep(text)
    isDone.current = true
  }
  return (
    <form
      className="desk-naming"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
        onClose()
      }}
    >
      <input
        ref={field}
        className="field"
        aria-label={label}
        placeholder={placeholder}
        maxLength={DESK_LIMITS.name}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          keep()
          afterPress(onClose)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          isDone.current = true
          onClose()
        }}
      />
      <p className="tiny soft">Only you see it. Left empty, it is the name in the link.</p>
    </form>
  )
}
