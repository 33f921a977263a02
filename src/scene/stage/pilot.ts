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

/** Moves the camera: by hand, gliding on after a fling, or flying to a target. A new motion stops the one before. */
export type Pilot = {
  readonly camera: () => Camera
  readonly view: () => Size
  readonly resize: (view: Size) => void
  readonly setInset: (inset: Inset) => void
  /** Pixels of the view's height that no panel covers. */
  readonly freeHeight: () => number
  /** Flies to what has to be shown; cuts to it where motion is unwanted or nothing is seen yet. */
  readonly show: (sight: Framing) => void
  readonly showCity: () => void
  readonly lookAt: (point: { x: number; y: number }) => void
  readonly pan: (dx: number, dy: number) => void
  readonly zoom: (at: Screen, factor: number) => void
  readonly glide: (speed: Screen) => void
  readonly stop: () => void
  readonly setMotion: (motion: 'full' | 'less') => void
}

/** The view is a strip if its free width is below this many pixels, or its free height below half of it. */
const STRIP = 560
/** Part of a glide's speed that is left after one second. */
const FRICTION = 0.02
/**
 * How far a glide has come at a progress of 0 to 1, in milliseconds at its first speed: FRICTION ** seconds,
 * integrated.
 */
const glidden = (progress: number) =>
  ((FRICTION ** ((progress * MOTIONS.glide) / 1000) - 1) / Math.log(FRICTION)) * 1000

export type PilotPorts = {
  readonly city: Rectangle
  /** Where the camera starts; null: with the whole city in view. */
  readonly start: Camera | null
  /** The view's first size in CSS pixels; 1 where not known yet. */
  readonly size: Size
  /** The smallest zoom allowed. */
  readonly leastZoom: number
  readonly loop: Loop
  readonly onMove: () => void
}

export function createPilot({ city, start, size, leastZoom, loop, onMove }: PilotPorts): Pilot {
  let view = size
  /** Set by the first `resize`. Before that the camera cuts, because nobody sees it. */
  let isSeen = false
  let inset: Inset = NO_INSET
  let camera: Camera = start ?? { x: city.x + city.width / 2, y: city.y + city.height / 2, zoom: 1 }
  let motion: 'full' | 'less' = 'full'
  let halt = () => {}
  /** The camera for the last target. Computed again when the view changes; null once a hand has moved the camera. */
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
  /** Starts a motion of the camera. Whatever moves the camera next stops it, and the camera stays where it is. */
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
  /**
   * The smallest zoom for a target: in a strip beside or above a sheet, and on a phone, a target is not shrunk to fit;
   * its middle is shown.
   */
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
