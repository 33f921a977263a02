import { useId, useState } from 'react'
import type { PhaseOutline } from '#city/curriculum.ts'
import { useDraft, useProgress } from '#store/hooks.tsx'
import { longDay } from '#ui/in-words.ts'
import { useSaid } from '#ui/use-said.ts'
import { useCommand } from '../use-command.ts'

/** The learner's own dates for a phase; they replace those computed from the pace. */
export function PhaseDates({ outline }: { outline: PhaseOutline }) {
  const [isOpen, setIsOpen] = useState(false)
  const record = useProgress((progress) => progress.phases.get(outline.id))
  const written = [
    record?.start ? `begun on ${longDay(record.start)}` : '',
    record?.target ? `to be done by ${longDay(record.target)}` : '',
  ].filter((part) => part !== '')
  return (
    <div className="phase-dates">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {written.length > 0 ? `Your dates: ${written.join(', ')}` : 'Set your own dates'}
      </button>
      {isOpen && (
        <DatesForm
          key={`${record?.start} ${record?.target}`}
          outline={outline}
          start={record?.start ?? ''}
          target={record?.target ?? ''}
          onDone={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}

function DatesForm({
  outline,
  start: firstStart,
  target: firstTarget,
  onDone,
}: {
  outline: PhaseOutline
  start: string
  target: string
  onDone: () => void
}) {
  const deed = useCommand()
  const [draft, write] = useDraft(`dates/${outline.id}`)
  const [start, target] = draft === '' ? [firstStart, firstTarget] : partsOf(draft)
  const [fault, setFault] = useSaid()
  const id = useId()
  const keep = () => {
    const refused = deed(
      { kind: 'datePhase', phase: outline.id, start: start || null, target: target || null },
      `The dates of phase ${outline.number} are set.`,
      [`dates/${outline.id}`],
    )
    setFault(refused)
    if (refused === null) onDone()
  }
  return (
    <form
      className="phase-dates-form"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <label>
        Start
        <input
          type="date"
          className="field"
          value={start}
          aria-invalid={fault !== null}
          aria-describedby={fault ? id : undefined}
          onChange={(event) => write(`${event.target.value}/${target}`)}
        />
      </label>
      <label>
        To be done by
        <input
          type="date"
          className="field"
          value={target}
          aria-invalid={fault !== null}
          aria-describedby={fault ? id : undefined}
          onChange={(event) => write(`${start}/${event.target.value}`)}
        />
      </label>
      <button type="submit" className="slab quiet">
        Keep the dates
      </button>
      {fault && (
        <p className="fault" id={id} role="alert">
          {fault}
        </p>
      )}
    </form>
  )
}

/** Splits a draft such as "2026-11-21/" into the two dates; either may be empty. */
function partsOf(draft: string): readonly [string, string] {
  const [start = '', target = ''] = draft.split('/')
  return [start, target]
}
