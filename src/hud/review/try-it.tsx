import { Play } from 'lucide-react'
import { useRef } from 'react'
import type { Json, Trial } from '#city/review.ts'
import { useHud } from '../hud-context.ts'
import { aloud, answerSentence, valuesText } from './answer-words.ts'
import { FieldRows } from './field-rows.tsx'
import { useFields } from './fields.ts'
import { TriesTable } from './tries-table.tsx'
import { useRunning } from './use-running.ts'
import type { Tries } from './use-tries.ts'

/** A field for each parameter, and what came of each run. */
export function TryIt({ trial, tries }: { trial: Extract<Trial, { kind: 'call' }>; tries: Tries }) {
  const { announce } = useHud()
  const form = useRef<HTMLFormElement>(null)
  const fields = useFields(trial.parameters)
  const { shown, during } = useRunning<readonly Json[]>()

  async function run() {
    const values = fields.read()
    if (!values) return focusFault(form.current)
    const answer = await during(
      values,
      () => tries.run(values),
      () => announce('Running…'),
    )
    if (answer) announce(`With ${aloud(valuesText(values)) || 'nothing'}: ${answerSentence(answer)}`)
  }
  function fill(values: readonly Json[]) {
    fields.fill(values)
    form.current?.querySelector('textarea')?.focus()
  }

  return (
    <form
      ref={form}
      className="try"
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <FieldRows fields={fields} onRun={() => void run()} />
      <button type="submit" className="slab quiet" data-repeats aria-disabled={shown !== null}>
        <Play className="icon" aria-hidden="true" />
        {shown ? 'Running…' : 'Run it'}
      </button>
      <TriesTable trial={trial} tries={tries.all} running={shown} onFill={fill} />
    </form>
  )
}

/** Moves the focus to the first field whose text is no value, once it says so. */
export function focusFault(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
}
