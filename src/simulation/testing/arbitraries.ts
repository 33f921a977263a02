import fc from 'fast-check'
import { BALANCERS } from '../system.ts'
import type { Action, Doing, Effect, Fault, Load, Part, Retries, Spread, Step, System, Trouble } from '../system.ts'
import { partOf } from './made-seconds.ts'

/** Small systems in which anything may stand, and small nights in which anything may go wrong and be done. */
const IDS = ['a', 'b', 'c', 'd'] as const
const REQUESTS = ['pay', 'look'] as const
/** What all of them have by these names, whether it is used or not. */
const NAMED = { name: 'n', switch: 's', lock: 'l', record: 'r' }

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const share = fc.constantFrom(0, 0.1, 0.5, 1)
const milliseconds = fc.constantFrom(0.001, 1, 20, 300)

const spread: fc.Arbitrary<Spread> = fc.oneof(
  fc.record({ as: fc.constantFrom('fixed', 'exponential'), mean: milliseconds }),
  fc.record({ as: fc.constant('log-normal'), mean: milliseconds, deviation: milliseconds }),
)

const retries: fc.Arbitrary<Retries> = fc.record({
  count: orNull(fc.integer({ min: 0, max: 3 })),
  waitMs: fc.constantFrom(5, 100),
  factor: fc.constantFrom(1, 2),
  jitter: share,
  budget: orNull(share),
})

const part = (id: string): fc.Arbitrary<Part> =>
  fc
    .record({
      instances: fc.integer({ min: 1, max: 3 }),
      workers: fc.integer({ min: 1, max: 4 }),
      queue: fc.constantFrom(0, 1, 5, 1000),
      balancer: fc.constantFrom(...BALANCERS),
      startS: fc.constantFrom(0, 1, 2.5),
      cold: orNull(fc.record({ factor: fc.constantFrom(1, 3), seconds: fc.constantFrom(1, 5) })),
      memory: orNull(
        fc.record({ limit: fc.constantFrom(30, 1000), base: fc.constant(20), perRequest: fc.constantFrom(0, 0.5) }),
      ),
      disk: orNull(
        fc.record({ size: fc.constantFrom(30, 1000), used: fc.constant(20), perRequest: fc.constantFrom(0, 0.5) }),
      ),
      rows: orNull(fc.record({ count: fc.constant(1000), perRequest: fc.constantFrom(0, 5) })),
      leads: fc.constant(NAMED.record),
    })
    .map((more) => partOf(id, more))

const work: fc.Arbitrary<Doing> = fc.record({
  does: fc.constant('work'),
  time: spread,
  perThousandRows: fc.constantFrom(0, 1),
})

const call = (targets: readonly string[]): fc.Arbitrary<Doing> =>
  fc.record({
    does: fc.constant('call'),
    to: fc.constantFrom(...targets),
    pool: orNull(fc.integer({ min: 1, max: 3 })),
    poolWaitMs: orNull(milliseconds),
    limitMs: orNull(fc.constantFrom(1, 50, 500)),
    retries: orNull(retries),
    breaker: orNull(fc.record({ share: fc.constant(0.5), of: fc.constant(5), openS: fc.constantFrom(1, 3) })),
    fallback: fc.boolean(),
  })

/** One or more steps that belong together. */
const group = (targets: readonly string[]): fc.Arbitrary<readonly Doing[]> => {
  const inner = targets.length > 0 ? fc.oneof(work, call(targets)) : work
  return fc.oneof(
    inner.map((doing) => [doing]),
    ...(targets.length > 0 ? [fc.constantFrom(...targets).map((to): Doing[] => [{ does: 'send', to }])] : []),
    fc
      .tuple(fc.constantFrom('each', 'one'), fc.constantFrom(1, 50), fc.constantFrom(0.5, 5), fc.boolean(), inner)
      .map(([filling, keys, lifeS, isFull, covered]): Doing[] => [
        { does: 'cache', cache: `${keys} keys`, keys, lifeS, filling, covers: 1, isFull },
        covered,
      ]),
    fc
      .tuple(orNull(milliseconds), inner)
      .map(([waitMs, covered]): Doing[] => [{ does: 'lock', lock: NAMED.lock, covers: 1, waitMs }, covered]),
    fc.constant<Doing[]>([{ does: 'store', record: NAMED.record }]),
  )
}

const ACCOUNTS = { does: 'read', accounts: 3, start: 100, amount: 60 } as const
const transfer: fc.Arbitrary<readonly Doing[]> = fc
  .constantFrom('none', 'version', 'balance')
  .map((guard): Doing[] => [
    ACCOUNTS,
    { does: 'work', time: { as: 'exponential', mean: 20 }, perThousandRows: 0 },
    { does: 'transfer', guard },
  ])

const stepsOf = (part: string, targets: readonly string[]): fc.Arbitrary<readonly Step[]> =>
  fc
    .array(
      fc.tuple(
        targets.length > 0 ? group(targets) : fc.oneof(group(targets), transfer),
        fc.constantFrom(null, ...REQUESTS),
        fc.constantFrom(null, null, true, false),
      ),
      { maxLength: 3 },
    )
    .map((groups) =>
      groups.flatMap(([doings, request, on]) =>
        doings.map((doing) => ({ ...doing, part, request, when: on === null ? null : { switch: NAMED.switch, on } })),
      ),
    )

const load = (id: string, to: readonly string[]): fc.Arbitrary<Load> =>
  fc.record({
    id: fc.constant(id),
    request: fc.constantFrom(...REQUESTS),
    to: fc.constantFrom(...to),
    arrivals: fc.constantFrom('poisson', 'even'),
    rate: fc.constantFrom(
      [{ atS: 0, perSecond: 20 }],
      [
        { atS: 2, perSecond: 0 },
        { atS: 8, perSecond: 80 },
      ],
    ),
    patienceS: orNull(fc.constantFrom(0.1, 1, 5)),
    retries: orNull(retries),
  })

/** Parts call only those after them, so that nothing goes round. */
export const systems: fc.Arbitrary<System> = fc.integer({ min: 1, max: IDS.length }).chain((count) => {
  const ids = IDS.slice(0, count)
  const targetsOf = (at: number) => (at + 1 < count ? [...ids.slice(at + 1), NAMED.name] : [])
  return fc.record({
    parts: fc.tuple(...ids.map(part)),
    steps: fc.tuple(...ids.map((id, at) => stepsOf(id, targetsOf(at)))).map((steps) => steps.flat()),
    loads: fc.tuple(load('people', ids), load('machines', [ids[0]!])),
    names: fc.constant([{ name: NAMED.name, to: ids.at(-1)!, others: [], lifeS: 2 }]),
    switches: fc.constant([{ name: NAMED.switch, on: true }]),
  })
})

const instances = orNull(fc.constant(1))

/** What faults and actions may name: only what is used. */
function usedIn({ parts, steps, loads }: System) {
  const from = <K extends Doing['does'], T>(does: K, take: (step: Extract<Step, { does: K }>) => T): readonly T[] =>
    steps.flatMap((step) => (step.does === does ? [take(step as Extract<Step, { does: K }>)] : []))
  return {
    parts: parts.map(({ id }) => id),
    loads,
    calls: from('call', ({ part, to }) => ({ from: part, to })),
    caches: from('cache', ({ cache }) => cache),
    locks: from('lock', ({ lock }) => lock),
    records: from('store', ({ record }) => record),
  }
}

/** One for each of these; nothing where there is none. */
const forEach = <I, T>(items: readonly I[], make: (item: fc.Arbitrary<I>) => readonly fc.Arbitrary<T>[]) =>
  items.length > 0 ? make(fc.constantFrom(...items)) : []

const trouble = (system: System): fc.Arbitrary<Trouble> => {
  const { parts, calls, caches, locks, records } = usedIn(system)
  const part = fc.constantFrom(...parts)
  const last = parts.at(-1)!
  const kind = <K extends Trouble['kind']>(kind: K) => fc.constant(kind)
  return fc.oneof<fc.Arbitrary<Trouble>[]>(
    fc.record({ kind: kind('slower'), part, factor: fc.constant(10), instances }),
    fc.record({ kind: kind('errors'), part, share, instances }),
    ...forEach(calls, (call) => [
      fc
        .record({ kind: kind('cut off'), call, lost: fc.constantFrom('calls', 'answers') })
        .map(({ kind, call: { from, to }, lost }) => ({ kind, from, to: to === NAMED.name ? last : to, lost })),
    ]),
    fc.record({ kind: kind('gone'), part, instances: fc.constant(1) }),
    fc.record({ kind: kind('leak'), part, mbPerRequest: fc.constant(1) }),
    fc.record({ kind: kind('disk'), part, mbPerSecond: fc.constant(20) }),
    fc.record({ kind: kind('rows'), part, perSecond: fc.constant(500) }),
    ...forEach(locks, (lock) => [fc.record({ kind: kind('lock'), lock })]),
    fc.record({ kind: kind('name'), name: fc.constant(NAMED.name), to: fc.constant(last) }),
    ...forEach(caches, (cache) => [fc.record({ kind: kind('cache'), cache })]),
    fc.record({
      kind: kind('release'),
      part,
      instances,
      factor: fc.constant(3),
      share,
      mbPerRequest: fc.constantFrom(0, 1),
    }),
    fc.record({ kind: kind('switch'), name: fc.constant(NAMED.switch), on: fc.boolean() }),
    fc.record({ kind: kind('load'), load: fc.constantFrom('people', 'machines'), factor: fc.constantFrom(0, 4) }),
    ...forEach(records, (record) => [fc.record({ kind: kind('promoted'), part, record })]),
  )
}

const effect = (system: System): fc.Arbitrary<Effect> => {
  const { parts, loads, calls, caches, locks, records } = usedIn(system)
  const part = fc.constantFrom(...parts)
  const kind = <K extends Effect['kind']>(kind: K) => fc.constant(kind)
  const ofCalls = forEach(calls, (call): readonly fc.Arbitrary<Effect>[] =>
    [
      fc.record({ kind: kind('pool'), size: fc.constantFrom(1, 5) }),
      fc.record({ kind: kind('time limit'), ms: orNull(milliseconds) }),
      fc.record({ kind: kind('retries'), retries: orNull(retries) }),
      fc.record({ kind: kind('fallback'), on: fc.boolean() }),
      fc.record({ kind: kind('breaker'), stands: fc.constantFrom('open', 'closed', 'by itself') }),
    ].map((effect) =>
      fc.tuple<[object, object]>(effect, call).map(([effect, way]) => ({ ...effect, ...way }) as Effect),
    ),
  )
  const ofCaches = forEach(caches, (cache): readonly fc.Arbitrary<Effect>[] => [
    fc.record({ kind: kind('cache life'), cache, seconds: fc.constant(1) }),
    fc.record({ kind: kind('cache filling'), cache, filling: fc.constantFrom('each', 'one') }),
  ])
  const ofRecords = forEach(records, (record): readonly fc.Arbitrary<Effect>[] => [
    fc.record({ kind: kind('promote'), part, record }),
    fc.record({ kind: kind('demote'), part, record }),
  ])
  return fc.oneof<fc.Arbitrary<Effect>[]>(
    ...ofCalls,
    ...ofCaches,
    ...ofRecords,
    ...loads.map(({ id, to }) =>
      fc.record({ kind: kind('retries'), from: fc.constant(id), to: fc.constant(to), retries: orNull(retries) }),
    ),
    fc.record({ kind: kind('roll back'), part }),
    fc.record({ kind: kind('restart'), part }),
    fc.record({ kind: kind('add instances'), part, count: fc.constantFrom(1, 2) }),
    fc.record({ kind: kind('queue'), part, places: fc.constantFrom(0, 3) }),
    fc.record({ kind: kind('workers'), part, count: fc.constantFrom(1, 8) }),
    fc.record({ kind: kind('switch'), name: fc.constant(NAMED.switch), on: fc.boolean() }),
    fc.record({ kind: kind('shed'), load: fc.constant('people'), share }),
    fc.record({ kind: kind('empty queue'), part }),
    fc.record({ kind: kind('index'), part, blocking: fc.boolean() }),
    fc.record({ kind: kind('name'), name: fc.constant(NAMED.name), to: fc.constant(parts.at(-1)!) }),
    fc.record({ kind: kind('free disk'), part, mb: fc.constant(10), stop: fc.boolean() }),
    fc.record({ kind: kind('memory limit'), part, mb: fc.constantFrom(25, 2000) }),
    ...forEach(locks, (lock) => [fc.record({ kind: kind('free lock'), lock })]),
    fc.record({ kind: kind('nothing') }),
  )
}

/** A night of twelve seconds. */
export const nights = systems.chain((system) => {
  const fault: fc.Arbitrary<Fault> = fc
    .tuple(trouble(system), fc.integer({ min: 0, max: 6 }), orNull(fc.integer({ min: 7, max: 11 })))
    .map(([trouble, atS, untilS]) => ({ ...trouble, atS, untilS }))
  const action: fc.Arbitrary<Action> = fc.record({
    id: fc.constant('one'),
    takesS: fc.constantFrom(0, 1, 3),
    effects: fc.array(effect(system), { minLength: 1, maxLength: 2 }),
  })
  return fc.record({
    plan: fc.record({
      system: fc.constant(system),
      faults: fc.array(fault, { maxLength: 3 }),
      seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      promised: fc.constant({ share: 0.99, limitMs: 100 }),
    }),
    acted: fc.array(fc.record({ atS: fc.integer({ min: 0, max: 11 }), action }), { maxLength: 4 }),
  })
})
