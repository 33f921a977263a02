import { useId } from 'react'
import { makeAddress } from '#share/address.ts'
import { addressIn } from '#share/find-link.ts'
import { LinkField } from '#ui/link-field.tsx'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import './open.css'

/** Opens a learner's link or a mentor's reply: accepts any text that contains one, and goes there or says what is wrong. */
export function OpenView({ onClose }: ViewProps<'open'>) {
  const id = useId()
  return (
    <Sheet form="panel" titleId={id} back={{ label: 'The city', place: { kind: 'city' } }} onClose={onClose}>
      <h1 className="h1" id={id} tabIndex={-1}>
        Open a link or a reply
      </h1>
      <p className="serif open-lead">
        Paste it here as it came: wrapped, quoted, with the message around it. A learner’s link opens to be looked at. A
        mentor’s reply opens to be read, and nothing of it comes into your city before you say so.
      </p>
      <p className="small open-desk">
        If you look on as a mentor, <a href={makeAddress({ kind: 'desk' })}>your desk</a> keeps everybody whose link you
        opened.
      </p>
      <LinkField label="The message, or the link in it" rows={6} addressIn={addressIn} />
    </Sheet>
  )
}
