import { addressIn } from '#share/find-link.ts'
import { LinkField } from '#ui/link-field.tsx'

/** A field that takes a message with a learner's link in it, and opens that. */
export function OpenField() {
  return (
    <div>
      <LinkField
        label="Open a learner’s link"
        labelClass="h3"
        hint="Paste it as it came, with the message around it. Once it was looked at, it is here."
        rows={2}
        isQuiet
        addressIn={addressIn}
      />
    </div>
  )
}
