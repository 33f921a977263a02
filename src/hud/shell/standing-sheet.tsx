import { useId } from 'react'
import type { Place } from '#share/address.ts'
import { coverOf } from '../city/cover.ts'
import { useHud } from '../hud-context.ts'
import { placeName } from '../words/place-words.ts'
import { Arrival, parentIn } from './place-focus.tsx'
import type { HeadingWanted } from './place-focus.tsx'
import { Sheet } from './sheet.tsx'
import './standing-sheet.css'

/** The sheet before its words: it stands at once, with its title and rules where the lines will be. */
export function StandingSheet({
  place,
  onClose,
  wanted,
}: {
  place: Place
  onClose: () => void
  wanted: HeadingWanted
}) {
  const { world } = useHud()
  const id = useId()
  const cover = coverOf(place)
  if (cover !== 'panel' && cover !== 'read' && cover !== 'long') return null
  const parent = parentIn(world, place)
  return (
    <Sheet
      form={cover}
      titleId={id}
      back={{ label: parent.kind === 'city' ? 'City' : placeName(world, parent), place: parent }}
      onClose={onClose}
    >
      <h1 className="h1" id={id} tabIndex={-1}>
        {placeName(world, place)}
      </h1>
      <Lines count={6} />
      <Arrival wanted={wanted} scope="#view" />
    </Sheet>
  )
}

/** Hair rules of about the right length for lines that are not here yet. */
export function Lines({ count }: { count: number }) {
  return (
    <div className="lines">
      <p className="visually-hidden">Being fetched.</p>
      {Array.from({ length: count }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  )
}
