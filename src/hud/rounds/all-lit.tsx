import { useNow, useProgress } from '#store/hooks.tsx'
import { dayOf, longDay, numbered } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import { CalendarLink } from './calendar-link.tsx'
import { nextLights } from './next-lights.ts'

/** Shown when nothing is due: when the next floor will be, and how many placed floors are still dark. */
export function AllLit({ placed, onPlaced }: { placed: number; onPlaced: () => void }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const now = useNow()
  const { day: next } = nextLights(world, progress, now, dayOf)
  return (
    <>
      <h1 className="h2" id="rounds-title" tabIndex={-1}>
        {placed > 0 && next === null ? 'Nothing has gone dark' : 'All windows are lit'}
      </h1>
      <p className="rounds-say serif">
        No floor is due today.{' '}
        {next
          ? `The next one dims on ${longDay(next)}; you will see it from the city, nobody will ring.`
          : 'A floor dims some days after it is built, and comes here.'}
      </p>
      <CalendarLink />
      <PlacedOffer placed={placed} onPlaced={onPlaced} />
      <p>
        <a className={placed > 0 ? 'link' : 'slab'} href="#/">
          Back to the city
        </a>
      </p>
    </>
  )
}

/** Offers to light placed floors, which is possible at any time, in any order. */
export function PlacedOffer({ placed, onPlaced }: { placed: number; onPlaced: () => void }) {
  if (placed === 0) return null
  return (
    <div className="rounds-placed">
      <p className="serif">
        {numbered(placed, 'floor')} {placed === 1 ? 'stands' : 'stand'} dark because you were placed above{' '}
        {placed === 1 ? 'it' : 'them'}. Recall lights a window whenever you like.
      </p>
      <button type="button" className="slab" onClick={onPlaced}>
        {placed === 1 ? 'Light it' : `Light ${Math.min(5, placed)} of them`}
      </button>
    </div>
  )
}
