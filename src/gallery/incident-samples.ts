import { type BuildingId, toBuildingId } from '#city/ids.ts'
import { FAILURES, type Second, type Seen, edgesOf } from '#simulation/observation.ts'
import type { Playback } from '#simulation/playback.ts'
import type { Part, Step, System } from '#simulation/system.ts'

/** A night for the stories of the picture: made up second by second, so that all there is to see is seen. */
export type IncidentSample = {
  readonly system: System
  readonly places: ReadonlyMap<string, BuildingId>
  readonly second: (number: number) => Second
}

const SECONDS = 600

const part = (id: string, instances = 2): Part => ({
  id,
  instances,
  workers: 20,
  queue: 100,
  balancer: 'round robin',
  startS: 10,
  cold: null,
  memory: null,
  disk: null,
  rows: null,
  leads: null,
})

const call = (from: string, to: string): Step => ({
  part: from,
  request: null,
  when: null,
  does: 'call',
  to,
  pool: null,
  poolWaitMs: null,
  limitMs: null,
  retries: null,
  breaker: null,
  fallback: false,
})

const systemOf = (parts: readonly string[], calls: readonly (readonly [string, string])[], rate: number): System => ({
  parts: parts.map((id) => part(id)),
  steps: calls.map(([from, to]) => call(from, to)),
  loads: [
    {
      id: 'people',
      request: 'ask',
      to: parts[0]!,
      arrivals: 'poisson',
      rate: [{ atS: 0, perSecond: rate }],
      patienceS: 8,
      retries: null,
    },
  ],
  names: [],
  switches: [],
})

/** How a part fares, and what goes to it: asked for each second. */
type Fate = {
  readonly rate: number
  readonly failed: number
  readonly waiting: number
  readonly isOut: boolean
  readonly isOpen: boolean
}

const seenOf = ({ rate, failed, waiting, isOut }: Fate): Seen => {
  const lost = Math.round(rate * failed)
  return {
    arrived: rate,
    answered: rate - lost,
    failed: FAILURES.map((_, at) => (at === 1 ? lost : 0)),
    left: 0,
    p50: 40,
    p95: 90,
    p99: 140,
    inFlight: waiting,
    waiting,
    busy: 0.5,
    poolWaiting: 0,
    memory: null,
    disk: null,
    hits: 0,
    misses: 0,
    wrong: 0,
    up: isOut ? 0 : 2,
    late: 0,
  }
}

type Fates = (part: string, second: number) => Partial<Fate>

function sampleOf(
  system: System,
  places: Readonly<Record<string, string>>,
  rate: number,
  fates: Fates,
): IncidentSample {
  const edges = edgesOf(system)
  const fateOf = (id: string, second: number): Fate => ({
    rate: Math.round(rate * (1 + 0.2 * Math.sin(second * 0.7))),
    failed: 0,
    waiting: 0,
    isOut: false,
    isOpen: false,
    ...fates(id, second),
  })
  return {
    system,
    places: new Map(Object.entries(places).map(([id, building]) => [id, toBuildingId(building)])),
    second: (number) => ({
      at: number + 1,
      people: seenOf(fateOf(system.parts[0]!.id, number)),
      parts: system.parts.map(({ id }) => seenOf(fateOf(id, number))),
      edges: edges.map(({ to }) => {
        const { rate: sent, failed, isOpen } = fateOf(to, number)
        return { sent, failed: Math.round(sent * failed), isOpen }
      }),
    }),
  }
}

const grows = (second: number, from: number, until: number) =>
  Math.min(1, Math.max(0, (second - from) / (until - from)))

export const INCIDENT_SAMPLES: Readonly<Record<string, IncidentSample>> = {
  /** One large request holds up a village of four. */
  'the-long-night': sampleOf(
    systemOf(
      ['page', 'shop', 'files', 'db'],
      [
        ['page', 'shop'],
        ['shop', 'files'],
        ['shop', 'db'],
      ],
      9,
    ),
    { page: 'frontend', shop: 'rest-api', files: 'server-runtime', db: 'database' },
    9,
    (id, second) =>
      id === 'files'
        ? { waiting: Math.round(40 * grows(second, 90, 130)), failed: 0.5 * grows(second, 120, 180) }
        : id === 'shop'
          ? { waiting: Math.round(12 * grows(second, 110, 180)), failed: 0.25 * grows(second, 130, 200) }
          : {},
  ),
  /** Retries that outlive their cause. */
  'box-31': sampleOf(
    systemOf(
      ['page', 'shop', 'door', 'stock', 'bank'],
      [
        ['page', 'shop'],
        ['shop', 'door'],
        ['shop', 'stock'],
        ['shop', 'bank'],
      ],
      40,
    ),
    { page: 'frontend', shop: 'rest-api', door: 'auth', stock: 'database', bank: 'cloud-environments' },
    40,
    (id, second) =>
      id === 'bank'
        ? {
            rate: Math.round(40 + 160 * grows(second, 90, 140)),
            failed: 0.7 * grows(second, 90, 110),
            isOpen: second > 240,
            waiting: Math.round(100 * grows(second, 90, 120)),
          }
        : id === 'shop'
          ? { failed: 0.3 * grows(second, 100, 150), waiting: Math.round(20 * grows(second, 100, 200)) }
          : {},
  ),
  /** A fail-over in which both sides write. */
  'all-green': sampleOf(
    systemOf(
      ['shop', 'orders', 'db-a', 'db-b', 'mail', 'watch'],
      [
        ['shop', 'orders'],
        ['orders', 'db-a'],
        ['orders', 'db-b'],
        ['orders', 'mail'],
        ['watch', 'db-a'],
      ],
      30,
    ),
    {
      shop: 'frontend',
      orders: 'rest-api',
      'db-a': 'database',
      'db-b': 'reliability',
      mail: 'async-real-time',
      watch: 'observability',
    },
    30,
    (id, second) =>
      id === 'db-a'
        ? { isOut: second > 120 && second < 260, failed: second > 120 && second < 260 ? 0.9 : 0 }
        : id === 'mail'
          ? { isOut: second > 200, isOpen: second > 200, failed: second > 200 ? 1 : 0 }
          : {},
  ),
}

/** It stands at a moment, or goes on from there in real time. */
export function samplePlayback({ system, second }: IncidentSample, moment: number, isRunning: boolean): Playback {
  const start = performance.now()
  const seconds: Second[] = []
  const secondAt = (number: number) => (seconds[number] ??= second(number))
  const now = () => (isRunning ? moment + (performance.now() - start) / 1000 : moment)
  return {
    system,
    now,
    speed: () => (isRunning ? 1 : 0),
    secondAt: (number) => (number >= 0 && number < SECONDS ? secondAt(number) : undefined),
    subscribe: () => () => {},
  }
}
