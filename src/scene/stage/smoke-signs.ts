import { Sprite, Texture } from 'pixi.js'
import type { BuildingId } from '#city/ids.ts'
import { CURL, drawCurl } from '../incident/curl.ts'
import type { BuildingView } from './building.ts'
import { gleaming } from './gleam.ts'
import type { Lighting } from './light.ts'
import type { Loop } from './loop.ts'

/** A thin smoke over each building where an incident waits. It is painted, and doesn't move. */
export type SmokeSigns = {
  readonly show: (waiting: ReadonlySet<BuildingId> | undefined, views: ReadonlyMap<BuildingId, BuildingView>) => void
  /** The building was drawn anew. */
  readonly dress: (view: BuildingView) => void
  readonly setLight: (light: Lighting) => void
  readonly dispose: () => void
}

/** Texture pixels per scene pixel. */
const DENSITY = 2
/** How much of the day's colour it keeps at night. */
const IN_MOONLIGHT = 0.45
/** Pixels from the highest point of a building down to where it rises. */
const BELOW_TOP = 5

/** `paint`: paints the smoke, once there is some. */
export function createSmokeSigns(loop: Loop, paint = paintCurl): SmokeSigns {
  const curls = new Map<BuildingId, Sprite>()
  let waiting: ReadonlySet<BuildingId> = new Set()
  let texture: Texture | null = null
  let tint = 0xffffff

  function dress(view: BuildingView): void {
    const { building, storeys } = view.picture()
    const before = curls.get(building)
    if (before && !before.destroyed) before.destroy()
    curls.delete(building)
    if (!waiting.has(building) || storeys.length === 0) return
    texture ??= paint()
    const curl = new Sprite(texture)
    curl.anchor.set(-CURL.left / CURL.width, -CURL.top / CURL.height)
    curl.scale.set(1 / DENSITY)
    curl.y = BELOW_TOP - view.top()
    curl.tint = tint
    view.view.addChild(curl)
    curls.set(building, curl)
  }

  return {
    dress,
    show: (next = new Set(), views) => {
      const before = waiting
      waiting = next
      let isNews = false
      for (const [building, view] of views) {
        if (before.has(building) === next.has(building)) continue
        dress(view)
        isNews = true
      }
      if (isNews) loop.invalidate()
    },
    setLight: ({ walls }) => {
      tint = gleaming(walls, IN_MOONLIGHT)
      for (const curl of curls.values()) if (!curl.destroyed) curl.tint = tint
    },
    dispose: () => texture?.source.destroy(),
  }
}

function paintCurl(): Texture {
  const canvas = document.createElement('canvas')
  canvas.width = CURL.width * DENSITY
  canvas.height = CURL.height * DENSITY
  const brush = canvas.getContext('2d')!
  brush.setTransform(DENSITY, 0, 0, DENSITY, -CURL.left * DENSITY, -CURL.top * DENSITY)
  drawCurl(brush)
  const texture = Texture.from(canvas)
  texture.source.autoGenerateMipmaps = true
  return texture
}
