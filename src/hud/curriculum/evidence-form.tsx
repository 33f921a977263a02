import { useId } from 'react'
import type { CheckpointOutline } from '#city/curriculum.ts'
import type { Evidence } from '#progress/event.ts'
import { creditOf } from '#progress/credit.ts'
import { useDraft, useGame } from '#store/hooks.tsx'
import { Choice } from '#ui/choice.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { paidWords } from '../level/credit-words.ts'
import { useCommand } from '../use-command.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { asWebAddress } from './web-address.ts'

const KINDS = [
  { value: 'link', label: 'A link' },
  { value: 'note', label: 'A note' },
] as const

/** Adds a link or a note to a checkpoint, in its row. What is typed is kept as a draft. */
export function EvidenceForm({ outline, onDone }: { outline: CheckpointOutline; onDone: () => void }) {
  const { world } = useHud()
  const { store } = useGame()
  const deed = useCommand()
  const drafts = [`evidence/${outline.id}`, `evidence-kind/${outline.id}`] as const
  const [text, write] = useDraft(drafts[0])
  const [chosen, setKind] = useDraft(drafts[1])
  const kind: Evidence['kind'] = chosen === 'note' ? 'note' : 'link'
  const [fault, setFault] = useSaid()
  const field = useFirstFocus<HTMLInputElement & HTMLTextAreaElement>()
  const id = useId()
  const show = () => {
    const credit = creditOf(world, store.getState().progress)
    const isLast = credit?.owed.length === 1 && credit.owed[0] === outline.id
    const address = asWebAddress(text)
    const evidence: Evidence = kind === 'link' ? { kind, url: address } : { kind, text: text.trim() }
    const added = kind === 'link' && address !== text.trim() ? ' The address now begins with https://.' : ''
    const refused = deed(
      { kind: 'showCheckpoint', checkpoint: outline.id, evidence },
      `“${outline.title}” is shown.${added}${isLast ? ` ${paidWords(world, credit.level)}` : ''}`,
      drafts,
    )
    setFault(refused)
    if (refused !== null) return field.current?.focus()
    onDone()
  }
  const common = {
    id,
    ref: field,
    className: 'field',
    value: text,
    'aria-invalid': fault !== null,
    'aria-describedby': `${id}-fault`,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      onDone()
    },
    onChange: (event: { target: { value: string } }) => {
      setFault(null)
      write(event.target.value)
    },
  }
  return (
    <form
      className="evidence-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
    >
      <Choice legend="Evidence" options={KINDS} value={kind} onChange={setKind} />
      <label htmlFor={id} className="small">
        {kind === 'link' ? 'Its address' : 'What there is to see, and where'}
      </label>
      {kind === 'link' ? (
        <input {...common} type="url" inputMode="url" placeholder="https://" />
      ) : (
        <textarea {...common} className="field hand" />
      )}
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
      <div className="evidence-ways">
        <button type="submit" className="slab quiet">
          Show it
        </button>
        <button type="button" className="link" onClick={onDone}>
          Not now
        </button>
      </div>
    </form>
  )
}
