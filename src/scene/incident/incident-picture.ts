import type { BuildingId } from '#city/ids.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { Playback } from '#simulation/playback.ts'
import type { PartId } from '#simulation/system.ts'
import { type Course, courseAlong } from './course.ts'
import type { Look } from './drawings.ts'
import { placesInLine } from './line.ts'
import { type Dot, requestsAt, scaleOf } from './requests.ts'
import { smokeAt } from './smoke.ts'
import { type PartState, type StateAt, stateAt } from './state-at.ts'
import type { Streets } from './streets.ts'

/** One thing to be drawn, by its base point in scene pixels. */
export type Stamp = {
  readonly look: Look
  readonly x: number
  readonly y: number
  readonly size: number
  readonly alpha: number
  readonly turn?: number
}

/** Where a building stands, in scene pixels, and how high it is. */
export type Place = { readonly x: number; readonly y: number; readonly top: number }

/** How things look: with their lights or without, and how many times their own size dots are. */
export type Style = { readonly isLit: boolean; readonly size: number }

/** What is seen of an incident, as functions of the moment alone: the same moment is the same picture. */
export type IncidentPicture = {
  /** The buildings of its parts, and the numbers of the parts in each. */
  readonly houses: readonly House[]
  readonly stateAt: (moment: number) => StateAt
  /** What lies in the streets and before doors, from back to front. */
  readonly streetsAt: (moment: number, state: StateAt, style: Style) => readonly Stamp[]
  /** What rises over roofs. */
  readonly skyAt: (moment: number, state: StateAt) => readonly Stamp[]
}

export type House = { readonly building: BuildingId; readonly parts: readonly number[] }

/** How much larger than its street a barrier is, so that it is seen from afar. */
const BARRIER = 1.3
/** Pixels that a failed request falls to the side, and down. */
const [ASIDE, DOWN] = [11, 13]
/** The part of a building's height at which its smoke rises: below the tips of roofs. */
const ROOF = 0.84
/** Parts of its way in which a dot comes up at the start and goes at the end. */
const [COMES, GOES] = [0.07, 0.045]

export function createIncidentPicture(
  { system, secondAt }: Pick<Playback, 'system' | 'secondAt'>,
  places: ReadonlyMap<PartId, BuildingId>,
  streets: Streets,
  placeOf: (building: BuildingId) => Place | null,
): IncidentPicture {
  const edges = edgesOf(system)
  const scale = scaleOf(system)
  const count = { parts: system.parts.length, edges: edges.length }
  const courses = edges.map(({ from, to }): Course | null => {
    const [start, end] = [from === null ? null : places.get(from), places.get(to)]
    const way = start === undefined || !end ? null : streets.between(start, end)
    return way && courseAlong(way)
  })
  const houses = [...new Set(places.values())].map((building) => ({
    building,
    parts: system.parts.flatMap(({ id }, at) => (places.get(id) === building ? [at] : [])),
  }))
  const failsAt = (edge: number) => courses[edge]?.barrier.part ?? 0
  const most = ({ parts }: House, { parts: states }: StateAt, of: (state: PartState) => number) =>
    Math.max(0, ...parts.map((at) => of(states[at]!)))

  function dots(moment: number, { isLit, size }: Style): Stamp[] {
    const look = isLit ? 'lantern' : 'dot'
    return requestsAt(scale, secondAt, moment, failsAt).flatMap((dot): Stamp | [] => {
      const course = courses[dot.edge]
      if (!course) return []
      if (dot.fall > 0) return fallen(dot, course, size)
      const [x, y] = course.at(dot.part, dot.lane)
      return { look, x, y, size, alpha: Math.min(1, dot.part / COMES, (1 - dot.part) / GOES) }
    })
  }

  function lines(state: StateAt, { isLit, size }: Style): Stamp[] {
    const look = isLit ? 'waiting-lit' : 'waiting'
    return houses.flatMap((house) => {
      const place = placeOf(house.building)
      const waiting = place ? most(house, state, (part) => part.waiting) : 0
      return placesInLine(waiting).map(([x, y]): Stamp => ({
        look,
        x: place!.x + x,
        y: place!.y + y,
        size: Math.sqrt(size),
        alpha: 1,
      }))
    })
  }

  function barriers({ open }: StateAt, { size }: Style): Stamp[] {
    return courses.flatMap((course, edge): Stamp | [] => {
      if (!course || !open[edge]) return []
      const { at, axis } = course.barrier
      return { look: `barrier-${axis}`, x: at[0], y: at[1], size: BARRIER * Math.sqrt(size), alpha: 1 }
    })
  }

  return {
    houses,
    stateAt: (moment) => stateAt(count, secondAt, moment),
    streetsAt: (moment, state, style) =>
      [...dots(moment, style), ...lines(state, style), ...barriers(state, style)].toSorted((a, b) => a.y - b.y),
    skyAt: (moment, state) =>
      houses.flatMap((house) => {
        const place = placeOf(house.building)
        const failing = place ? most(house, state, (part) => part.failing) : 0
        return smokeAt(failing, moment).map(({ x, y, size, alpha }): Stamp => ({
          look: 'puff',
          x: place!.x + x,
          y: place!.y - place!.top * ROOF + y,
          size,
          alpha,
        }))
      }),
  }
}

/** To the nearer side of the street, down, and over. */
function fallen({ part, fall, lane }: Dot, course: Course, size: number): Stamp {
  const [x, y] = course.at(part, lane)
  const [dx, dy] = course.aside(part)
  const far = Math.min(1, fall * 2.4) * ASIDE * (lane < 0.5 ? lane - 1.2 : lane + 0.4) * size
  return {
    look: 'failed',
    x: x + dx * far,
    y: y + dy * far + fall ** 2 * DOWN,
    size: size * (1.12 - 0.3 * fall),
    alpha: Math.min(1, (1 - fall) * 3),
    turn: fall * 1.6,
  }
}

/** Whether a storey has no light: parts of one building share its storeys, from the ground up. */
export const isStoreyOut = ({ parts }: House, { parts: states }: StateAt, storey: number, storeys: number): boolean =>
  parts.some((part, at) => {
    const from = Math.min(storeys - 1, Math.floor((at * storeys) / parts.length))
    const end = Math.max(from + 1, Math.floor(((at + 1) * storeys) / parts.length))
    return states[part]!.isOut && storey >= from && storey < end
  })
