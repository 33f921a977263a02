import { useEffect, useId, useRef } from 'react'
import type { Building } from '#city/city.ts'
import type { Review, ReviewPlace } from '#city/review.ts'
import { reviewView } from '#progress/review.ts'
import type { ReviewView as Standing } from '#progress/review.ts'
import { useDraft, useProgress, useTime } from '#store/hooks.tsx'
import { Missing } from '#ui/missing.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useHud } from '../hud-context.ts'
import { focusHeading } from '../shell/place-focus.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { Lines } from '../shell/standing-sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { After } from './after.tsx'
import { Ahead } from './ahead.tsx'
import { Before } from './before.tsx'
import { againKey, reviewStage } from './review-stage.ts'
import type { ReviewStage } from './review-stage.ts'
import './review.css'
import './code.css'
import './try.css'

/** A review: what was asked for, the code that came back, and a verdict on it. */
export function ReviewView({ place, onClose }: ViewProps<'review'>) {
  const { world } = useHud()
  const review = world.reviews.get(place.id)
  const building = review && world.index.buildingById.get(review.building)
  return review && building ? <ReviewSheet place={review} building={building} onClose={onClose} /> : null
}

function ReviewSheet({ place, building, onClose }: { place: ReviewPlace; building: Building; onClose: () => void }) {
  const { world, words } = useHud()
  const id = useId()
  const progress = useProgress((all) => all)
  const loaded = useLoaded(() => words.reviewOf(place.id), place.id)
  const view = reviewView(world, progress, place)
  const [again, writeAgain] = useDraft(againKey(place.id))
  const isTime = useTime((now) => view.againFrom !== null && now >= view.againFrom)
  const isAgain = again !== '' && isTime
  const stage = reviewStage(view, isAgain)
  useTurn(stage)
  return (
    <Sheet
      form="read"
      titleId={id}
      back={{ label: building.name, place: { kind: 'building', id: building.id } }}
      onClose={onClose}
      className={`review is-${stage}`}
    >
      <p className="review-datum">
        Code to review at {building.name}, level&nbsp;{place.level}
      </p>
      <h1 className="h1" id={id} tabIndex={-1}>
        {place.title}
      </h1>
      {loaded.kind === 'loading' && <Lines count={6} />}
      {loaded.kind === 'failed' && (
        <Missing
          title="The code did not come"
          what="It is fetched when its sheet is opened, and the network let go. What you wrote is kept."
          action={{ label: 'Fetch it again', onPress: loaded.again }}
          link={{ label: 'Go to the city', href: '#/' }}
        />
      )}
      {loaded.kind === 'ready' && (
        <Stage
          review={loaded.value}
          stage={stage}
          view={view}
          isAgain={isAgain}
          onAgain={(isOn) => writeAgain(isOn ? 'yes' : '')}
        />
      )}
    </Sheet>
  )
}

function Stage({
  review,
  stage,
  view,
  isAgain,
  onAgain,
}: {
  review: Review
  stage: ReviewStage
  view: Standing
  isAgain: boolean
  onAgain: (isAgain: boolean) => void
}) {
  switch (stage) {
    case 'ahead':
      return <Ahead review={review} />
    case 'before':
      return <Before review={review} onLeave={isAgain ? () => onAgain(false) : null} />
    case 'after':
      return <After review={review} view={view} onAgain={() => onAgain(true)} />
  }
}

/** When the sheet goes over to another stage: shows its beginning, and moves the focus to the heading. */
function useTurn(stage: ReviewStage): void {
  const last = useRef(stage)
  useEffect(() => {
    if (last.current === stage) return
    last.current = stage
    document.querySelector('.review > .sheet-inside')?.scrollTo({ top: 0 })
    focusHeading('#view')
  }, [stage])
}
