import type { CheckpointOutline } from '#city/curriculum.ts'
import { gateOf } from '#progress/gate.ts'
import { listOf, yearOf } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { CLAIM_MARKS } from '../pages/claim.tsx'
import { useLearner } from '../learner.ts'
import { vouchedState } from '../reply/answered.ts'
import type { Answered } from '../reply/answered.ts'
import { missWords, missesOf } from './summary.ts'

/** Three numbers: floors of the level, checkpoints by state, and predictions that were sure but wrong. */
export function Facts({ answered }: { answered: Answered }) {
  const learner = useLearner()
  const { world, views, claims, progress, snapshot } = learner
  const gate = gateOf(world, progress)
  const dark = [...views.values()].filter((view) => view.due).length
  const ids = world.plan.plan.gates.find((each) => each.to === gate?.to)?.phases ?? []
  const phases = (gate ? ids : world.plan.plan.phases.map(({ id }) => id)).flatMap((id) => {
    const phase = world.plan.phaseById.get(id)
    return phase ? [phase] : []
  })
  const all = phases.flatMap((phase) => phase.checkpoints)
  const standingOf = ({ id }: CheckpointOutline) => claims.get(id)?.standing ?? 'none'
  const standings = all.filter(({ required }) => required).map(standingOf)
  const count = (standing: string) => standings.filter((each) => each === standing).length
  const done = gate ? gate.checkpoints.done : count('vouched') + count('shown')
  const more = all.filter((each) => !each.required && standingOf(each) !== 'none').length
  const vouched = all.filter((each) => each.required && standingOf(each) === 'vouched')
  const byYou = vouched.filter(({ id }) => vouchedState(answered, snapshot, id).kind === 'vouched').length
  const kinds = (['vouched', 'shown', 'said'] as const).filter((kind) => count(kind) > 0)
  const numbers = phases.map(({ number }) => String(number))
  return (
    <dl className="mentor-facts">
      <div>
        <dt>{gate ? 'Floors of this level' : 'Floors'}</dt>
        <dd>
          {gate ? `${gate.floors.done} of ${gate.floors.total}` : `all ${world.index.city.floors.length}`}
          {dark > 0 && <small>Whole city: {dark} with lights out</small>}
        </dd>
      </div>
      <div>
        <dt>
          Checkpoints of {gate ? `${numbers.length === 1 ? 'phase' : 'phases'} ${listOf(numbers)}` : 'all phases'}
        </dt>
        <dd className="mentor-kinds">
          {standings.length > 0 && (
            <span className="figures">
              {done} of {standings.length}
            </span>
          )}
          {kinds.map((kind) => (
            <span key={kind}>
              <Mark name={CLAIM_MARKS[kind]} />
              {count(kind)} {kind}
              {kind === 'vouched' && voucherWords(byYou, vouched.length)}
            </span>
          ))}
          {more > 0 && <span>{more} more by choice</span>}
          {standings.length === 0 && more === 0 && 'none'}
        </dd>
      </div>
      <div>
        <dt>Blindsided when “fairly sure” or more</dt>
        <dd className="figures">{missWords(missesOf(learner), yearOf(snapshot.made))}</dd>
      </div>
    </dl>
  )
}

/** Who vouched: known of one's own vouchers only. */
function voucherWords(byYou: number, of: number): string {
  if (byYou === 0) return ' by another browser'
  return byYou === of ? ' by you' : `, ${byYou} by you`
}
