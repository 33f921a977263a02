import type { BuildingId } from '#city/ids.ts'
import { edgesOf } from '#simulation/observation.ts'
import { type Course, courseAlong } from '../incident/course.ts'
import { placesInLine } from '../incident/line.ts'
import { pace } from '../incident/pace.ts'
import { requestsAt, scaleOf } from '../incident/requests.ts'
import { smokeAt } from '../incident/smoke.ts'
import { type PartState, type StateAt, stateAt } from '../incident/state-at.ts'
import { createStreets } from '../incident/streets.ts'
import type { CitySceneProps, OpenIncident } from '../scene-props.ts'
import { createBlackout, windowOrders } from './blackout.ts'
import type { BuildingView } from './building.ts'
import type { Composition } from './composition.ts'
import type { Lighting } from './light.ts'
import { type Stamp, createStamps, paintLooks } from './stamps.ts'

/** An incident in the picture: a function of its playback's moment and seconds, so it rests while that stands still. */
export type IncidentLayer = {
  /** A building was drawn anew. */
  readonly dress: (view: BuildingView) => void
  readonly setLight: (light: Lighting) => void
  readonly setMotion: (motion: CitySceneProps['motion']) => void
  /** Resolves when all that it may show is painted. */
  readonly ready: Promise<void>
  readonly close: () => void
}

type Ports = Pick<Composition, 'layout' | 'shelf' | 'loop' | 'frames' | 'traffic' | 'world'> & {
  readonly open: OpenIncident
  readonly viewOf: (building: BuildingId) => BuildingView | undefined
}

/** From the zoom 1 / NEAR on dots keep their size on the screen, up to LARGEST times their own. */
const [NEAR, LARGEST] = [1.05, 2.2]
/** How much larger than its street a barrier is, so that it is seen from afar. */
const BARRIER = 1.3
/** Pixels that a failed request falls to the side, and down. */
const [ASIDE, DOWN] = [11, 13]
/** The part of a building's height at which its smoke rises: below the tips of roofs. */
const ROOF = 0.84
const SMOKE = { day: 0x93879f, night: 0xcfc5e6 }

export function openIncident(ports: Ports): IncidentLayer {
  const { layout, shelf, loop, frames, traffic, world, open, viewOf } = ports
  const { playback, places } = open
  const { system, secondAt } = playback
  const edges = edgesOf(system)
  const scale = scaleOf(system)
  const streets = createStreets(layout)
  const textures = paintLooks()
  const [street, sky] = [createStamps(textures), createStamps(textures)]
  const blackout = createBlackout(shelf)
  traffic.view.addChild(street.view)
  world.addChild(sky.view)
  let isLit = false
  let motion: CitySceneProps['motion'] = 'full'
  let stop: (() => void) | null = null
  let speed = 0
  let shown = ''
  let state: (StateAt & { readonly of: string }) | null = null

  const placeOf = (part: string | null) => (part === null ? null : places.get(part))
  const courses = edges.map(({ from, to }): Course | null => {
    const [start, end] = [placeOf(from), placeOf(to)]
    const way = start === undefined || !end ? null : streets.between(start, end)
    return way && courseAlong(way)
  })
  /** The numbers of the parts in each building. */
  const houses = [...new Set(places.values())].map((building) => ({
    building,
    parts: system.parts.flatMap(({ id }, at) => (placeOf(id) === building ? [at] : [])),
  }))
  type House = (typeof houses)[number]

  const sizeNow = () => Math.min(LARGEST, Math.max(1, NEAR / world.scale.x))
  const momentNow = () => pace(motion).moment(playback.now(), playback.speed())

  function dots(moment: number, size: number): Stamp[] {
    const look = isLit ? 'lantern' : 'dot'
    const out: Stamp[] = []
    const barrierOf = (edge: number) => courses[edge]?.barrier.part ?? 0
    for (const { edge, part, fall, lane } of requestsAt(scale, secondAt, moment, barrierOf)) {
      const course = courses[edge]
      if (!course) continue
      const [x, y] = course.at(part, lane)
      const alpha = Math.min(1, part * 14, (1 - part) * 22)
      if (fall === 0) {
        out.push({ look, x, y, size, alpha })
        continue
      }
      const [dx, dy] = course.aside(part)
      const far = Math.min(1, fall * 2.4) * ASIDE * (lane < 0.5 ? lane - 1.2 : lane + 0.4) * size
      out.push({
        look: 'failed',
        x: x + dx * far,
        y: y + dy * far + fall ** 2 * DOWN,
        size: size * (1.12 - 0.3 * fall),
        alpha: Math.min(1, (1 - fall) * 3),
        turn: fall * 1.6,
      })
    }
    return out
  }

  function line({ building, parts }: House, { parts: states }: StateAt, size: number): Stamp[] {
    const view = viewOf(building)
    if (!view) return []
    const { x, y } = view.view
    const waiting = Math.max(0, ...parts.map((at) => states[at]!.waiting))
    return placesInLine(waiting).map(([dx, dy]) => ({
      look: isLit ? 'waiting-lit' : 'waiting',
      x: x + dx,
      y: y + dy,
      size: Math.sqrt(size),
      alpha: 1,
    }))
  }

  function smoke({ building, parts }: House, { parts: states }: StateAt, moment: number): Stamp[] {
    const view = viewOf(building)
    if (!view) return []
    const { x, y } = view.view
    const from = y - view.top() * ROOF
    const failing = Math.max(0, ...parts.map((at) => states[at]!.failing))
    return smokeAt(failing, moment).map((one) => ({ look: 'puff', ...one, x: x + one.x, y: from + one.y }))
  }

  /** Parts of one building share its storeys, from the ground up. */
  function darken({ building, parts }: House, states: readonly PartState[]): boolean {
    const view = viewOf(building)
    if (!view) return false
    const storeys = view.picture().storeys.length
    const isDark = (storey: number) =>
      parts.some((part, at) => {
        const from = Math.min(storeys - 1, Math.floor((at * storeys) / parts.length))
        const end = Math.max(from + 1, Math.floor(((at + 1) * storeys) / parts.length))
        return states[part]!.isOut && storey >= from && storey < end
      })
    return blackout.show(view, isDark)
  }

  /** What is known at the moment. It changes from second to second, and with it what is dark. */
  function know(moment: number): StateAt {
    const over = Math.floor(moment)
    const of = `${over} ${secondAt(over - 1) === undefined}`
    if (state?.of === of) return state
    const next = { ...stateAt({ parts: system.parts.length, edges: edges.length }, secondAt, moment), of }
    state = next
    // Walls lie in the still layers: they are painted again only if their windows change.
    if (houses.map((house) => darken(house, next.parts)).includes(true)) loop.invalidate()
    return next
  }

  function place(): void {
    const [moment, size] = [momentNow(), sizeNow()]
    const known = know(moment)
    const barriers = courses.flatMap((course, edge): Stamp[] => {
      if (!course || !known.open[edge]) return []
      const { at, axis } = course.barrier
      return [{ look: `barrier-${axis}`, x: at[0], y: at[1], size: BARRIER * Math.sqrt(size), alpha: 1 }]
    })
    const low = [...dots(moment, size), ...houses.flatMap((house) => line(house, known, size)), ...barriers]
    street.show(low.toSorted((a, b) => a.y - b.y))
    sky.show(houses.flatMap((house) => smoke(house, known, moment)))
  }

  /** Draws again if what is shown isn't what it is now: after a step, or when seconds came. */
  function renew(): void {
    const moment = momentNow()
    const known = [0, 1, 2, 3, 4, 5].filter((back) => secondAt(Math.floor(moment) - back)).length
    const now = `${moment} ${known}`
    if (now === shown) return
    shown = now
    place()
    frames.invalidate()
  }

  function follow(): void {
    if (playback.speed() !== speed) {
      speed = playback.speed()
      stop?.()
      stop = speed === 0 ? null : run()
    }
    if (speed === 0) renew()
  }

  const run = () =>
    frames.run(
      () => {
        place()
        return 'goes on'
      },
      () => pace(motion).rest(playback.now(), playback.speed()),
    )

  function again(): void {
    shown = ''
    state = null
    renew()
  }

  const size = { last: 0 }
  street.view.onRender = () => {
    if (sizeNow() === size.last) return
    size.last = sizeNow()
    place()
  }
  const unsubscribe = playback.subscribe(follow)
  follow()
  again()

  const windows = houses.flatMap(({ building }) => {
    const view = viewOf(building)
    return view ? windowOrders(view.picture()) : []
  })
  let isClosed = false
  const ready = shelf.fetch(windows).then(() => {
    if (isClosed) return
    for (const { building } of houses) {
      const view = viewOf(building)
      if (view) blackout.forget(view)
    }
    again()
  })

  return {
    ready,
    dress: (view) => {
      if (!houses.some(({ building }) => building === view.picture().building)) return
      blackout.forget(view)
      again()
    },
    setLight: ({ lamps, night }) => {
      isLit = lamps > 0
      sky.view.tint = night > 0.5 ? SMOKE.night : SMOKE.day
      again()
    },
    setMotion: (next) => {
      if (next === motion) return
      motion = next
      again()
    },
    close: () => {
      isClosed = true
      unsubscribe()
      stop?.()
      for (const { building } of houses) {
        const view = viewOf(building)
        if (view) blackout.forget(view)
      }
      for (const { view } of [street, sky]) {
        view.particleChildren = []
        view.destroy()
      }
      textures.dot.source.destroy()
      loop.invalidate()
    },
  }
}
