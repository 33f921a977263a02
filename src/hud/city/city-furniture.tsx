import type { Floor } from '#city/city.ts'
import type { GateView } from '#progress/gate.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { raiseWords } from '../words/level-words.ts'
import { FirstLights } from '../welcome/first-lights.tsx'
import { Ladder } from './ladder.tsx'
import { LookPlate } from './look-plate.tsx'
import { Stairs } from './stairs.tsx'

/** What stands around the city while nothing is open: the stairs, the plates, and what is said where no picture is. */
export function CityFurniture({
  level,
  onLook,
  next,
  gate,
  hasPicture,
  isNarrow,
}: {
  /** The step on which the balloon stands. */
  level: number
  /** Null is back to the level reached. */
  onLook: (level: number | null) => void
  next: Floor | null
  gate: GateView | null
  hasPicture: boolean
  isNarrow: boolean
}) {
  const { world } = useHud()
  const reached = useProgress((progress) => progress.level)
  const steps = {
    levels: world.index.city.levels,
    reached,
    look: level,
    onLook: (to: number) => onLook(to === reached ? null : to),
  }
  return (
    <>
      {!hasPicture && (
        <p className="sign no-picture">
          This browser draws no city. The directory holds all of it, and everything works.
        </p>
      )}
      {level === reached && <FirstLights next={next} />}
      {level !== reached && (
        <LookPlate
          look={level}
          reached={reached}
          isHeading={isNarrow && level > reached}
          onReturn={() => {
            // The button that was pressed goes; the balloon it brings back stays.
            document.getElementById('look-ahead')?.focus()
            onLook(null)
          }}
        />
      )}
      {isNarrow && level === reached && gate?.isOpen && (
        <a className="slab city-raise" href="#/raise">
          {raiseWords(world, gate)}
        </a>
      )}
      {isNarrow ? <Ladder {...steps} /> : <Stairs {...steps} />}
    </>
  )
}
