import { useState } from 'react'
import type { LevelNumber } from '#city/city.ts'
import { useGame, useProgress } from '#store/hooks.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { Sheet } from '../shell/sheet.tsx'
import { useCommand } from '../use-command.ts'
import type { ViewProps } from '../view-props.ts'
import { identityOf } from '../words/level-words.ts'
import { placementWords } from './placement-words.ts'
import './level.css'

/** Placement, for experienced developers: the city is built up to a level at once, but dark, to be lit by recall. */
export function PlacementView({ onClose }: ViewProps<'placement'>) {
  const { world, go } = useHud()
  const game = useGame()
  const progress = useProgress((all) => all)
  const deed = useCommand()
  const [chosen, setChosen] = useState<LevelNumber | null>(null)
  const [fault, setFault] = useSaid()
  const higher = world.index.city.levels.filter((level) => level.number > progress.level)
  const place = () => {
    if (chosen === null) return setFault('Choose a level first.')
    if (progress.begun === null) game.act({ kind: 'begin' })
    const refused = deed({ kind: 'place', level: chosen }, `You are placed at ${identityOf(world, chosen)}.`)
    setFault(refused)
    if (refused === null) go({ kind: 'city' })
  }
  return (
    <Sheet
      form="panel"
      titleId="placement-title"
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className="placement"
    >
      <h1 className="h1" id="placement-title" tabIndex={-1}>
        Place yourself
      </h1>
      {higher.length === 0 ? (
        <p className="level-say serif">
          You are at {identityOf(world, progress.level)}, the last level. There is no higher place.
        </p>
      ) : (
        <>
          <p className="level-say serif">
            If you have built for years, say where you stand. What lies below is taken as known and can be looked at
            whenever you like. You are at {identityOf(world, progress.level)} now; a placement can be made higher later,
            never lower.
          </p>
          <fieldset className="placement-levels">
            <legend className="h3">You are about</legend>
            {higher.map(({ number, identity }) => (
              <label key={number} className={chosen === number ? 'is-chosen' : ''}>
                <input
                  type="radio"
                  name="level"
                  checked={chosen === number}
                  onChange={() => {
                    setChosen(number)
                    setFault(null)
                  }}
                />
                <span>
                  Level {number}, {identity}
                </span>
                <small>{placementWords(world, progress, number)}</small>
              </label>
            ))}
          </fieldset>
          <p className="fault" role="alert">
            {fault}
          </p>
          <div className="placement-ways">
            <button type="button" className="slab" onClick={place}>
              {chosen === null ? 'Place me there' : `Place me at ${identityOf(world, chosen)}`}
            </button>
            <button type="button" className="link" onClick={onClose}>
              Stay where I am
            </button>
          </div>
        </>
      )}
    </Sheet>
  )
}
