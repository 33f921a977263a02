import type { ReactNode } from 'react'
import type { GateView } from '#progress/gate.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { identityOf } from '../words/level-words.ts'
import { Tools } from './signpost.tsx'

/** The top of a narrow page: the board in one line. */
export function TopBar({ gate, card }: { gate: GateView | null; card: ReactNode }) {
  const { world } = useHud()
  const level = useProgress((progress) => progress.level)
  return (
    <div className="top-bar">
      <span className="top-bar-numeral" aria-hidden="true">
        L{level}
      </span>
      <div className="top-bar-words">
        <h1 className="h3" tabIndex={-1}>
          <span className="visually-hidden">Level {level}, </span>The {identityOf(world, level)}
          {gate?.credit && (
            <small className="board-credit">
              <span className="visually-hidden">, </span>on credit
            </small>
          )}
        </h1>
        <p className="tiny soft">{gate === null ? 'The city is complete' : <GateLine gate={gate} />}</p>
      </div>
      {card}
      <div className="top-bar-tools">
        <Tools />
      </div>
    </div>
  )
}

/** Number of characters that fit in one line beside the tools on a common phone. */
const SHORT_LINE = 34

/** "9 of 13 floors, 3 of 6 checkpoints", or "… 3 of 6 shown" where the longer text would need a second line. */
function GateLine({ gate: { floors, checkpoints, credit } }: { gate: GateView }) {
  const built = `${floors.done} of ${floors.total} floors`
  if (credit) return `${built}, ${credit.owed.length} of ${credit.total} still owed`
  if (checkpoints.total === 0) return built
  const line = `${built}, ${checkpoints.done} of ${checkpoints.total}`
  return (
    <span className={`top-bar-line ${`${line} checkpoints`.length > SHORT_LINE ? 'is-long' : ''}`}>
      {line} <span className="top-bar-full">checkpoints</span>
      <span className="top-bar-short">shown</span>
    </span>
  )
}
