import { useId } from 'react'
import type { ReactNode } from 'react'
import { titleOf } from '#city/city.ts'
import type { GateView } from '#progress/gate.ts'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { numbered } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import type { MarkName } from '#ui/mark.tsx'
import { useHud } from '../hud-context.ts'
import { unpaidWords } from './credit-words.ts'
import { floorName } from '../words/place-words.ts'
import { markOf } from '#ui/state-words.ts'

/** What is still missing for the next level, each with a link to it. */
export function MissingForGate({ gate }: { gate: GateView }) {
  const { world, views } = useHud()
  const said = useProgress((progress) => progress.checkpoints)
  const floors = gate.missingFloors.flatMap((id) => world.index.floorById.get(id) ?? [])
  const isOwed = gate.credit !== null
  const ids = gate.credit?.owed ?? gate.missingCheckpoints
  const checkpoints = ids.flatMap((id) => world.plan.checkpointById.get(id) ?? [])
  return (
    <>
      <p className="level-say serif">
        {gate.credit
          ? unpaidWords(world, gate.credit)
          : `${gate.floors.done} of ${gate.floors.total} floors stand, ${gate.checkpoints.done} of ${gate.checkpoints.total} checkpoints are shown. This is what is left.`}
      </p>
      <Left title={`${numbered(floors.length, 'floor')} to build`}>
        {floors.map((floor) => (
          <Way
            key={floor.id}
            place={{ kind: 'floor', id: floor.id }}
            mark={views.has(floor.id) ? markOf(views.get(floor.id)!) : 'open'}
            title={titleOf(floor)}
            note={floorName(floor)}
          />
        ))}
      </Left>
      <Left title={`${numbered(checkpoints.length, 'checkpoint')} ${isOwed ? 'owed' : 'to show'}`}>
        {checkpoints.map(({ id, phase, title }) => {
          const isSaid = Boolean(said.get(id)?.said)
          const number = world.plan.phaseById.get(phase)?.number
          return (
            <Way
              key={id}
              place={{ kind: 'checkpoint', id }}
              mark={isSaid ? 'open' : 'mist'}
              title={title}
              note={`Phase ${number}${isSaid ? ', said, nothing to look at yet' : ''}`}
            />
          )
        })}
      </Left>
    </>
  )
}

/** Renders nothing if the list is empty. */
function Left({ title, children }: { title: string; children: readonly ReactNode[] }) {
  const id = useId()
  if (children.length === 0) return null
  return (
    <section className="level-missing" aria-labelledby={id}>
      <h2 className="h3" id={id}>
        {title}
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

function Way({ place, mark, title, note }: { place: Place; mark: MarkName; title: string; note: string }) {
  return (
    <li>
      <a href={makeAddress(place)}>
        <Mark name={mark} />
        <span>
          {title}
          <small>{note}</small>
        </span>
      </a>
    </li>
  )
}
