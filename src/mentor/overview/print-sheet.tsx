import { isWebLink } from '#progress/event.ts'
import { Claim } from '../pages/claim.tsx'
import { useLearner } from '../learner.ts'
import { evidenceIn } from '../reply/answered.ts'

/** Every claimed checkpoint with its evidence, addresses in full. Only in print. */
export function PrintSheet() {
  const { world, snapshot, claims } = useLearner()
  const phases = world.plan.plan.phases.flatMap((phase) => {
    const claimed = phase.checkpoints.filter(({ id }) => claims.has(id))
    return claimed.length > 0 ? [{ phase, claimed }] : []
  })
  if (phases.length === 0) return null
  return (
    <section className="mentor-print">
      <h2 className="h2">Checkpoints and their evidence</h2>
      <div className="mentor-print-columns">
        {phases.map(({ phase, claimed }) => (
          <section key={phase.id}>
            <h3 className="h3">
              Phase {phase.number}, {phase.name}{' '}
              <small className="soft">
                {claimed.length} of {phase.checkpoints.length} claimed
              </small>
            </h3>
            <ul>
              {claimed.map(({ id, title }) => {
                const evidence = evidenceIn(snapshot, id)
                return (
                  <li key={id}>
                    <b>{title}</b> <Claim fact={claims.get(id)} />
                    {evidence?.kind === 'link' && isWebLink(evidence.url) && (
                      <span className="mentor-print-address">{evidence.url}</span>
                    )}
                    {evidence?.kind === 'note' && <span className="soft"> with a note</span>}
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
