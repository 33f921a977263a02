import type { ReactNode } from 'react'
import type { BuildingId } from '#city/ids.ts'
import { runningIncident } from '#progress/incident.ts'
import { openIncidents } from '#progress/night.ts'
import { openReviews } from '#progress/review.ts'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { IncidentMark } from '#ui/incident-mark.tsx'
import { ReviewMark } from '#ui/review-mark.tsx'
import { useHud } from '../hud-context.ts'

/** What waits in a building besides its floors, a line for each kind. No incident waits while a night is open. */
export function WaitingLines({ building }: { building: BuildingId }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const isHere = (place: { readonly building: BuildingId }) => place.building === building
  const reviews = openReviews(world, progress).filter(isHere)
  const incidents = openIncidents(world, progress).filter(isHere)
  const hasIncidents = incidents.length > 0 && !runningIncident(world, progress)
  return (
    <>
      <Line
        noun={{ one: 'review', more: 'reviews' }}
        mark={<ReviewMark name="sheet" />}
        building={building}
        waiting={reviews.map(({ id, title }) => ({ place: { kind: 'review', id }, title }))}
      />
      {hasIncidents && (
        <Line
          noun={{ one: 'night on call', more: 'nights on call' }}
          mark={<IncidentMark name="smoke" />}
          building={building}
          waiting={incidents.map(({ id, title }) => ({ place: { kind: 'incident', id }, title }))}
        />
      )}
    </>
  )
}

type LineProps = {
  readonly noun: { readonly one: string; readonly more: string }
  readonly mark: ReactNode
  readonly building: BuildingId
  readonly waiting: readonly { readonly place: Place; readonly title: string }[]
}

/** "1 review waits": leads to it or, if there are more, to the building that lists them. */
function Line({ noun, mark, building, waiting }: LineProps) {
  const [first] = waiting
  if (!first) return null
  const isOne = waiting.length === 1
  return (
    <a
      className="directory-row directory-waiting"
      href={makeAddress(isOne ? first.place : { kind: 'building', id: building })}
    >
      {mark}
      {isOne ? `1 ${noun.one} waits` : `${waiting.length} ${noun.more} wait`}
      {isOne && <span className="visually-hidden">: “{first.title}”</span>}
    </a>
  )
}

/** "A night is open": leads back to it. */
export function OpenNightLine() {
  const { world } = useHud()
  const place = useProgress((progress) => runningIncident(world, progress)?.place ?? null)
  if (!place) return null
  return (
    <a className="directory-row directory-night" href={makeAddress({ kind: 'incident', id: place.id })}>
      <IncidentMark name="smoke" />
      <span>A night is open: “{place.title}”</span>
    </a>
  )
}
