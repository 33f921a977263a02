import type { Phase, PhaseOutline } from '#city/curriculum.ts'
import type { CheckpointId } from '#city/ids.ts'
import { checkpointView, isPhaseOpen } from '#progress/checkpoint.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { CheckpointRow } from './checkpoint-row.tsx'
import './checkpoints.css'

/** The checkpoints of a phase. Said, shown and vouched are three columns and never merged. */
export function CheckpointTable({
  outline,
  phase,
  requested,
}: {
  outline: PhaseOutline
  phase: Phase | null
  requested: CheckpointId | null
}) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const isOpen = isPhaseOpen(world, progress, outline.id)
  return (
    <table className="checkpoints">
      <caption className="visually-hidden">Checkpoints of phase {outline.number}</caption>
      <thead>
        <tr>
          <th scope="col">Before you move on</th>
          <th scope="col">You say so</th>
          <th scope="col">You show it</th>
          <th scope="col">A mentor vouches</th>
        </tr>
      </thead>
      {outline.checkpoints.map((checkpoint) => (
        <CheckpointRow
          key={checkpoint.id}
          outline={checkpoint}
          words={phase?.checkpoints.find((each) => each.id === checkpoint.id) ?? null}
          view={checkpointView(world, progress, checkpoint)}
          isOpen={isOpen}
          isRequested={checkpoint.id === requested}
        />
      ))}
    </table>
  )
}
