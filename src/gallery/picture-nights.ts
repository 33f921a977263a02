import { toBuildingId } from '#city/ids.ts'
import type { BuildingId } from '#city/ids.ts'
import type { OpenIncident } from '#scene/scene-props.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { Second, Seen } from '#simulation/observation.ts'
import { QUIET, failures } from '#simulation/testing/made-seconds.ts'
import { SAMPLE_NIGHT } from './night-samples.ts'

const { system, parts, lastsS } = SAMPLE_NIGHT
const EDGES = edgesOf(system)

/** How a part fares, and what goes to it in one second. */
type Fate = {
  readonly rate: number
  readonly failed: number
  readonly waiting: number
  readonly isOut: boolean
  readonly isOpen: boolean
}

/** The sample night as the picture shows it: made up second by second, so that all there is to see is seen. */
type PictureNight = {
  /** Requests a second where nothing is wrong. */
  readonly rate: number
  /** Parts that are at other buildings. */
  readonly places?: Readonly<Record<string, string>>
  readonly fates: (part: string, second: number) => Partial<Fate>
}

const grows = (second: number, from: number, until: number) =>
  Math.min(1, Math.max(0, (second - from) / (until - from)))

export const PICTURE_NIGHTS = {
  /** Prices that come slowly hold up a village. */
  line: {
    rate: 50,
    fates: (part, second) =>
      part === 'prices'
        ? { waiting: Math.round(40 * grows(second, 90, 130)), failed: 0.5 * grows(second, 120, 180) }
        : part === 'shop'
          ? { waiting: Math.round(12 * grows(second, 110, 180)), failed: 0.25 * grows(second, 130, 200) }
          : {},
  },
  /** The shop asks the bank again and again, until the breaker opens. */
  crowd: {
    rate: 60,
    places: { bank: 'cloud-environments', prices: 'auth' },
    fates: (part, second) =>
      part === 'bank'
        ? {
            rate: Math.round(60 + 540 * grows(second, 90, 140)),
            failed: 0.7 * grows(second, 90, 110),
            isOpen: second > 240,
            waiting: Math.round(100 * grows(second, 90, 120)),
          }
        : part === 'shop'
          ? { failed: 0.3 * grows(second, 100, 150), waiting: Math.round(20 * grows(second, 100, 200)) }
          : {},
  },
  /** The orders are gone for a while, the letters for good. */
  dark: {
    rate: 60,
    places: { bank: 'reliability', prices: 'observability', mail: 'async-real-time' },
    fates: (part, second) =>
      part === 'orders'
        ? { isOut: second > 120 && second < 260, failed: second > 120 && second < 260 ? 0.9 : 0 }
        : part === 'mail'
          ? { isOut: second > 200, isOpen: second > 200, failed: second > 200 ? 1 : 0 }
          : {},
  },
} satisfies Readonly<Record<string, PictureNight>>

/** It stands at a moment, or goes on from there in real time. */
export function openNight(
  { rate, places = {}, fates }: PictureNight,
  moment: number,
  isRunning: boolean,
): OpenIncident {
  const fateOf = (part: string, second: number): Fate => ({
    rate: Math.round(rate * (1 + 0.2 * Math.sin(second * 0.7))),
    failed: 0,
    waiting: 0,
    isOut: false,
    isOpen: false,
    ...fates(part, second),
  })
  const secondOf = (second: number): Second => ({
    at: second + 1,
    people: seenOf(fateOf('shop', second)),
    parts: parts.map(({ id }) => seenOf(fateOf(id, second))),
    edges: EDGES.map(({ to }) => {
      const { rate: sent, failed, isOpen } = fateOf(to, second)
      return { sent, failed: Math.round(sent * failed), isOpen }
    }),
  })
  const start = performance.now()
  const seconds: Second[] = []
  return {
    playback: {
      system,
      now: () => (isRunning ? moment + (performance.now() - start) / 1000 : moment),
      speed: () => (isRunning ? 1 : 0),
      secondAt: (number) => (number >= 0 && number < lastsS ? (seconds[number] ??= secondOf(number)) : undefined),
      subscribe: () => () => {},
    },
    places: new Map(parts.map(({ id, building }): [string, BuildingId] => [id, toBuildingId(places[id] ?? building)])),
  }
}

function seenOf({ rate, failed, waiting, isOut }: Fate): Seen {
  const lost = Math.round(rate * failed)
  const answered = rate - lost
  return {
    ...QUIET,
    arrived: rate,
    answered,
    failed: failures('timed out', lost),
    inFlight: waiting,
    waiting,
    up: isOut ? 0 : 2,
  }
}
