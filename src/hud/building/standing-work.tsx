import type { BuildingId } from '#city/ids.ts'
import { checkpointView } from '#progress/checkpoint.ts'
import { creditOf } from '#progress/credit.ts'
import type { CheckpointStanding, CheckpointView } from '#progress/checkpoint.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { yearAt } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import type { MarkName } from '#ui/mark.tsx'
import { byWhom } from '#ui/state-words.ts'
import { FOR_EARLIER, isForEarlier } from '../curriculum/earlier-evidence.ts'
import { useHud } from '../hud-context.ts'

const WORDS: Record<CheckpointStanding, string> = {
  none: 'Not shown yet',
  said: 'Said',
  shown: 'Shown',
  vouched: 'Vouched',
  waived: 'Waived by placement',
}
const MARKS: Record<CheckpointStanding, MarkName | null> = {
  none: null,
  said: 'open',
  shown: 'built',
  vouched: 'vouched',
  waived: 'placed',
}

/** The checkpoints of a building: the work outside of the browser that earns its pennant. */
export function Standing({ building }: { building: BuildingId }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const year = useTime(yearAt)
  const checkpoints = world.plan.checkpointsByBuilding.get(building) ?? []
  const owed = creditOf(world, progress)?.owed
  if (checkpoints.length === 0) return null
  return (
    <section className="standing" aria-labelledby="standing">
      <h2 className="h3" id="standing">
        Work that stands here
      </h2>
      <ul>
        {checkpoints.map((checkpoint) => {
          const view = checkpointView(world, progress, checkpoint)
          const mark = MARKS[view.standing]
          return (
            <li key={checkpoint.id}>
              <a href={makeAddress({ kind: 'checkpoint', id: checkpoint.id })}>
                {checkpoint.title}
                <span className="standing-phase">, phase {world.plan.phaseById.get(checkpoint.phase)?.number}</span>
              </a>
              <span className="standing-state tiny soft">
                {mark && <Mark name={mark} />}
                {wordsOf(view, year)}
                {owed?.includes(checkpoint.id) && ', owed'}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function wordsOf(view: CheckpointView, year: number): string {
  if (view.standing !== 'vouched' || !view.vouched) return WORDS[view.standing]
  return `Vouched ${byWhom(view.vouched, year)}${isForEarlier(view) ? `, ${FOR_EARLIER}` : ''}`
}
