import { ArrowRight } from 'lucide-react'
import { useEffect } from 'react'
import { COMMON_QUESTION } from '#city/city.ts'
import type { Floor } from '#city/city.ts'
import { floorStanding } from '#progress/floor-state.ts'
import { momentOf } from '#progress/moments.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { makeAddress } from '#share/address.ts'
import { useLog, useNow, useProgress, useSettings } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useHud } from '../hud-context.ts'
import { nextFloor } from '../next-step.ts'
import { HINT } from '../welcome/first-lights.tsx'

const SEEN = 'open-question'

/**
 * On the first visit of another day, and when a level was just reached: what one building asks that was never entered.
 * The next press removes it.
 */
export function OpenQuestion() {
  const { world } = useHud()
  const log = useLog()
  const progress = useProgress((all) => all)
  const now = useNow()
  const [settings] = useSettings()
  const today = dayOf(now)
  const last = log.events.at(-1)
  const hasRest = last !== undefined && dayOf(momentOf(progress.moments, last)) < today
  const key = isLevelNew(world, progress) ? `${SEEN}-L${progress.level}` : SEEN
  const wasSeen = dayOf(settings.lastSeen[key] ?? 0) >= today
  const isTime = hasRest || key !== SEEN
  const floor = unentered(world, progress) ?? (key === SEEN ? null : nextFloor(world, progress))
  const built = [...progress.floors.values()].filter((record) => record.built).length
  const isFirstLights = built === 1 && !settings.dismissed.includes(HINT)
  return isTime && !wasSeen && !isFirstLights && floor ? <Question floor={floor} seen={key} /> : null
}

/** `seen`: what is remembered as looked at, once it was. */
function Question({ floor, seen }: { floor: Floor; seen: string }) {
  const { words } = useHud()
  const [settings, update] = useSettings()
  const lessons = useLoaded(() => words.lessonsOf(floor.level), `lessons ${floor.level}`)
  const { lastSeen } = settings
  useEffect(() => {
    // After the press has had its effect, so that the link still works.
    const leave = () => setTimeout(() => update({ lastSeen: { ...lastSeen, [seen]: Date.now() } }), 0)
    addEventListener('click', leave)
    return () => removeEventListener('click', leave)
  }, [lastSeen, seen, update])
  if (lessons.kind !== 'ready') return null
  const ask = lessons.value.find((lesson) => lesson.floor === floor.id)?.ask
  return (
    <div className="first-lights sheet roofed" role="status">
      <p className="h3">{floor.placeName} asks</p>
      <p className="serif">{ask ? <InlineText text={ask} /> : COMMON_QUESTION}</p>
      <a className="link" href={makeAddress({ kind: 'floor', id: floor.id })}>
        <ArrowRight className="icon" aria-hidden="true" />
        Read how it begins
      </a>
    </div>
  )
}

/** Whether a level above 0 was reached by raising, and nothing of it was begun yet. */
const isLevelNew = (world: World, progress: Progress) =>
  progress.raised.has(progress.level) &&
  (world.index.floorsByLevel[progress.level] ?? []).every(({ id }) => !progress.floors.has(id))

/** The lowest floor of the first building that is open and in which nothing was ever predicted; null if there is none. */
export function unentered(world: World, progress: Progress): Floor | null {
  for (const { floors } of world.index.city.buildings) {
    const [ground] = floors
    if (ground === undefined || floors.some((id) => progress.floors.has(id))) continue
    if (floorStanding(world, progress, ground) === 'open') return world.index.floorById.get(ground) ?? null
  }
  return null
}
