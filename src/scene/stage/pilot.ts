import {
  type Camera,
  type Inset,
  NO_INSET,
  type Rectangle,
  type Screen,
  type Size,
  between,
  centreOn,
  fit,
  hold,
  panBy,
  zoomAt,
} from '../camera.ts'
import type { Loop } from './loop.ts'
import { MOTIONS } from './motions.ts'
import type { Framing } from './framing.ts'

/** Moves the camera: by hand, by glide, by flight. One thing moves it at a time. */
export type Pilot = {
  readonly camera: () => Camera
  readonly view: () => Size
  readonly resize: (view: Size) => void
  readonly setInset: (inset: Inset) => void
  /** Pixels of the view's height that no panel covers. */
  readonly freeHeight: () => number
  /** Shows what is asked for; at once where motion is unwanted. */
  readonly show: (sight: Framing) => void
  readonly showCity: () => void
  readonly lookAt: (point: { x: number; y: number }) => void
  readonly pan: (dx: number, dy: number) => void
  readonly zoom: (at: Screen, factor: number) => void
  readonly glide: (speed: Screen) => void
  readonly stop: () => void
  readonly setMotion: (motion: 'full' | 'less') => void
}

/** Pixels of free width, or twice those of free height, below which the view is a strip. */
const STRIP = 560
/** Part of a glide's speed that is left after a second. */
const FRICTION = 0.02
/** How far a glide has come, in milliseconds at the speed it began with. */
const glidden = (progress: number) =>
  ((FRICTION ** ((progress * MOTIONS.glide) / 1000) - 1) / Math.log(FRICTION)) * 1000

export type PilotPorts = {
  readonly city: Rectangle
  /** Where it starts; with the whole city in view where that is null. */
  readonly start: Camera | null
  /** How large the view is at first, as far as that is known. */
  readonly size: Size
  /** The smallest scale at which the city may be looked at. */
  readonly leastZoom: number
  readonly loop: Loop
  readonly onMove: () => void
}

export function createPilot({ city, start, size, leastZoom, loop, onMove }: PilotPorts): Pilot {
  let view = size
  /** Until then nobody sees where the camera goes: it cuts. */
  let isSeen = false
  let inset: Inset = NO_INSET
  let camera: Camera = start ?? { x: city.x + city.width / 2, y: city.y + city.height / 2, zoom: 1 }
  let motion: 'full' | 'less' = 'full'
  let halt = () => {}
  /** What the camera was last asked to show; shown anew when the view changes, until a hand moves it. */
  let aim: (() => Camera) | null = null

  const furthest = () => Math.max(leastZoom, fit(city, view, NO_INSET).zoom * 0.72)
  const set = (next: Camera) => {
    camera = hold({ ...next, zoom: Math.max(leastZoom, next.zoom) }, city, inset)
    onMove()
  }
  function flyTo(target: () => Camera, isFlight: boolean): void {
    halt()
    aim = target
    if (!isFlight || motion === 'less') {
      set(target())
      return
    }
    const from = camera
    move('flight', (progress) => set(between(from, target(), progress)))
  }
  /** A motion of the camera. Whatever else moves it stops that first, and it ends where it is. */
  function move(name: 'flight' | 'glide', at: (progress: number) => void): void {
    halt()
    let isOver = false
    const end = loop.play(name, (progress) => {
      if (!isOver) at(progress)
    })
    halt = () => {
      isOver = true
      end()
    }
  }
  const freeHeight = () => view.height - inset.top - inset.bottom
  /** In a strip beside or above a sheet, and on a phone, the city is not shrunk to fit: its middle is shown. */
  function leastZoomHere(): number {
    const isStrip = view.width - inset.left - inset.right < STRIP || freeHeight() < STRIP / 2
    return isStrip ? Math.min(0.8, Math.max(0.58, freeHeight() / 1100)) : 0
  }
  const wholeCity = () => fit(city, view, inset, 1.6)

  return {
    camera: () => camera,
    view: () => view,
    resize: (next) => {
      const isFirst = !isSeen
      isSeen = true
      view = next
      if (isFirst && !start) aim ??= wholeCity
      if (aim) {
        halt()
        set(aim())
      } else onMove()
    },
    setInset: (next) => {
      inset = next
    },
    freeHeight,
    show: ({ area, most, mayBeCut }) =>
      flyTo(() => fit(area, view, inset, most, mayBeCut ? leastZoomHere() : 0), isSeen),
    showCity: () => flyTo(wholeCity, isSeen),
    lookAt: (point) => {
      halt()
      aim = null
      set(centreOn(point, camera.zoom, view, inset))
    },
    pan: (dx, dy) => {
      halt()
      aim = null
      set(panBy(camera, dx, dy))
    },
    zoom: (at, factor) => {
      halt()
      aim = null
      set(zoomAt(camera, view, at, factor, furthest()))
    },
    glide: (speed) => {
      if (motion === 'less') return
      let before = 0
      move('glide', (progress) => {
        const on = glidden(progress) - before
        before += on
        set(panBy(camera, speed.x * on, speed.y * on))
      })
    },
    stop: () => halt(),
    setMotion: (next) => {
      if (next === motion) return
      motion = next
      halt()
      if (aim) set(aim())
    },
  }
}
