// TEMPORARY until the engine is there.
import type { Incident } from '#city/incident.ts'
import { edgesOf, FAILURES } from '#simulation/observation.ts'
import type { LogLine, Second, Seen, Totals } from '#simulation/observation.ts'

let state = 1
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
const noisy = (n: number) => Math.max(0, Math.round(n * (0.8 + 0.4 * random())))

export function runWhole(
  plan: { system: Incident['system'] },
  lastsS: number,
  acted: readonly { atS: number }[],
): { seconds: readonly Second[]; totals: Totals; log: readonly LogLine[] } {
  state = 1
  const { system } = plan
  const edges = edgesOf(system)
  const seconds: Second[] = []
  const log: LogLine[] = []
  const totals = { arrived: 0, answered: 0, failed: 0, left: 0, late: 0, wrong: 0 }
  const doneAt = (acted[0]?.atS ?? Infinity) + 10
  let queue = 0
  for (let at = 1; at <= lastsS; at++) {
    const bad = at > 90 && at < doneAt
    const gone = at > 120 && at < 300
    queue = bad ? Math.min(100, queue + 2) : Math.max(0, queue - 8)
    const seen = (rate: number, ms: number, busy: number, fail: number, more: Partial<Seen> = {}): Seen => {
      const arrived = noisy(rate)
      const failed = Math.round(arrived * fail)
      return {
        arrived,
        answered: arrived - failed,
        failed: FAILURES.map((_, i) => (i === 1 ? failed : 0)),
        left: 0,
        p50: arrived === failed ? null : ms * (0.9 + random() * 0.2),
        p95: arrived === failed ? null : ms * (2.5 + random()),
        p99: arrived === failed ? null : ms * (4 + random() * 2),
        inFlight: Math.round((rate * ms) / 1000),
        waiting: 0,
        busy: Math.min(1, busy * (0.9 + random() * 0.2)),
        poolWaiting: 0,
        memory: null,
        disk: null,
        hits: 0,
        misses: 0,
        wrong: 0,
        up: 2,
        late: 0,
        ...more,
      }
    }
    const fail = bad ? Math.min(0.25, queue / 300) : 0
    const people = seen(90, bad ? 30 + queue * 12 : 20, 0, fail, { late: bad ? 20 : 0, left: bad ? 3 : 0, up: 0 })
    const parts = [
      seen(95, bad ? 30 + queue * 10 : 18, bad ? 0.98 : 0.3, fail, {
        waiting: queue,
        memory: 210 + at * 0.2,
        hits: 50,
        misses: 4,
        poolWaiting: bad ? noisy(5) : 0,
      }),
      seen(30, bad ? 1600 : 42, bad ? 1 : 0.2, 0, { up: 3, waiting: bad ? noisy(40) : 0 }),
      seen(36, 9, 0.12, 0, { up: 1, disk: 0.4 + at / 4000 }),
      seen(6, 15, gone ? 0.3 : 0.1, 0, { up: gone ? 1 : 2 }),
      seen(30, 20, 0.2, 0, { up: 1 }),
    ]
    seconds.push({
      at,
      people,
      parts,
      edges: edges.map(({ from, to }) => ({
        sent: from === null ? 90 : to === 'bank' ? 30 : to === 'prices' ? 6 : 30,
        failed: to === 'bank' && bad ? 12 : 0,
        isOpen: to === 'bank' && at >= doneAt,
      })),
    })
    totals.arrived += people.arrived
    totals.answered += people.answered
    totals.failed += people.failed[1] ?? 0
    totals.left += people.left
    totals.late += people.late
    for (let i = 0; i < (bad ? 18 : 6); i++) {
      const request = at * 90 + i
      const base = { request, to: null, ms: null, count: null, failure: null, instance: 1, level: 'info' as const }
      const t = at - 1 + i / 20
      log.push({ ...base, at: t, part: null, kind: 'arrived', instance: null })
      log.push({ ...base, at: t + 0.001, part: 'shop', kind: 'arrived' })
      log.push({ ...base, at: t + 0.004, part: 'orders', kind: 'arrived' })
      log.push({ ...base, at: t + 0.013, part: 'orders', kind: 'answered', ms: 9.2 })
      if (bad && i % 3 === 0)
        log.push({
          ...base,
          at: t + 0.9,
          part: 'shop',
          kind: 'call failed',
          level: 'error',
          to: 'bank',
          failure: 'timed out',
          ms: 800,
          count: 2,
        })
      log.push({ ...base, at: t + 0.9, part: 'shop', kind: 'answered', ms: 899, level: bad ? 'warn' : 'info' })
      log.push({ ...base, at: t + 0.902, part: null, kind: 'answered', ms: 901, instance: null })
    }
  }
  return { seconds, totals, log: log.toSorted((a, b) => a.at - b.at) }
}
