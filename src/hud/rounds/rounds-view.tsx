import { useEffect, useState } from 'react'
import { dueFloors } from '#progress/recall-schedule.ts'
import { isBuilt } from '#progress/floor-state.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { useGame, useNow, useProgress } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import type { ViewProps } from '../view-props.ts'
import { AllLit } from './all-lit.tsx'
import { Lamps } from './lamps.tsx'
import { RoundEnd } from './round-end.tsx'
import { Stop } from './stop.tsx'
import { hereOf, startWalk, stride } from './walk.ts'
import type { Walk } from './walk.ts'
import './rounds.css'

/** Number of placed floors in one round. */
const PLACED_AT_A_TIME = 5

/** The rounds: floors whose lights are out, recalled one after another. The picture is always at night here. */
export function RoundsView({ onClose }: ViewProps<'rounds'>) {
  const { world, aimAt } = useHud()
  const game = useGame()
  const now = useNow()
  const placed = useProgress((progress) => placedDark(world, progress).length)
  const [walk, setWalk] = useState<Walk>(() => startWalk(dueFloors(world, game.store.getState().progress, now, dayOf)))
  const here = hereOf(walk)
  const building = (here && world.index.floorById.get(here)?.building) ?? null
  useEffect(() => {
    aimAt(building)
    return () => aimAt(null)
  }, [building, aimAt])
  const light = () => setWalk(startWalk(placedDark(world, game.store.getState().progress).slice(0, PLACED_AT_A_TIME)))
  return (
    <div className="rounds by-night">
      <div className="rounds-band">
        <Lamps walk={walk} />
        <button type="button" className="sign rounds-stop" onClick={onClose}>
          {here ? 'Stop here' : 'Back to the city'}
        </button>
      </div>
      <section className="sheet rounds-sheet" aria-labelledby="rounds-title">
        <div className="rounds-inside">
          {here ? (
            <Stop key={here} walk={walk} floor={here} onStride={(step) => setWalk(stride(walk, step))} />
          ) : walk.floors.length > 0 ? (
            <RoundEnd walk={walk} placedLeft={placed} onPlaced={light} onClose={onClose} />
          ) : (
            <AllLit placed={placed} onPlaced={light} />
          )}
        </div>
      </section>
    </div>
  )
}

/** Placed floors that neither a lesson nor a recall has lit yet, lower levels first. */
function placedDark(world: World, progress: Progress) {
  return world.index.city.floors
    .filter((floor) => floor.level < progress.placement && isBuilt(world, progress, floor))
    .filter((floor) => {
      const record = progress.floors.get(floor.id)
      return !record?.built && !record?.recalls.length
    })
    .toSorted((a, b) => a.level - b.level)
    .map((floor) => floor.id)
}
