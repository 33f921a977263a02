import type { CheckpointOutline, PhaseOutline } from '#city/curriculum.ts'
import { longDay, numbered } from '#ui/in-words.ts'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { Board } from './board.tsx'
import { Claim } from './claim.tsx'
import { Evidence } from './evidence.tsx'
import { useAddress, useLearner } from '../learner.ts'
import { answeredIn, evidenceIn, vouchedState } from '../reply/answered.ts'
import { useKnown } from '../reply/answering.ts'
import { Remarks } from '../reply/remarks.tsx'
import { Vouch, VouchMeaning } from '../reply/vouch.tsx'
import { TimeLine, useSchedule } from './time-line.tsx'

/** All phases, with their numbers of claimed checkpoints. */
export function CurriculumPage() {
  const { world, claims } = useLearner()
  const addressOf = useAddress()
  const schedule = useSchedule()
  return (
    <>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        Curriculum
      </h1>
      <TimeLine schedule={schedule} />
      <ul className="mentor-list">
        {world.plan.plan.phases.map((phase) => (
          <li key={phase.id}>
            <a href={addressOf({ kind: 'phase', id: phase.id })}>
              Phase {phase.number}, {phase.name}
            </a>
            <span className="tiny soft">
              {phase.checkpoints.filter(({ id }) => claims.has(id)).length} of{' '}
              {numbered(phase.checkpoints.length, 'checkpoint')} claimed
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

export function PhasePage({ phase }: { phase: PhaseOutline }) {
  const { snapshot, claims } = useLearner()
  const addressOf = useAddress()
  const dates = snapshot.phases?.get(phase.id)
  const insight = snapshot.texts.find((text) => text.kind === 'insight' && text.phase === phase.id)
  return (
    <>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        Phase {phase.number}, {phase.name}
      </h1>
      {dates && (
        <p className="small soft">
          {[dates.start && `Begun ${longDay(dates.start)}`, dates.target && `meant to end ${longDay(dates.target)}`]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      <ul className="mentor-list">
        {phase.checkpoints.map(({ id, title, required }) => (
          <li key={id}>
            <a href={addressOf({ kind: 'checkpoint', id })}>{title}</a>
            <Claim fact={claims.get(id)} />
            {!required && <span className="tiny soft">optional</span>}
          </li>
        ))}
      </ul>
      {insight && (
        <section>
          <h2 className="h2">What stayed with them</h2>
          <p className="hand mine">{insight.text}</p>
        </section>
      )}
      <Remarks about={{ kind: 'phase', id: phase.id }} />
    </>
  )
}

export function CheckpointPage({ checkpoint }: { checkpoint: CheckpointOutline }) {
  const { words, world, claims, snapshot } = useLearner()
  const addressOf = useAddress()
  const loaded = useLoaded(words.curriculum, 'curriculum')
  const full =
    loaded.kind === 'ready'
      ? loaded.value.phases.flatMap(({ checkpoints }) => checkpoints).find(({ id }) => id === checkpoint.id)
      : undefined
  const building = world.index.buildingById.get(checkpoint.building)
  const fact = claims.get(checkpoint.id)
  const known = useKnown()
  const isByYou = vouchedState(answeredIn(known?.entry.sent ?? []), snapshot, checkpoint.id).kind === 'vouched'
  return (
    <>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        {checkpoint.title}
      </h1>
      <p>
        <Claim fact={fact} />
        {known && fact?.standing === 'vouched' && !isByYou && (
          <span className="tiny soft"> by another browser than this one</span>
        )}
      </p>
      <Evidence checkpoint={checkpoint.id} />
      <Remarks
        about={{ kind: 'checkpoint', id: checkpoint.id }}
        lead={<Vouch checkpoint={checkpoint.id} title={checkpoint.title} />}
      />
      {known && (fact?.standing === 'shown' || fact?.standing === 'vouched') && (
        <>
          {evidenceIn(snapshot, checkpoint.id) === null && (
            <p className="tiny soft">The link leaves its evidence out: a voucher says that you saw none.</p>
          )}
          <VouchMeaning />
        </>
      )}
      {full && (
        <>
          <p className="mentor-story serif">
            <InlineText text={full.claim} />
          </p>
          <p className="small soft">
            Evidence: <InlineText text={full.evidence} />
          </p>
        </>
      )}
      <Board checkpoint={checkpoint.id} />
      {building && (
        <p className="small">
          Stands at <a href={addressOf({ kind: 'building', id: building.id })}>{building.name}</a>.
        </p>
      )}
    </>
  )
}
