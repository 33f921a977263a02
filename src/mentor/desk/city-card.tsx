import { memo, useMemo } from 'react'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import { standingsOf } from '#share/floor-states.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { Skyline } from '#ui/skyline.tsx'

/** A learner's city as a small postcard; an empty one until the link is read. A decoration. */
export const CityCard = memo(function CityCard({
  world,
  snapshot,
  today,
}: {
  world: World
  snapshot: Snapshot | null
  today: Day
}) {
  const views = useMemo(() => (snapshot ? standingsOf(world, snapshot, today) : new Map()), [world, snapshot, today])
  return <span className="desk-card">{snapshot && <Skyline index={world.index} views={views} />}</span>
})
