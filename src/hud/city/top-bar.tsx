import { Search, Send, Settings2 } from 'lucide-react'
import type { GateView } from '#progress/gate.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { identityOf } from '../words/level-words.ts'
import { Tool } from './signpost.tsx'

/** The head of a small page: the board in one line. */
export function TopBar({ gate }: { gate: GateView | null }) {
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
        </h1>
        <p className="tiny soft">{lineOf(gate)}</p>
      </div>
      <div className="top-bar-tools">
        <Tool page="search" words="Search the city" Icon={Search} />
        <Tool page="share" words="Share your city" Icon={Send} />
        <Tool page="settings" words="Settings" Icon={Settings2} />
      </div>
    </div>
  )
}

function lineOf(gate: GateView | null): string {
  if (gate === null) return 'The city is complete'
  const floors = `${gate.floors.done} of ${gate.floors.total} floors`
  return gate.checkpoints.total === 0
    ? floors
    : `${floors}, ${gate.checkpoints.done} of ${gate.checkpoints.total} checkpoints`
}
