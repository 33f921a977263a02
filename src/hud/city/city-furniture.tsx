import type { Floor } from '#city/city.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { FirstLights } from '../welcome/first-lights.tsx'
import { Ladder } from './ladder.tsx'
import { LookPlate } from './look-plate.tsx'
import { Stairs } from './stairs.tsx'

/** What stands around the city while nothing is open: the stairs, the plates, and what is said where no picture is. */
export function CityFurniture({
  level,
  look,
  next,
  hasPicture,
}: {
  /** The step on which the balloon stands. */
  level: number
  look: (level: number | null) => void
  next: Floor | null
  hasPicture: boolean
}) {
  const { world } = useHud()
  const reached = useProgress((progress) => progress.level)
  const onLook = (to: number) => look(to === reached ? null : to)
  const steps = { levels: world.index.city.levels, reached, look: level, onLook }
  return (
    <>
      {!hasPicture && (
        <p className="sign no-picture">This browser draws no city. The directory holds all of it, and everything works.</p>
      )}
      {level === reached && <FirstLights next={next} />}
      {level !== reached && <LookPlate look={level} reached={reached} onReturn={() => look(null)} />}
      <Stairs {...steps} />
      <Ladder {...steps} />
    </>
  )
}
