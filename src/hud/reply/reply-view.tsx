import { useId } from 'react'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'

/** A mentor's reply: from whom, what is in it, and what taking it in will do. */
export function ReplyView({ onClose }: ViewProps<'reply'>) {
  const id = useId()
  return (
    <Sheet form="panel" titleId={id} back={{ label: 'The city', place: { kind: 'city' } }} onClose={onClose}>
      <h1 className="h1" id={id} tabIndex={-1}>
        A mentor’s reply
      </h1>
    </Sheet>
  )
}
