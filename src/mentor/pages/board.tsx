import type { CheckpointId } from '#city/ids.ts'
import { companyCheckpoints, isDefence } from '#progress/company.ts'
import { Evidence } from './evidence.tsx'
import { useAddress, useLearner } from '../learner.ts'

/** At the defence: who was named in phase 0 to be with the learner, as far as the link holds it. */
export function Board({ checkpoint }: { checkpoint: CheckpointId }) {
  const { world, snapshot } = useLearner()
  const addressOf = useAddress()
  const named = companyCheckpoints(world).filter((each) =>
    snapshot.texts.some((text) => 'checkpoint' in text && text.checkpoint === each.checkpoint),
  )
  if (!isDefence(world, checkpoint) || named.length === 0) return null
  return (
    <section>
      <h2 className="h2">Named in phase 0</h2>
      {named.map((each) => (
        <div key={each.part}>
          <p className="small">
            <a href={addressOf({ kind: 'checkpoint', id: each.checkpoint })}>
              {world.plan.checkpointById.get(each.checkpoint)?.title}
            </a>
          </p>
          <Evidence checkpoint={each.checkpoint} />
        </div>
      ))}
    </section>
  )
}
