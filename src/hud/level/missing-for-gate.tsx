import { titleOf } from '#city/city.ts'
import type { GateView } from '#progress/gate.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { numbered } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { useHud } from '../hud-context.ts'
import { floorName } from '../words/place-words.ts'
import { markOf } from '#ui/state-words.ts'

/** What stands between a learner and the next level, each a way there. */
export function MissingForGate({ gate }: { gate: GateView }) {
  const { world, views } = useHud()
  const said = useProgress((progress) => progress.checkpoints)
  const floors = gate.missingFloors.flatMap((id) => world.index.floorById.get(id) ?? [])
  const checkpoints = gate.missingCheckpoints.flatMap((id) => world.plan.checkpointById.get(id) ?? [])
  return (
    <>
      <p className="level-say serif">
        {gate.floors.done} of {gate.floors.total} floors stand, {gate.checkpoints.done} of {gate.checkpoints.total}{' '}
        checkpoints are shown. This is what is left.
      </p>
      {floors.length > 0 && (
        <section className="level-missing" aria-labelledby="missing-floors">
          <h2 className="h3" id="missing-floors">
            {numbered(floors.length, 'floor')} to build
          </h2>
          <ul>
            {floors.map((floor) => (
              <li key={floor.id}>
                <a href={makeAddress({ kind: 'floor', id: floor.id })}>
                  <Mark name={views.has(floor.id) ? markOf(views.get(floor.id)!) : 'open'} />
                  <span>
                    {titleOf(floor)}
                    <small>{floorName(floor)}</small>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {checkpoints.length > 0 && (
        <section className="level-missing" aria-labelledby="missing-checkpoints">
          <h2 className="h3" id="missing-checkpoints">
            {numbered(checkpoints.length, 'checkpoint')} to show
          </h2>
          <ul>
            {checkpoints.map((checkpoint) => (
              <li key={checkpoint.id}>
                <a href={makeAddress({ kind: 'checkpoint', id: checkpoint.id })}>
                  <Mark name={said.get(checkpoint.id)?.said ? 'open' : 'mist'} />
                  <span>
                    {checkpoint.title}
                    <small>
                      Phase {world.plan.phaseById.get(checkpoint.phase)?.number}
                      {said.get(checkpoint.id)?.said ? ', said, nothing to look at yet' : ''}
                    </small>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
