import type { BuildingId } from '#city/ids.ts'
import { createIncidentPicture, isStoreyOut } from '../incident/incident-picture.ts'
import { pace } from '../incident/pace.ts'
import type { StateAt } from '../incident/state-at.ts'
import { createStreets } from '../incident/streets.ts'
import type { CitySceneProps, OpenIncident } from '../scene-props.ts'
import { createBlackout, windowOrders } from './blackout.ts'
import type { BuildingView } from './building.ts'
import type { Composition } from './composition.ts'
import type { IncidentKit } from './incident-kit.ts'
import type { Lighting } from './light.ts'
import { type LookTextures, createStamps, paintLooks } from './stamps.ts'

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

export type IncidentPorts = Pick<Composition, 'layout' | 'shelf' | 'loop' | 'frames' | 'traffic' | 'world'> & {
  readonly open: OpenIncident
  readonly kit: IncidentKit
  /** Given in tests, where nothing can be painted. */
  readonly textures?: LookTextures
  readonly viewOf: (building: BuildingId) => BuildingView | undefined
}

/** From the zoom 1 / NEAR on dots keep their size on the screen, up to LARGEST times their own. */
const [NEAR, LARGEST] = [1.05, 2.2]
const SMOKE = { day: 0x93879f, night: 0xcfc5e6 }
/** How many seconds before a moment its picture is made of. */
const SECONDS_BACK = 5

export function openIncident(ports: IncidentPorts): IncidentLayer {
  const { layout, shelf, loop, frames, traffic, world, open, viewOf, kit, textures = paintLooks(kit) } = ports
  const { playback, places } = open
  const [street, sky] = [createStamps(textures, kit), createStamps(textures, kit)]
  const blackout = createBlackout(shelf, kit)
  const picture = createIncidentPicture(playback, places, createStreets(layout), (building) => {
    const view = viewOf(building)
    return view ? { x: view.view.x, y: view.view.y, top: view.top() } : null
  })
  const views = () => picture.houses.flatMap(({ building }) => viewOf(building) ?? [])
  traffic.view.addChild(street.view)
  world.addChild(sky.view)
  let isLit = false
  let isClosed = false
  let motion: CitySceneProps['motion'] = 'full'
  let stop: (() => void) | null = null
  let speed = 0
  let shown = ''
  let size = 0
  let known: (StateAt & { readonly of: string }) | null = null

  const sizeNow = () => Math.min(LARGEST, Math.max(1, NEAR / world.scale.x))
  const momentNow = () => pace(motion).moment(playback.now(), playback.speed())

  /** What is known at the moment. It changes from second to second, and with it what is dark. */
  function know(moment: number): StateAt {
    const second = Math.floor(moment)
    const of = `${second} ${playback.secondAt(second - 1) === undefined}`
    if (known?.of === of) return known
    const state = { ...picture.stateAt(moment), of }
    known = state
    const changed = picture.houses.map((house) => {
      const view = viewOf(house.building)
      if (!view) return false
      const storeys = view.picture().storeys.length
      return blackout.show(view, (storey) => isStoreyOut(house, state, storey, storeys))
    })
    // Walls lie in the still layers: they are painted again only if their windows change.
    if (changed.includes(true)) loop.invalidate()
    return state
  }

  function place(): void {
    const moment = momentNow()
    const state = know(moment)
    size = sizeNow()
    street.show(picture.streetsAt(moment, state, { isLit, size }))
    sky.show(picture.skyAt(moment, state))
  }

  /** Draws again if what is shown isn't what it is now: after a step, or when seconds came. */
  function renew(): void {
    const moment = momentNow()
    const last = Math.floor(moment)
    const there = Array.from({ length: SECONDS_BACK + 1 }, (_, back) => playback.secondAt(last - back) !== undefined)
    const now = `${moment} ${there.join()}`
    if (now === shown) return
    shown = now
    place()
    frames.invalidate()
  }

  function again(): void {
    shown = ''
    known = null
    renew()
  }

  /** While it stands still the loop is asked for nothing. */
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
        shown = ''
        place()
        return 'goes on'
      },
      () => pace(motion).rest(playback.now(), playback.speed()),
    )

  // Called before each frame: the camera may have come nearer.
  street.view.onRender = () => {
    if (sizeNow() !== size) place()
  }
  const unsubscribe = playback.subscribe(follow)
  again()
  follow()

  const ready = shelf.fetch(views().flatMap((view) => windowOrders(view.picture(), kit))).then(() => {
    if (isClosed) return
    for (const view of views()) blackout.forget(view)
    again()
  })

  return {
    ready,
    dress: (view) => {
      if (!picture.houses.some(({ building }) => building === view.picture().building)) return
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
      for (const view of views()) blackout.forget(view)
      for (const { view } of [street, sky]) view.destroy()
      textures.dot.source.destroy()
      loop.invalidate()
    },
  }
}
