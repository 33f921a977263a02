import { exponential } from './draw.ts'
import type { Stream } from './draw.ts'
import type { Fault, Load } from './system.ts'

/** A stretch of time in which the rate is a straight line. The last one has no end. */
type Stretch = { readonly fromS: number; readonly toS: number; readonly rate: number; readonly slope: number }

/**
 * The moments at which a load arrives, one after the other, in whole microseconds; infinite once none will. Worked out by
 * inversion (Cinlar 1975): the next arrival is where the area below the rate has grown by one, or by an exponentially
 * distributed number of mean one.
 */
export function createArrivals(load: Load, faults: readonly Fault[], stream: Stream): () => number {
  const stretches = stretchesOf(load, faults)
  let index = 0
  let nowS = 0
  return () => {
    let area = load.arrivals === 'even' ? 1 : exponential(stream)
    for (; index < stretches.length; index++) {
      const { fromS, toS, rate, slope } = stretches[index]!
      const here = rate + slope * (nowS - fromS)
      const lengthS = toS - nowS
      const rest = lengthS === Infinity ? (here > 0 ? Infinity : 0) : lengthS * (here + (slope * lengthS) / 2)
      if (area <= rest) {
        // The smaller root of here x + slope x^2 / 2 = area, in the form that loses no digits.
        const sum = here + Math.sqrt(Math.max(0, here * here + 2 * slope * area))
        if (sum > 0) nowS += (2 * area) / sum
        return Math.round(nowS * 1e6)
      }
      area -= rest
      nowS = toS
    }
    return Infinity
  }
}

/** The rate with what faults make of it, cut where one of them changes. */
function stretchesOf({ id, rate }: Load, faults: readonly Fault[]): Stretch[] {
  const crowds = faults.flatMap((fault) => (fault.kind === 'load' && fault.load === id ? [fault] : []))
  const times = new Set([0, ...rate.map(({ atS }) => atS)])
  for (const { atS, untilS } of crowds) times.add(atS).add(untilS ?? Infinity)
  const cuts = [...times].filter((time) => time < Infinity).sort((a, b) => a - b)
  return cuts.map((fromS, index) => {
    const toS = cuts[index + 1] ?? Infinity
    let factor = 1
    for (const { atS, untilS, factor: times } of crowds)
      if (atS <= fromS && fromS < (untilS ?? Infinity)) factor *= times
    const begins = rateAt(rate, fromS, true) * factor
    if (toS === Infinity) return { fromS, toS, rate: begins, slope: 0 }
    return { fromS, toS, rate: begins, slope: (rateAt(rate, toS, false) * factor - begins) / (toS - fromS) }
  })
}

/** At two points of the same time the rate jumps: `isAfter` asks for the rate behind the jump. */
function rateAt(points: Load['rate'], atS: number, isAfter: boolean): number {
  let before = points[0]
  for (const point of points) {
    if (isAfter ? point.atS > atS : point.atS >= atS) {
      if (!before || point === before || before.atS >= point.atS) return point.perSecond
      return before.perSecond + ((point.perSecond - before.perSecond) * (atS - before.atS)) / (point.atS - before.atS)
    }
    before = point
  }
  return before?.perSecond ?? 0
}
