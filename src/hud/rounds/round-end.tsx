import { dueDayOf } from '#progress/recall-schedule.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { useHud } from '../hud-context.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { floorName } from '../words/place-words.ts'
import { PlacedOffer } from './all-lit.tsx'
import { meetingWords } from './answer-words.ts'
import { CalendarLink } from './calendar-link.tsx'
import type { Walk } from './walk.ts'

/** The end of a round: what was lit, and when each floor is due again. No score. */
export function RoundEnd({
  walk,
  placedLeft,
  onPlaced,
  onClose,
}: {
  walk: Walk
  placedLeft: number
  onPlaced: () => void
  onClose: () => void
}) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const today = useTime(dayOf)
  const heading = useFirstFocus<HTMLHeadingElement>()
  return (
    <>
      <h1 className="h2" id="rounds-title" tabIndex={-1} ref={heading}>
        That was all of it
      </h1>
      <p className="rounds-say serif">These windows are lit again.</p>
      <ul className="rounds-lit">
        {walk.floors.map((id) => {
          const floor = world.index.floorById.get(id)
          const day = dueDayOf(world, progress, id, dayOf)
          return (
            <li key={id}>
              <Mark name="built" />
              <span>{floor ? floorName(floor) : id}</span>
              <span className="small soft">{day && `again ${meetingWords(day, today)}`}</span>
            </li>
          )
        })}
      </ul>
      <button type="button" className={placedLeft > 0 ? 'slab quiet' : 'slab'} onClick={onClose}>
        Back to the city
      </button>
      <CalendarLink />
      <PlacedOffer placed={placedLeft} onPlaced={onPlaced} />
    </>
  )
}
