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
import { HINT } from '../welcome/first-lights.tsx'

const SEEN = 'open-question'

/** On the first visit of another day: what one building asks that was never entered. The next press removes it. */
export function OpenQuestion() {
  const { world } = useHud()
  const log = useLog()
  const progress = useProgress((all) => all)
  const now = useNow()
  const [settings] = useSettings()
  const today = dayOf(now)
  const last = log.events.at(-1)
  const hasRest = last !== undefined && dayOf(momentOf(progress.moments, last)) < today
  const wasSeen = dayOf(settings.lastSeen[SEEN] ?? 0) >= today
  const floor = unentered(world, progress)
  const built = [...progress.floors.values()].filter((record) => record.built).length
  const isFirstLights = built === 1 && !settings.dismissed.includes(HINT)
  return hasRest && !wasSeen && !isFirstLights && floor ? <Question floor={floor} /> : null
}

function Question({ floor }: { floor: Floor }) {
  const { words } = useHud()
  const [settings, update] = useSettings()
  const lessons = useLoaded(() => words.lessonsOf(floor.level), `lessons ${floor.level}`)
  const { lastSeen } = settings
  useEffect(() => {
    // After the press has had its effect, so that the link still works.
    const leave = () => setTimeout(() => update({ lastSeen: { ...lastSeen, [SEEN]: Date.now() } }), 0)
    addEventListener('click', leave)
    return () => removeEventListener('click', leave)
  }, [lastSeen, update])
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

/** The lowest floor of the first building that is open and in which nothing was ever predicted; null if there is none. */
export function unentered(world: World, progress: Progress): Floor | null {
  for (const { floors } of world.index.city.buildings) {
    const [ground] = floors
    if (ground === undefined || floors.some((id) => progress.floors.has(id))) continue
    if (floorStanding(world, progress, ground) === 'open') return world.index.floorById.get(ground) ?? null
  }
  return null
}
