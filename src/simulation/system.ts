/** A part of a system, such as "orders-db": what a service, a database or a queue is called in its own file. */
export type PartId = string

/** How long something takes, in milliseconds. Of the log-normal one, mean and standard deviation of the time itself. */
export type Spread =
  | { readonly as: 'fixed' | 'exponential'; readonly mean: number }
  | { readonly as: 'log-normal'; readonly mean: number; readonly deviation: number }

export const BALANCERS = ['round robin', 'least busy', 'random of two'] as const
export type Balancer = (typeof BALANCERS)[number]

/**
 * A service: some instances, each with workers and one queue, first in, first out.
 *
 * What a part counts: `arrived` when a call arrives, also if it is refused or no instance is up. Each ends once: `answered`;
 * `failed`, if it ended here in a failure; or `left`, whatever became of it, if whoever asked had given up. Whoever gives
 * up, after a limit or out of patience, frees its own worker and connection and goes on, while the call it left behind is
 * worked on to its end. Memory, disk and rows grow when a worker takes a request up.
 */
export type Part = {
  readonly id: PartId
  readonly instances: number
  /** Requests that an instance works on at once. A worker that waits for an answer is taken while it waits. */
  readonly workers: number
  /** Requests that wait in front of each instance; one more is refused. */
  readonly queue: number
  readonly balancer: Balancer
  /** Seconds from the start of an instance until it takes requests. */
  readonly startS: number
  /** After a later start (not at the beginning), work takes `factor` times as long, falling evenly to once within `seconds`. */
  readonly cold: { readonly factor: number; readonly seconds: number } | null
  /** Memory of each instance, in MB. Above the limit it is ended, with all it works on and all that waits, and starts again. */
  readonly memory: { readonly limit: number; readonly base: number; readonly perRequest: number } | null
  /** The disk that all instances share, in MB. The steps work, store and transfer fail while it is full. */
  readonly disk: { readonly size: number; readonly used: number; readonly perRequest: number } | null
  /** Rows of the table that `work` may grow with. */
  readonly rows: { readonly count: number; readonly perRequest: number } | null
  /** The record of which this part is the leader at the beginning; see the step `store`. */
  readonly leads: string | null
}

/**
 * How often and after which waits something is asked again after it failed: at the earliest a millisecond later, with a
 * connection anew. What an open breaker holds back, and who was shed, isn't asked again.
 */
export type Retries = {
  /** After the first try; null: without end. */
  readonly count: number | null
  readonly waitMs: number
  /** Each wait is this many times the one before. */
  readonly factor: number
  /** 0 to 1: the share of the wait that is drawn by chance. */
  readonly jitter: number
  /**
   * Retries for each first try, such as 0.1; null: no budget. Every first try adds so many tokens (at most 10 are kept,
   * and 10 are there at the beginning), every retry takes one; without a token nothing is asked again. The tokens are
   * those of the step, for all instances together; of people, those of the load.
   */
  readonly budget: number | null
}

/**
 * Opens when `share` of the last `of` calls failed; after `openS` one call is let through to see: if it is answered the
 * breaker closes, and knows nothing; otherwise it stays open as long again. One for the step, for all instances together.
 * Only calls that set out count.
 */
export type Breaker = { readonly share: number; readonly of: number; readonly openS: number }

/** One step of how a part serves a request. Steps go in the order of the list. */
export type Step = {
  readonly part: PartId
  /** The kind of requests that take it; null: all. */
  readonly request: string | null
  /** Taken only while this switch stands so; null: always. */
  readonly when: { readonly switch: string; readonly on: boolean } | null
} & Doing

export type Doing =
  /** Time on the worker. `perThousandRows`: milliseconds more for each thousand rows of the part. */
  | { readonly does: 'work'; readonly time: Spread; readonly perThousandRows: number }
  /**
   * Asks another part and waits for its answer. A try goes past the breaker, gets a connection, sets out, and ends with an
   * answer, a failure of the other side, or the limit. It holds its connection until then, but not while it waits to ask
   * again. A call that is lost on its way, and has no limit, is waited for without end.
   */
  | {
      readonly does: 'call'
      /** A part or a name of the system. */
      readonly to: string
      /** Connections of each instance; null: as many as it likes. */
      readonly pool: number | null
      /** How long a request waits for a connection; null: as long as it takes. */
      readonly poolWaitMs: number | null
      /** How long each try waits for an answer; null: as long as it takes. The other side works on without knowing. */
      readonly limitMs: number | null
      readonly retries: Retries | null
      readonly breaker: Breaker | null
      /** Whether the request goes on without the answer if the call fails. */
      readonly fallback: boolean
    }
  /**
   * If the key of the request is cached, the next `covers` steps are left out; otherwise they are taken and fill it. Counted
   * are the steps that its kind of request takes. Each instance has a cache of its own; one for all is a part with one
   * instance. If a call among them falls back, nothing is filled.
   */
  | {
      readonly does: 'cache'
      readonly cache: string
      /** Each person asks for one of so many keys, all equally likely: the same in all tries and parts. */
      readonly keys: number
      readonly lifeS: number
      /** `each`: every miss goes on by itself. `one`: while a key is being filled, others wait for it, and fail if it does. */
      readonly filling: 'each' | 'one'
      readonly covers: number
      /** Whether all keys are there at the beginning, with ages spread evenly. */
      readonly isFull: boolean
    }
  /** Hands over a copy of the request to another part and goes on without waiting. */
  | { readonly does: 'send'; readonly to: string }
  /**
   * Holds the lock of that name, which is one for the whole system, during the next `covers` steps; waits for it first, in
   * the order of arrival, and fails after `waitMs`. Who holds it and asks again waits for itself.
   */
  | { readonly does: 'lock'; readonly lock: string; readonly covers: number; readonly waitMs: number | null }
  /** Writes to a record that one part leads; fails in others. Accepted while another part leads it too, it counts as written wrong. */
  | { readonly does: 'store'; readonly record: string }
  /** Reads the balance of an account, drawn by chance. If it is below `amount`, the request is answered with a no. */
  | { readonly does: 'read'; readonly accounts: number; readonly start: number; readonly amount: number }
  /**
   * Moves `amount` from the account that was read to another one. `none`: without a further look; an account that is
   * below zero afterwards counts as written wrong. `version`: fails if the account changed since it was read. `balance`:
   * looks and writes in one step, and answers no if it is not enough.
   */
  | { readonly does: 'transfer'; readonly guard: 'none' | 'version' | 'balance' }

/**
 * A stream of people or machines who ask. A person's request arrives once, whatever its retries, and is once answered,
 * failed (after the last try, or because it was shed) or left.
 */
export type Load = {
  readonly id: string
  readonly request: string
  /** A part or a name of the system. */
  readonly to: string
  readonly arrivals: 'poisson' | 'even'
  /** A second, by the second; straight lines between the points, level before the first and after the last. */
  readonly rate: readonly { readonly atS: number; readonly perSecond: number }[]
  /** They leave if no answer came after so long, tries included; null: they wait for ever. */
  readonly patienceS: number | null
  readonly retries: Retries | null
}

/** A system as data. Nothing of it knows what the parts are called in a story, or where they stand. */
export type System = {
  readonly parts: readonly Part[]
  readonly steps: readonly Step[]
  readonly loads: readonly Load[]
  /** Names that callers look up; each instance, and each person for one request, remembers the answer for `lifeS` seconds. */
  readonly names: readonly {
    readonly name: string
    readonly to: PartId
    /** Where it may lead later. */
    readonly others: readonly PartId[]
    readonly lifeS: number
  }[]
  /** Switches and how they stand at the beginning. */
  readonly switches: readonly { readonly name: string; readonly on: boolean }[]
}

/**
 * Something that goes wrong, from `atS` until `untilS` (null: until an action ends it). `instances`: so many, from the first
 * on; null: all of them, those added later too. Several at once: factors multiply, memory and rates add, and each share of
 * errors has its own chance.
 */
export type Fault = { readonly atS: number; readonly untilS: number | null } & Trouble

export type Trouble =
  | { readonly kind: 'slower'; readonly part: PartId; readonly factor: number; readonly instances: number | null }
  /** A worker that takes a request up fails with it at once, before any work. */
  | { readonly kind: 'errors'; readonly part: PartId; readonly share: number; readonly instances: number | null }
  /** Calls from one part to another don't get through; `answers`: they do, but their answers don't come back. */
  | { readonly kind: 'cut off'; readonly from: PartId; readonly to: PartId; readonly lost: 'calls' | 'answers' }
  /** Instances are gone until `untilS`, or until a restart; then they start. What is on them and before them ends. */
  | { readonly kind: 'gone'; readonly part: PartId; readonly instances: number }
  | { readonly kind: 'leak'; readonly part: PartId; readonly mbPerRequest: number }
  | { readonly kind: 'disk'; readonly part: PartId; readonly mbPerSecond: number }
  | { readonly kind: 'rows'; readonly part: PartId; readonly perSecond: number }
  /** Somebody else holds the lock, as soon as it is free. */
  | { readonly kind: 'lock'; readonly lock: string }
  /** The name leads there; afterwards home again, unless an action led it elsewhere. */
  | { readonly kind: 'name'; readonly name: string; readonly to: PartId }
  /** All its keys are gone, once, in all instances. */
  | { readonly kind: 'cache'; readonly cache: string }
  /** A bad release; `roll back` ends it. */
  | {
      readonly kind: 'release'
      readonly part: PartId
      readonly instances: number | null
      readonly factor: number
      readonly share: number
      readonly mbPerRequest: number
    }
  /** The switch stands so; afterwards the other way again. */
  | { readonly kind: 'switch'; readonly name: string; readonly on: boolean }
  | { readonly kind: 'load'; readonly load: string; readonly factor: number }
  /** The part begins to lead a record, whoever else does. */
  | { readonly kind: 'promoted'; readonly part: PartId; readonly record: string }

/** What can be done. It takes effect `takesS` seconds after it was chosen. */
export type Action = { readonly id: string; readonly takesS: number; readonly effects: readonly Effect[] }

export type Effect =
  /** Ends what a bad release changed. Its instances start again, cold, all at once; without a release all of the part do. */
  | { readonly kind: 'roll back'; readonly part: PartId }
  /** All instances start again, cold, and lose what they work on, their caches and the names they remember. */
  | { readonly kind: 'restart'; readonly part: PartId }
  /** They take requests after a start, cold. */
  | { readonly kind: 'add instances'; readonly part: PartId; readonly count: number }
  | { readonly kind: 'pool'; readonly from: PartId; readonly to: string; readonly size: number }
  | { readonly kind: 'time limit'; readonly from: PartId; readonly to: string; readonly ms: number | null }
  /** Of the calls of a part; for people, `from` is the load. */
  | { readonly kind: 'retries'; readonly from: string; readonly to: string; readonly retries: Retries | null }
  | { readonly kind: 'fallback'; readonly from: PartId; readonly to: string; readonly on: boolean }
  | { readonly kind: 'queue'; readonly part: PartId; readonly places: number }
  | { readonly kind: 'workers'; readonly part: PartId; readonly count: number }
  | { readonly kind: 'switch'; readonly name: string; readonly on: boolean }
  /** Turns away this share of a load at the door, at once: it counts as failed, and nobody of them asks again. */
  | { readonly kind: 'shed'; readonly load: string; readonly share: number }
  /** `by itself`: by its numbers. */
  | {
      readonly kind: 'breaker'
      readonly from: PartId
      readonly to: string
      readonly stands: 'open' | 'closed' | 'by itself'
    }
  /** What waits before the instances ends. */
  | { readonly kind: 'empty queue'; readonly part: PartId }
  /** While it takes effect the part stands still (`blocking`) or works 1.3 times as long; afterwards rows cost nothing. */
  | { readonly kind: 'index'; readonly part: PartId; readonly blocking: boolean }
  /** Of what is stored from then on. */
  | { readonly kind: 'cache life'; readonly cache: string; readonly seconds: number }
  | { readonly kind: 'cache filling'; readonly cache: string; readonly filling: 'each' | 'one' }
  | { readonly kind: 'name'; readonly name: string; readonly to: PartId }
  | { readonly kind: 'promote'; readonly part: PartId; readonly record: string }
  /** The part stops leading the record: what is to be stored there fails. */
  | { readonly kind: 'demote'; readonly part: PartId; readonly record: string }
  /** Frees so many MB at once, and ends the fault that fills it if `stop`. */
  | { readonly kind: 'free disk'; readonly part: PartId; readonly mb: number; readonly stop: boolean }
  | { readonly kind: 'memory limit'; readonly part: PartId; readonly mb: number }
  /** Ends whoever holds the lock. */
  | { readonly kind: 'free lock'; readonly lock: string }
  /** Nothing: look on. */
  | { readonly kind: 'nothing' }
