import { Suspense, lazy } from 'react'
import type { GateView, Gauge as GaugeView } from '#progress/gate.ts'
import { useProgress } from '#store/hooks.tsx'
import { Gauge } from '#ui/bars.tsx'
import { useHud } from '../hud-context.ts'
import { gatePhases, gateWords, raiseWords } from '../words/level-words.ts'

const BoardCredit = lazy(() => import('../level/board-credit.tsx').then((m) => ({ default: m.BoardCredit })))

/** What is still missing for the next level, as rows of windows; a link to raise the city once nothing is. */
export function Gauges({ gate }: { gate: GateView | null }) {
  const { world } = useHud()
  const hasRaised = useProgress((progress) => progress.raised.size > 0)
  if (gate === null) return <p className="board-need small">The city is complete.</p>
  return (
    <div className="board-need">
      <p className="small board-strong">{gateWords(world, gate)}</p>
      <ul>
        <Row words="Floors of this level" gauge={gate.floors} />
        {gate.checkpoints.total > 0 && <Row words={gatePhases(world, gate)} gauge={gate.checkpoints} />}
      </ul>
      {gate.isOpen && (
        <a className="slab board-raise" href="#/raise">
          {raiseWords(world, gate)}
        </a>
      )}
      {(hasRaised || gate.missingFloors.length === 0) && (
        <Suspense>
          <BoardCredit gate={gate} />
        </Suspense>
      )}
    </div>
  )
}

function Row({ words, gauge }: { words: string; gauge: GaugeView }) {
  return (
    <li>
      <span>{words}</span>
      <span className="board-strong figures">
        {gauge.done} of {gauge.total}
      </span>
      <Gauge lit={gauge.done} begun={gauge.begun} of={gauge.total} />
    </li>
  )
}
