/** A point of the screen, in CSS pixels from the top left of the view. */
export type Screen = { readonly x: number; readonly y: number }

/** The point (scene pixels) in the middle of the view, and the CSS pixels per scene pixel there. */
export type Camera = { readonly x: number; readonly y: number; readonly zoom: number }

export type Size = { readonly width: number; readonly height: number }

/** CSS pixels that panels cover at each side of the view. */
export type Inset = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

export type Rectangle = { readonly x: number; readonly y: number } & Size

export const NEAREST = 2.4
export const NO_INSET: Inset = { top: 0, right: 0, bottom: 0, left: 0 }

export const toWorld = (camera: Camera, view: Size, at: Screen) => ({
  x: camera.x + (at.x - view.width / 2) / camera.zoom,
  y: camera.y + (at.y - view.height / 2) / camera.zoom,
})

export const toScreen = (camera: Camera, view: Size, x: number, y: number): Screen => ({
  x: (x - camera.x) * camera.zoom + view.width / 2,
  y: (y - camera.y) * camera.zoom + view.height / 2,
})

/** The part of the world that can be seen, in scene pixels. */
export const visibleWorld = (camera: Camera, view: Size): Rectangle => ({
  x: camera.x - view.width / 2 / camera.zoom,
  y: camera.y - view.height / 2 / camera.zoom,
  width: view.width / camera.zoom,
  height: view.height / camera.zoom,
})

/** Moves the world by screen pixels. */
export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.zoom,
  y: camera.y - dy / camera.zoom,
})

/** Zooms by a factor; the point of the world under `at` stays where it is. `furthest`: the smallest zoom. */
export function zoomAt(camera: Camera, view: Size, at: Screen, factor: number, furthest: number): Camera {
  const zoom = Math.min(NEAREST, Math.max(furthest, camera.zoom * factor))
  const held = toWorld(camera, view, at)
  return { x: held.x - (at.x - view.width / 2) / zoom, y: held.y - (at.y - view.height / 2) / zoom, zoom }
}

/**
 * Shows a whole rectangle (scene pixels) in the free part of the view, at a zoom of `least` to `most`. Where the
 * rectangle doesn't fit at `least`, its middle is shown.
 */
export function fit(world: Rectangle, view: Size, inset: Inset, most = NEAREST, least = 0): Camera {
  const width = Math.max(80, view.width - inset.left - inset.right)
  const height = Math.max(80, view.height - inset.top - inset.bottom)
  const zoom = Math.min(most, Math.max(least, Math.min(width / world.width, height / world.height)))
  return centreOn({ x: world.x + world.width / 2, y: world.y + world.height / 2 }, zoom, view, inset)
}

/** Puts a point (scene pixels) into the middle of the free part of the view. */
export function centreOn(point: { x: number; y: number }, zoom: number, view: Size, inset: Inset): Camera {
  const freeX = (inset.left + view.width - inset.right) / 2
  const freeY = (inset.top + view.height - inset.bottom) / 2
  return { x: point.x - (freeX - view.width / 2) / zoom, y: point.y - (freeY - view.height / 2) / zoom, zoom }
}

/** Keeps the middle of the free part of the view over the rectangle `world`, so that the city can't be lost. */
export function hold({ x, y, zoom }: Camera, world: Rectangle, inset: Inset): Camera {
  const aside = (inset.left - inset.right) / 2 / zoom
  const down = (inset.top - inset.bottom) / 2 / zoom
  return {
    x: Math.min(world.x + world.width, Math.max(world.x, x + aside)) - aside,
    y: Math.min(world.y + world.height, Math.max(world.y, y + down)) - down,
    zoom,
  }
}

const easeInOut = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2)

/** The camera between two others, eased; `t` from 0 to 1. Zoom changes by equal factors, so near and far feel alike. */
export function between(from: Camera, to: Camera, t: number): Camera {
  const eased = easeInOut(Math.min(1, Math.max(0, t)))
  return {
    x: from.x + (to.x - from.x) * eased,
    y: from.y + (to.y - from.y) * eased,
    zoom: from.zoom * (to.zoom / from.zoom) ** eased,
  }
}
