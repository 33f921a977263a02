import type { Clock } from './clock.ts'
import type { Counters } from './counters.ts'
import type { Stream } from './draw.ts'
import type { Log } from './log.ts'
import type { Operation } from './program.ts'
import type { CachePlan, Call, Instance, Lock, Name, Part, RecordLeaders, Switch } from './state.ts'
import type { Load, PartId } from './system.ts'

/** A load while a run goes on. */
export type LoadState = {
  readonly plan: Load
  readonly index: number
  readonly program: number
  readonly request: number
  /** Called for the moment of the next arrival, in microseconds. */
  readonly nextArrival: () => number
  readonly call: Call
  shed: number
  readonly draws: { readonly keys: Stream; readonly shed: Stream }
}

/** All that a run is made of. */
export type Engine = {
  readonly promisedUs: number
  readonly parts: readonly Part[]
  readonly partById: ReadonlyMap<PartId, Part>
  readonly loads: readonly LoadState[]
  readonly calls: readonly Call[]
  readonly caches: readonly CachePlan[]
  readonly locks: readonly Lock[]
  readonly names: readonly Name[]
  readonly switches: readonly Switch[]
  readonly records: readonly RecordLeaders[]
  readonly operations: readonly Operation[]
  /** Where a part's program for a kind of request begins: by part times `requests` plus kind. */
  readonly programs: readonly number[]
  readonly requests: number
  readonly people: Counters
  readonly edges: Edges
  /** Ways that are cut: calls or answers, by edge. */
  readonly cut: { readonly calls: Int32Array; readonly answers: Int32Array }
  readonly log: Log
  readonly clock: Clock
}

/** Counts of each way in the second that goes on. */
export type Edges = {
  readonly sent: Float64Array
  readonly failed: Float64Array
  /** By (part + 1) times the number of parts plus the called part; people are part -1. */
  readonly numbers: Int32Array
}

export const edgeOf = (engine: Engine, from: number, to: number) =>
  engine.edges.numbers[(from + 1) * engine.parts.length + to] ?? -1

/** The instance with this number among all, part by part. */
export function instanceAt(engine: Engine, slot: number): Instance | null {
  return engine.parts[slot % 1024]?.instances[Math.floor(slot / 1024)] ?? null
}
export const slotOf = (instance: Instance) => instance.index * 1024 + instance.part.index
