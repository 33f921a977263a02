import { useId } from 'react'
import { useHud } from '../hud-context.ts'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'

/** A review: code that somebody asked for, and a verdict on it. */
export function ReviewView({ place, onClose }: ViewProps<'review'>) {
  const { world } = useHud()
  const id = useId()
  const review = world.reviews.get(place.id)
  const building = review && world.index.buildingById.get(review.building)
  if (!review || !building) return null
  return (
    <Sheet
      form="read"
      titleId={id}
      back={{ label: building.name, place: { kind: 'building', id: building.id } }}
      onClose={onClose}
    >
      <h1 className="h1" id={id} tabIndex={-1}>
        {review.title}
      </h1>
    </Sheet>
  )
}
