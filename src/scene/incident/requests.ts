import { type Second, edgesOf } from '#simulation/observation.ts'
import type { PartId, System } from '#simulation/system.ts'

/** A request on its way. */
export type Dot = {
  /** Number of its edge, in the order of `edgesOf`. */
  readonly edge: number
  /** How much of its way lies behind it, 0 to 1. */
  readonly part: number
  /** 0 while it goes on; then how far it has fallen off the street, up to 1, because it failed. */
  readonly fall: number
  /** Where between the left and the right lane of its side of the street it goes, 0 to 1. */
  readonly lane: number
}

/** How many dots a request is worth. */
export type Scale = number

/** Most dots at once. */
export const MOST = 200
/** Simulated seconds from a request's start to its end, in the picture: the same on every way. */
export const ON_THE_WAY = 4
/** Dots that may start within a second: a little fewer than fit, because the dots of each edge are whole numbers. */
const FULL = Math.floor((MOST * 0.96) / ON_THE_WAY)
/** Dots that start within a second while people ask as at the beginning: so there is room for a crowd. */
const USUAL = FULL / 3
/** Where on its way a failed request falls, at the earliest and later by up to so much. */
const FAILS = { from: 0.66, spread: 0.22 }
/** How long a failed request is still seen while it falls, as a part of its way. */
const FALLING = 0.28
/** Parts of one that spread evenly, however many of them are taken. */
const GOLDEN = 0.618033988749895
const SILVER = 0.414213562373095

/**
 * A dot is one request where few ask, and stands for several where many do: at the rate of the beginning about a third of
 * MOST are on their way.
 */
export function scaleOf(system: System): Scale {
  const usual = usualSends(system)
  return usual <= USUAL ? 1 : USUAL / usual
}

/** The dots on their way at a moment. `failsAt`: where on an edge its requests fail while its breaker is open. */
export function requestsAt(
  scale: Scale,
  secondAt: (number: number) => Second | undefined,
  moment: number,
  failsAt: (edge: number) => number = () => FAILS.from,
): readonly Dot[] {
  const dots: Dot[] = []
  for (let number = Math.max(0, Math.floor(moment) - ON_THE_WAY); number <= moment; number++) {
    const second = secondAt(number)
    if (!second) continue
    const sent = second.edges.reduce((sum, edge) => sum + edge.sent, 0)
    // If more asked than there is room for, all edges have fewer dots, in proportion.
    const worth = Math.min(scale, FULL / Math.max(1, sent))
    for (const [edge, flow] of second.edges.entries()) {
      const count = evenly(flow.sent * worth, number, edge)
      const share = flow.sent > 0 ? flow.failed / flow.sent : 0
      const failed = Math.min(count, evenly(count * share, number, edge + 0.5))
      for (let at = 0; at < count && dots.length < MOST; at++) {
        const start = number + fraction((at + 1) * GOLDEN + number * SILVER + edge * 0.29)
        const part = (moment - start) / ON_THE_WAY
        if (part < 0 || part >= 1) continue
        const lane = fraction(start * 7.3 + at * SILVER)
        const isFailed = Math.floor(((at + 1) * failed) / count) > Math.floor((at * failed) / count)
        if (!isFailed) {
          dots.push({ edge, part, fall: 0, lane })
          continue
        }
        const falls = flow.isOpen ? failsAt(edge) : FAILS.from + FAILS.spread * fraction(at * SILVER)
        const fall = Math.max(0, (part - falls) / FALLING)
        if (fall < 1) dots.push({ edge, part: Math.min(part, falls), fall, lane })
      }
    }
  }
  return dots
}

const fraction = (value: number) => value - Math.floor(value)

/** A whole number of dots; over many seconds their mean is `count`. */
const evenly = (count: number, number: number, edge: number) =>
  Math.floor(count + fraction(number * GOLDEN + edge * SILVER))

/** How many requests start within a second on all edges together, while nothing is wrong. */
function usualSends(system: System): number {
  const known = new Set(edgesOf(system).map(({ to }) => to))
  const partOf = (to: string): PartId | undefined =>
    known.has(to) ? to : system.names.find(({ name }) => name === to)?.to
  let sum = 0
  for (const load of system.loads) {
    const rate = load.rate[0]?.perSecond ?? 0
    const reached = new Set<PartId>()
    const walk = (to: string) => {
      const part = partOf(to)
      sum += rate
      if (part === undefined || reached.has(part)) return
      reached.add(part)
      for (const step of system.steps) {
        const isTaken = step.part === part && (step.request === null || step.request === load.request)
        if (isTaken && (step.does === 'call' || step.does === 'send')) walk(step.to)
      }
    }
    walk(load.to)
  }
  return sum
}
