import { useId } from 'react'
import { parentOf } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { coverOf } from '../city/cover.ts'
import { useHud } from '../hud-context.ts'
import { placeName } from '../words/place-words.ts'
import { Arrival } from './place-focus.tsx'
import type { HeadingWanted } from './place-focus.tsx'
import { Sheet } from './sheet.tsx'
import './standing-sheet.css'

/** Shown while a view is loading: its sheet and title, with lines in place of the text. */
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
  const parent = parentOf(world, place)
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

/** Thin lines in place of text that is still loading. */
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
