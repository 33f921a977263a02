import { useId } from 'react'
import type { KeyboardEvent } from 'react'
import type { Fields } from './fields.ts'

/** Fields, each with its name and, where its text is no value, with what is wrong. Enter runs what `onRun` runs. */
export function FieldRows({
  fields,
  hasWords = false,
  onRun,
}: {
  fields: Fields
  /** Whether the names are words, and not names of parameters. */
  hasWords?: boolean
  onRun: () => void
}) {
  const id = useId()
  return fields.all.map(({ name, text, fault, isLong, write }, at) => (
    <div key={name} className="try-field">
      <label className={hasWords ? 'is-words' : ''} htmlFor={`${id}-${at}`}>
        {name}
      </label>
      <textarea
        id={`${id}-${at}`}
        className="field"
        rows={isLong ? 4 : 1}
        value={text}
        maxLength={10_000}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-${at}-fault` : undefined}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!isRun(event, isLong)) return
          event.preventDefault()
          if (!event.repeat) onRun()
        }}
      />
      {fault && (
        <p className="fault" id={`${id}-${at}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  ))
}

/** In a text of several lines Enter writes a new one, as it does with Shift everywhere. */
const isRun = ({ key, shiftKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent, isLong: boolean) =>
  key === 'Enter' && !nativeEvent.isComposing && (ctrlKey || metaKey || (!isLong && !shiftKey))
