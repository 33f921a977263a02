import { ArrowRight, Brush } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Building, Floor } from '#city/city.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { openReviews } from '#progress/review.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useSettings } from '#store/hooks.tsx'
import { ReviewMark } from '#ui/review-mark.tsx'
import { useHud } from '../hud-context.ts'

/** The hint that the note is, among those dismissed. */
export const HINT = 'first-lights'
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The note after the first built floor. The next click anywhere removes it for good. */
export function FirstLights({ next }: { next: Floor | null }) {
  const { world } = useHud()
  const [settings, update] = useSettings()
  const built = useProgress((progress) => [...progress.floors.values()].filter((floor) => floor.built).length)
  const isShown = built === 1 && !settings.dismissed.includes(HINT)
  useEffect(() => {
    if (!isShown) return
    const leave = () => update({ dismissed: [...settings.dismissed, HINT] })
    // After the click has had its effect, so that the link in the note still works.
    const onPress = () => setTimeout(leave, 0)
    // Listens a moment later, because the click that built the floor is still being dispatched.
    const timer = setTimeout(() => addEventListener('click', onPress), 0)
    return () => {
      clearTimeout(timer)
      removeEventListener('click', onPress)
    }
  }, [isShown, settings.dismissed, update])
  const opened = useProgress((progress) => openedIn(world, progress))
  const review = useProgress((progress) => openReviews(world, progress)[0] ?? null)
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // From the heading of the city it is far to the note: its link would come after all of the directory.
    const focused = document.activeElement
    if (isShown && (focused === document.body || focused?.tagName === 'H1'))
      note.current?.focus({ preventScroll: true })
  }, [isShown])
  if (!isShown) return null
  const all = world.index.floorsByLevel[0]?.length ?? 0
  return (
    <div className="first-lights sheet roofed" role="status" tabIndex={-1} ref={note}>
      <p className="h3">One of {COUNTS[all] ?? all}.</p>
      <p className="serif">
        Your first lights are on. The mist over the rest is the way ahead, and it lifts as you raise the city.
      </p>
      {review && (
        <a className="link first-lights-review" href={makeAddress({ kind: 'review', id: review.id })}>
          <ReviewMark name="sheet" />
          A sheet lies at the door of {world.index.buildingById.get(review.building)?.name}: would you take this code?
          About three minutes.
        </a>
      )}
      {next && (
        <a className="link" href={makeAddress({ kind: 'floor', id: next.id })}>
          <ArrowRight className="icon" aria-hidden="true" />
          Next door: {next.placeName}
        </a>
      )}
      {opened && (
        <a className="link first-lights-own" href={makeAddress({ kind: 'building', id: opened.id })}>
          <Brush className="icon" aria-hidden="true" />
          Choose what stands before {opened.name}
        </a>
      )}
    </div>
  )
}

/** The building of the only floor that is built. */
function openedIn(world: World, progress: Progress): Building | null {
  const [floor] = [...progress.floors].flatMap(([id, { built }]) => (built ? [id] : []))
  const building = floor && world.index.floorById.get(floor)?.building
  return (building && world.index.buildingById.get(building)) ?? null
}
