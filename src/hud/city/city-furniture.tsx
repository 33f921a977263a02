import type { Floor } from '#city/city.ts'
import type { GateView } from '#progress/gate.ts'
import type { SceneState } from '#scene/scene-props.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { raiseWords } from '../words/level-words.ts'
import { isAfterLevel } from '../level/after-level-note.ts'
import { WhatComesNext } from '../level/board-credit.tsx'
import { FirstLights } from '../welcome/first-lights.tsx'
import { Ladder } from './ladder.tsx'
import { LookPlate } from './look-plate.tsx'
import { OpenQuestion } from './open-question.tsx'
import { Stairs } from './stairs.tsx'

/** What is around the city while no view is open: the stairs, notes, and a text where there is no picture. */
export function CityFurniture({
  level,
  onLook,
  next,
  gate,
  scene,
  isNarrow,
}: {
  /** The level that is looked at, where the balloon is on the stairs. */
  level: number
  /** Called with the level to look at; null: back to the level reached. */
  onLook: (level: number | null) => void
  next: Floor | null
  gate: GateView | null
  scene: SceneState
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
      {scene === 'unavailable' && (
        <p className="sign no-picture">
          This browser draws no city. The directory holds all of it, and everything works.
        </p>
      )}
      {/* Where the picture was lost, words about that stand in the middle. */}
      {level === reached && scene !== 'lost' && (
        <>
          <FirstLights next={next} />
          <OpenQuestion />
        </>
      )}
      {level !== reached && (
        <LookPlate
          look={level}
          reached={reached}
          isHeading={isNarrow && level > reached}
          onReturn={() => {
            // The pressed button is about to be removed, so the focus moves to the balloon, which stays.
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
      {isNarrow && level === reached && isAfterLevel(gate) && <WhatComesNext className="slab quiet city-raise" />}
      {isNarrow ? <Ladder {...steps} /> : <Stairs {...steps} />}
    </>
  )
}
