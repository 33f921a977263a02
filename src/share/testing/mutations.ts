import fc from 'fast-check'
import type { BuildingId, CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { toPhaseId } from '#city/ids.ts'
import { CHECKPOINTS, FLOORS, INCIDENTS, PACES, REVIEWS } from '../catalogue-ids.ts'
import type { Change } from '../desk/changes.ts'
import type { FloorFact, IncidentFact, Snapshot } from '../snapshot.ts'
import { anySnapshot } from './arbitraries.ts'

const BUILT: FloorFact = { standing: 'built', confidence: 'certain', verdict: 'partly', built: null, due: null }

const NIGHT: IncidentFact = { named: { right: false, confidence: 'certain' }, mitigated: 4, predicted: 'few' }

/** Something that differs between two links, and the change that has to name it. */
export type Mutation = {
  /** Two mutations of the same thing could undo each other. */
  readonly what: string
  readonly change: (snapshot: Snapshot) => Snapshot
  readonly names: (change: Change) => boolean
}

const SMALL = 'Small steps.'

const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key) =>
  new Map([...map].filter(([other]) => other !== key))

export const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constantFrom(...(FLOORS as FloorId[])).map((id) => ({
    what: id,
    change: (snapshot: Snapshot) => ({
      ...snapshot,
      floors: snapshot.floors.has(id) ? without(snapshot.floors, id) : new Map(snapshot.floors).set(id, BUILT),
    }),
    names: (change: Change) => change.kind === 'floor' && change.floor === id,
  })),
  fc.constantFrom(...(CHECKPOINTS as CheckpointId[])).map((id) => ({
    what: id,
    change: (snapshot: Snapshot) => ({
      ...snapshot,
      checkpoints: snapshot.checkpoints.has(id)
        ? without(snapshot.checkpoints, id)
        : new Map(snapshot.checkpoints).set(id, { standing: 'said' as const, since: null }),
    }),
    names: (change: Change) => change.kind === 'checkpoint' && change.checkpoint === id,
  })),
  fc.constantFrom(...(REVIEWS as ReviewId[])).map((id) => ({
    what: id,
    change: (snapshot: Snapshot) => ({
      ...snapshot,
      reviews: snapshot.reviews?.has(id)
        ? without(snapshot.reviews, id)
        : new Map(snapshot.reviews).set(id, { confidence: 'certain' as const, result: 'wrong' as const }),
    }),
    names: (change: Change) => change.kind === 'review' && change.review === id,
  })),
  fc.constantFrom(...(INCIDENTS as IncidentId[])).map((id) => ({
    what: id,
    change: (snapshot: Snapshot) => ({
      ...snapshot,
      incidents: snapshot.incidents.has(id)
        ? without(snapshot.incidents, id)
        : new Map(snapshot.incidents).set(id, NIGHT),
    }),
    names: (change: Change) => change.kind === 'incident' && change.incident === id,
  })),
  fc.nat(6).map((number) => ({
    what: `phase ${number}`,
    change: (snapshot: Snapshot) => ({
      ...snapshot,
      phases: new Map(snapshot.phases ?? []).set(toPhaseId(number), { start: '1999-01-01', target: null }),
    }),
    names: (change: Change) => change.kind === 'phase' && change.phase === toPhaseId(number),
  })),
  fc.constantFrom<Mutation>(
    {
      what: 'level',
      change: (snapshot) => ({ ...snapshot, level: snapshot.level + 1 }),
      names: ({ kind }) => kind === 'level',
    },
    {
      what: 'complete',
      change: (snapshot) => ({ ...snapshot, complete: !snapshot.complete }),
      names: ({ kind }) => kind === 'completed',
    },
    {
      what: 'credit',
      change: (snapshot) => ({ ...snapshot, credit: (snapshot.credit ?? 0) + 1 }),
      names: ({ kind }) => kind === 'credit',
    },
    {
      what: 'pace',
      change: (snapshot) => ({ ...snapshot, pace: PACES.find((pace) => pace !== snapshot.pace) ?? '' }),
      names: ({ kind }) => kind === 'pace',
    },
    {
      what: 'name',
      change: (snapshot) => ({ ...snapshot, name: `${snapshot.name} jr.` }),
      names: ({ kind }) => kind === 'name',
    },
    {
      what: 'answer',
      change: (snapshot) => ({
        ...snapshot,
        answers: [...snapshot.answers, { mark: 'new', about: { kind: 'whole' }, text: 'Because.' }],
      }),
      names: (change) => change.kind === 'answer' && change.mark === 'new',
    },
    {
      what: 'reflection',
      change: (snapshot) => ({
        ...snapshot,
        texts: [...snapshot.texts, { kind: 'reflection', month: '2050-01', question: 1, text: 'Slower.' }],
      }),
      names: (change) => change.kind === 'text' && change.text.text === 'Slower.' && !change.isGone,
    },
    {
      what: 'insight',
      change: (snapshot) => ({
        ...snapshot,
        texts: snapshot.texts.map((text) => (text.text === SMALL ? { ...text, text: `${SMALL}!` } : text)),
      }),
      names: (change) => change.kind === 'text' && change.text.text === `${SMALL}!`,
    },
    {
      what: 'plots',
      change: (snapshot) => ({
        ...snapshot,
        plots: new Map(snapshot.plots).set('new' as BuildingId, { ornament: 'bench', awning: null }),
      }),
      names: (change) => change.kind === 'plots' && change.count === 1,
    },
  ),
)

/** A snapshot with something of everything, so that nothing seems to be left out of it. */
export const fullSnapshot = anySnapshot.map((snapshot): Snapshot => ({
  ...snapshot,
  phases: new Map([...(snapshot.phases ?? [])].filter(([, { start }]) => start !== '1999-01-01')),
  reviews: snapshot.reviews ?? new Map(),
  incidents: new Map(snapshot.incidents).set('old' as IncidentId, NIGHT),
  name: snapshot.name ?? 'Ada',
  plots: new Map(snapshot.plots).set('old' as BuildingId, { ornament: null, awning: 'plum' }),
  texts: [
    ...snapshot.texts,
    { kind: 'insight', phase: toPhaseId(0), text: SMALL },
    { kind: 'reflection', month: '1999-01', question: 1, text: 'Tired.' },
  ],
}))
