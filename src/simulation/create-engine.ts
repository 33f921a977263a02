import { Clock } from './clock.ts'
import { createArrivals } from './arrivals.ts'
import { createFuse } from './breaker.ts'
import { createCache, fillAll } from './cache.ts'
import { Counters } from './counters.ts'
import { createStream } from './draw.ts'
import type { Edges, Engine, LoadState } from './engine.ts'
import { standUp } from './instance.ts'
import { Integral } from './integral.ts'
import type { Promised } from './judgement.ts'
import { Log } from './log.ts'
import { edgesOf } from './observation.ts'
import { appendProgram, peopleProgram } from './program.ts'
import type { Operation, Tables } from './program.ts'
import { MOST_TOKENS } from './retry.ts'
import { JobList } from './state.ts'
import type { CachePlan, Call, Instance, Lock, Name, Part, RecordLeaders } from './state.ts'
import type { Fault, Load, Part as PartPlan, Step, System } from './system.ts'

/** What is simulated. */
export type Plan = {
  readonly system: System
  readonly faults: readonly Fault[]
  readonly seed: number
  /** What people were promised: answers after its limit are counted as late. */
  readonly promised: Promised
  /** The number of a request of which every line is logged; without it one in every half second. */
  readonly trace?: number
}

/** Makes numbers of all ids, and a program of the steps of each part and kind of request. The plan has been checked. */
export function createEngine({ system, faults, seed, promised, trace }: Plan): Engine {
  const parts = system.parts.map((plan, index) => createPart(plan, index, system, seed))
  const partById = new Map(parts.map((part) => [part.id, part]))
  const names = system.names.map(({ name, to, lifeS }): Name => ({
    name,
    to: partById.get(to)!,
    home: partById.get(to)!,
    lifeUs: lifeS * 1e6,
  }))
  const switches = system.switches.map((one) => ({ ...one }))
  const calls: Call[] = []
  const caches: CachePlan[] = []
  const locks: Lock[] = []
  const records: RecordLeaders[] = []
  const callOf = (step: Step): Call => {
    const number = system.steps.indexOf(step)
    const made = calls.find((call) => call.index === number)
    if (made) return made
    const call = createCall(step, number, calls.filter((call) => call.from === step.part).length, system, seed)
    calls.push(call)
    return call
  }
  const tables: Tables = {
    switchOf: (name) => switches.find((one) => one.name === name)!,
    callOf,
    cacheOf: (step) => {
      const part = partById.get(step.part)!.index
      const made = caches.find((cache) => cache.part === part && cache.name === step.cache)
      if (made) return made
      const cache: CachePlan = {
        name: step.cache,
        part,
        index: caches.filter((cache) => cache.part === part).length,
        bit: 1 << (caches.length + locks.length),
        keys: step.keys,
        isFull: step.isFull,
        lifeUs: step.lifeS * 1e6,
        filling: step.filling,
      }
      caches.push(cache)
      return cache
    },
    lockOf: (name) => {
      const made = locks.find((lock) => lock.name === name)
      if (made) return made
      const bit = 1 << (caches.length + locks.length)
      const lock: Lock = { name, bit, holder: null, isTaken: false, waiting: new JobList() }
      locks.push(lock)
      return lock
    },
    recordOf: (record) => {
      const made = records.find((one) => one.record === record)
      if (made) return made
      const one = { record, leaders: new Set(parts.filter(({ plan }) => plan.leads === record)) }
      records.push(one)
      return one
    },
  }
  const kinds = [...new Set(system.loads.map((load) => load.request))]
  const operations: Operation[] = []
  const programs = parts.flatMap((part) =>
    kinds.map((kind) => {
      const begins = operations.length
      const steps = system.steps.filter(
        (step) => step.part === part.id && (step.request === null || step.request === kind),
      )
      appendProgram(operations, steps, tables)
      return begins
    }),
  )
  const loads = system.loads.map((plan, index): LoadState => {
    const program = operations.length
    const call = createPeopleCall(plan, index, system, seed)
    operations.push(...peopleProgram(call))
    return {
      plan,
      index,
      program,
      request: kinds.indexOf(plan.request),
      nextArrival: createArrivals(plan, faults, createStream(seed, `${plan.id}: arrivals`)),
      call,
      shed: 0,
      draws: { keys: createStream(seed, `${plan.id}: keys`), shed: createStream(seed, `${plan.id}: shed`) },
    }
  })
  const edges = createEdges(system, parts)
  const engine: Engine = {
    promisedUs: promised.limitMs * 1000,
    parts,
    partById,
    loads,
    calls,
    caches,
    locks,
    names,
    switches,
    records,
    operations,
    programs,
    requests: kinds.length,
    people: new Counters(),
    edges,
    cut: { calls: new Int32Array(edges.sent.length), answers: new Int32Array(edges.sent.length) },
    log: new Log(parts.length, trace ?? null),
    clock: new Clock(),
  }
  for (const part of parts) populate(engine, part, seed)
  return engine
}

function createPart(plan: PartPlan, index: number, { steps }: System, seed: number): Part {
  const { disk, rows } = plan
  const read = steps.find((step) => step.part === plan.id && step.does === 'read')
  return {
    plan,
    index,
    id: plan.id,
    balancer: plan.balancer,
    seen: new Counters(),
    taken: new Integral(),
    capacity: new Integral(),
    waiting: new Integral(),
    waitedUs: 0,
    workers: plan.workers,
    queue: plan.queue,
    memoryLimit: plan.memory?.limit ?? Infinity,
    instances: [],
    up: [],
    turn: -1,
    disk: disk && { value: disk.used, at: 0, perSecond: 0, perRequest: disk.perRequest, most: disk.size },
    isFull: false,
    rows: rows && { value: rows.count, at: 0, perSecond: 0, perRequest: rows.perRequest, most: Infinity },
    isIndexed: false,
    slowness: 1,
    stillUntil: 0,
    ledger:
      read?.does === 'read'
        ? { balances: new Float64Array(read.accounts).fill(read.start), versions: new Int32Array(read.accounts) }
        : null,
    draws: {
      work: createStream(seed, `${plan.id}: work`),
      errors: createStream(seed, `${plan.id}: errors`),
      balancer: createStream(seed, `${plan.id}: balancer`),
      accounts: createStream(seed, `${plan.id}: accounts`),
    },
  }
}

/** The instances that are there at the beginning: up, warm, and knowing all names since moments spread over their life. */
function populate(engine: Engine, part: Part, seed: number): void {
  for (let index = 0; index < part.plan.instances; index++) {
    const instance = createInstance(engine, part)
    part.instances.push(instance)
    const age = (index + 0.5) / part.plan.instances
    for (const [at, { lifeUs }] of engine.names.entries()) instance.names[at]!.at = -Math.round(age * lifeUs)
    for (const plan of engine.caches) {
      if (plan.part !== part.index || !plan.isFull) continue
      const ages = createStream(seed, `${part.id} ${index + 1} ${plan.name}: ages`)
      fillAll(instance.caches[plan.index]!, plan, ages.uniform)
    }
    standUp(engine, instance)
  }
}

/** One more instance of the part. It doesn't stand yet, and its caches are empty. */
export function createInstance(engine: Engine, part: Part): Instance {
  return {
    part,
    index: part.instances.length,
    stands: 'starting',
    starts: 0,
    upAt: 0,
    isCold: false,
    taken: 0,
    queue: new JobList(),
    memory: part.plan.memory?.base ?? 0,
    factor: 1,
    errors: 0,
    leak: 0,
    pools: engine.calls.filter((call) => call.from === part.id).map(() => ({ taken: 0, waiting: new JobList() })),
    caches: engine.caches.filter((plan) => plan.part === part.index).map(createCache),
    names: engine.names.map(({ to }) => ({ part: to, at: -Infinity })),
  }
}

const toUs = (ms: number | null) => (ms === null ? null : Math.round(ms * 1000))

function targetOf(to: string, { parts, names }: System) {
  return { to, toPart: parts.findIndex(({ id }) => id === to), toName: names.findIndex(({ name }) => name === to) }
}

function createCall(step: Step, index: number, pool: number, system: System, seed: number): Call {
  const plan = step.does === 'call' ? step : null
  return {
    index,
    from: step.part,
    ...targetOf(step.does === 'call' || step.does === 'send' ? step.to : '', system),
    pool,
    poolSize: plan?.pool ?? null,
    poolWaitUs: toUs(plan?.poolWaitMs ?? null),
    limitUs: toUs(plan?.limitMs ?? null),
    retries: plan?.retries ?? null,
    tokens: MOST_TOKENS,
    hasFallback: plan?.fallback ?? false,
    breaker: plan?.breaker ? createFuse(plan.breaker) : null,
    forced: 'by itself',
    draws: createStream(seed, `${step.part} step ${index}: retries`),
  }
}

function createPeopleCall(load: Load, index: number, system: System, seed: number): Call {
  return {
    index,
    from: null,
    ...targetOf(load.to, system),
    pool: 0,
    poolSize: null,
    poolWaitUs: null,
    limitUs: null,
    retries: load.retries,
    tokens: MOST_TOKENS,
    hasFallback: false,
    breaker: null,
    forced: 'by itself',
    draws: createStream(seed, `${load.id}: retries`),
  }
}

function createEdges(system: System, parts: readonly Part[]): Edges {
  const edges = edgesOf(system)
  const numbers = new Int32Array((parts.length + 1) * parts.length).fill(-1)
  const indexOf = (id: string) => parts.findIndex((part) => part.id === id)
  for (const [number, { from, to }] of edges.entries())
    numbers[((from === null ? -1 : indexOf(from)) + 1) * parts.length + indexOf(to)] = number
  return { sent: new Float64Array(edges.length), failed: new Float64Array(edges.length), numbers }
}
