import type { Command } from '#progress/command.ts'
import { useKeptText } from './use-kept-text.ts'

/**
 * A text field: saved as a draft at every keystroke, and as a deed when it loses the focus. Shows why if it can't be
 * saved.
 */
export function KeptField({
  id,
  name,
  written,
  deedOf,
  className,
  placeholder,
}: {
  id: string
  /** Key of the draft. */
  name: string
  written: string
  deedOf: (text: string) => Command
  className: string
  placeholder?: string
}) {
  const field = useKeptText(name, written, deedOf)
  return (
    <>
      <textarea
        id={id}
        className={className}
        placeholder={placeholder}
        value={field.text}
        aria-invalid={field.fault !== null}
        aria-describedby={field.fault ? `${id}-fault` : undefined}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={field.onBlur}
      />
      {field.fault && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {field.fault}
        </p>
      )}
    </>
  )
}
