import { isOpen } from './breaker.ts'
import type { Counters } from './counters.ts'
import type { Engine } from './engine.ts'
import { settled } from './level.ts'
import { edgesOf } from './observation.ts'
import type { Edge, Second, Seen } from './observation.ts'
import type { Part } from './state.ts'
import type { System } from './system.ts'

/** Reads off what is to be seen at the end of each second, and begins the next. */
export function createObserver(engine: Engine, system: System): () => Second {
  const edges = edgesOf(system)
  const workers = engine.parts.map(() => ({ taken: 0, capacity: 0 }))
  return () => {
    const { now } = engine.clock
    const people: Seen = { ...seenOf(engine.people), ...NOWHERE, waiting: engine.people.inFlight.level }
    const parts = engine.parts.map((part, index): Seen => {
      const before = workers[index]!
      const taken = part.taken.at(now)
      const capacity = part.capacity.at(now)
      const busy = capacity > before.capacity ? (taken - before.taken) / (capacity - before.capacity) : 0
      workers[index] = { taken, capacity }
      return { ...seenOf(part.seen), ...standingOf(engine, part), busy: Math.min(1, busy) }
    })
    return {
      at: Math.round(now / 1e6),
      people,
      parts,
      edges: edges.map((edge, index) => edgeSeen(engine, edge, index)),
    }
  }
}

/** What people don't have. */
const NOWHERE = { busy: 0, poolWaiting: 0, memory: null, disk: null, up: 0 }

function seenOf(counters: Counters): Omit<Seen, keyof typeof NOWHERE | 'waiting'> {
  const { arrived, answered, left, late, wrong, hits, misses } = counters
  const [p50 = null, p95 = null, p99 = null] = counters.ranks([0.5, 0.95, 0.99])
  const failed = [...counters.failed]
  counters.reset()
  return {
    arrived,
    answered,
    failed,
    left,
    late,
    wrong,
    hits,
    misses,
    p50,
    p95,
    p99,
    inFlight: counters.inFlight.level,
  }
}

function standingOf(engine: Engine, { instances, plan, disk, up, waiting }: Part) {
  let poolWaiting = 0
  let memory = 0
  for (const instance of instances) {
    for (const pool of instance.pools) poolWaiting += pool.waiting.length
    memory = Math.max(memory, instance.memory)
  }
  return {
    waiting: waiting.level,
    poolWaiting,
    memory: plan.memory ? memory : null,
    disk: disk ? settled(disk, engine.clock.now) / disk.most : null,
    up: up.length,
  }
}

function edgeSeen(engine: Engine, { from, to }: Edge, index: number) {
  const sent = engine.edges.sent[index] ?? 0
  const failed = engine.edges.failed[index] ?? 0
  engine.edges.sent[index] = engine.edges.failed[index] = 0
  return {
    sent,
    failed,
    isOpen: engine.calls.some((call) => call.from === from && leadsTo(engine, call, to) && isOpen(call)),
  }
}

function leadsTo(engine: Engine, { toPart, toName }: { toPart: number; toName: number }, to: string): boolean {
  return (engine.parts[toPart] ?? engine.names[toName]?.to)?.id === to
}
