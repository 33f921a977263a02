import { useId } from 'react'
import { useHud } from '../hud-context.ts'
import { Sheet } from './sheet.tsx'

/** Shown for an address that matches no place. The city stays behind it, with a link to it. */
export function Lost() {
  const { close } = useHud()
  const id = useId()
  return (
    <Sheet form="panel" titleId={id} back={{ label: 'City', place: { kind: 'city' } }} onClose={close} className="lost">
      <h1 className="h2" id={id} tabIndex={-1}>
        There is nothing at this address
      </h1>
      <p className="serif">
        It may have been cut short, or the place is called something else now. Your city is where it was.
      </p>
      <p>
        <a className="slab" href="#/">
          Go to the city
        </a>
      </p>
    </Sheet>
  )
}
