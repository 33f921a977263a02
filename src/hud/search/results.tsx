import { NotebookPen, Route } from 'lucide-react'
import { useEffect } from 'react'
import type { IncidentId, ReviewId } from '#city/ids.ts'
import { reviewView } from '#progress/review.ts'
import { useProgress } from '#store/hooks.tsx'
import { Bars } from '#ui/bars.tsx'
import { IncidentMark } from '#ui/incident-mark.tsx'
import { Mark } from '#ui/mark.tsx'
import { ReviewMark } from '#ui/review-mark.tsx'
import { roofOf } from '#ui/roofs.ts'
import { useHud } from '../hud-context.ts'
import { markOf, STATE_WORDS } from '#ui/state-words.ts'
import { IncidentState } from '../incident/incident-state.tsx'
import { INCIDENTS_TITLE } from '../words/incident-words.ts'
import { reviewStateWords } from '../words/review-words.ts'
import type { Group, Hit, Item, Part } from './find.ts'

const HEADS: Record<Group, string> = {
  floor: 'Floors',
  building: 'Buildings',
  review: 'Code to judge',
  incident: INCIDENTS_TITLE,
  curriculum: 'Curriculum',
  own: 'Your own words',
}

export const optionId = (position: number) => `search-option-${position}`

/** The results in groups. The one chosen with the arrow keys is the field's active descendant (ARIA). */
export function Results({
  hits,
  active,
  onPoint,
  onOpen,
}: {
  hits: readonly Hit[]
  active: number
  onPoint: (position: number) => void
  onOpen: (hit: Hit) => void
}) {
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div className="search-results" id="search-results" role="listbox" aria-label="Results" hidden={hits.length === 0}>
      {[...new Set(hits.map(({ item }) => item.group))].map((group) => (
        <div key={group} role="group" aria-labelledby={`search-${group}`}>
          <div className="search-group" id={`search-${group}`} role="presentation">
            {HEADS[group]}
          </div>
          {hits.map((hit, position) =>
            hit.item.group === group ? (
              // The keyboard is handled by the field above.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={hit.item.key}
                id={optionId(position)}
                role="option"
                aria-selected={position === active}
                className={`search-hit ${position === active ? 'is-active' : ''}`}
                onPointerMove={() => onPoint(position)}
                onClick={() => onOpen(hit)}
              >
                <Sign item={hit.item} />
                <span className="search-words">
                  {hit.item.group === 'own' ? (
                    <>
                      <span className="hand">
                        <Marked parts={hit.excerpt} />
                      </span>
                      <small>{hit.item.title}</small>
                    </>
                  ) : (
                    <>
                      <Marked parts={hit.title} />
                      <small>
                        {hit.item.where}
                        {hit.excerpt.length > 0 && ': '}
                        <Marked parts={hit.excerpt} />
                      </small>
                    </>
                  )}
                </span>
                <State item={hit.item} />
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  )
}

function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, at) => (part.isHit ? <mark key={at}>{part.text}</mark> : part.text))
}

function Sign({ item }: { item: Item }) {
  const { views, world } = useHud()
  const { place } = item
  if (item.group === 'own') return <NotebookPen className="icon" aria-hidden="true" />
  if (place.kind === 'floor') {
    const view = views.get(place.id)
    return <Mark name={view ? markOf(view) : 'mist'} />
  }
  if (place.kind === 'building') {
    const district = world.index.buildingById.get(place.id)?.district
    return <span className="search-swatch" style={{ background: district && roofOf(district) }} />
  }
  if (place.kind === 'review') return <ReviewMark name="sheet" />
  if (place.kind === 'incident') return <IncidentMark name="smoke" />
  return <Route className="icon" aria-hidden="true" />
}

function State({ item }: { item: Item }) {
  const { views, world } = useHud()
  const { place } = item
  if (item.group === 'floor' && place.kind === 'floor') {
    const view = views.get(place.id)
    return <span className="tiny soft">{view && STATE_WORDS[markOf(view)].replace(/,.*/, '')}</span>
  }
  if (place.kind === 'building') {
    const floors = world.index.buildingById.get(place.id)?.floors ?? []
    return <Bars states={floors.map((id) => (views.has(id) ? markOf(views.get(id)!) : 'mist'))} />
  }
  if (place.kind === 'review') return <ReviewState id={place.id} />
  if (place.kind === 'incident') return <StateOfIncident id={place.id} />
  return <span />
}

function ReviewState({ id }: { id: ReviewId }) {
  const { world } = useHud()
  const words = useProgress((progress) => {
    const review = world.reviews.get(id)
    return review ? reviewStateWords(world, progress.level, review, reviewView(world, progress, review)) : ''
  })
  return <span className="tiny soft">{words}</span>
}

function StateOfIncident({ id }: { id: IncidentId }) {
  const incident = useHud().world.incidents.get(id)
  return <span className="tiny soft">{incident && <IncidentState incident={incident} />}</span>
}
