import type { Command } from '#progress/command.ts'
import { useKeptText } from './use-kept-text.ts'

/** A field of a learner's own words: kept at every keystroke, a deed when it is left, and a sentence where it can't be. */
export function KeptField({
  id,
  name,
  written,
  deedOf,
  className,
  placeholder,
}: {
  id: string
  /** What its draft is kept under. */
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
