import type { Container, Sprite } from 'pixi.js'
import { iso } from '../art/projection.ts'
import type { Order, Prism } from '../bakery/order.ts'
import { TO_AWNING, frontReachOf } from '../front-wall.ts'
import type { PictureOfBuilding } from '../picture.ts'
import type { Lighting } from './light.ts'
import { GLOW, LAMPS, type Looks, awningOrder, ornamentOrder } from './plot-orders.ts'
import { type Exhibit, type Shelf, spriteOf } from './shelf.ts'

/** What stands before a building: the ornament at the front corner of its plot, and the awning at its door. */
export type PlotView = {
  /** The lowest of its sprites; undefined if there is none. */
  readonly lowest: Sprite | undefined
  readonly setLight: (light: Lighting) => void
  /** While the building is being raised: how far it is, from 0 to 1. */
  readonly setRise: (t: number) => void
}

/** Where the ornament stands, in tiles from the middle of the plot. */
const CORNER = 1.12
/** The pool of light below a lamp: its width and height in scene pixels. */
const POOL = [84, 42] as const
type Layers = { readonly view: Container; readonly shadow: Container; readonly glow: Container }

/** Adds the sprites to the building's layers, which destroy them. `ground`: the bodies of the ground floor. */
export function addPlot(picture: PictureOfBuilding, shelf: Shelf, layers: Layers, ground: readonly Prism[]): PlotView {
  const lamps: { readonly sprite: Sprite; readonly strength: number }[] = []
  const bodies: Sprite[] = []
  const casts: Sprite[] = []

  function put(found: Exhibit | null, to: Container, [x, y]: readonly [number, number]): Sprite | null {
    const sprite = found && spriteOf(found)
    sprite?.position.set(...iso(x, y))
    return sprite && to.addChild(sprite)
  }

  function stand(at: readonly [number, number], orderOf: (look: Looks) => Order, isLamp: boolean): void {
    const cast = put(shelf.find(orderOf('shadow')), layers.shadow, at)
    if (cast) {
      cast.blendMode = 'multiply'
      casts.push(cast)
    }
    const body = put(shelf.find(orderOf('albedo')), layers.view, at)
    if (body) bodies.push(body)
    if (!isLamp) return
    const light = put(shelf.find(orderOf('emissive')), layers.view, at)
    if (light) lamps.push({ sprite: light, strength: 1 })
    const halo = put(shelf.find(orderOf('glow')), layers.glow, at)
    const pool = light && put(shelf.find(GLOW), layers.glow, at)
    if (pool) {
      pool.anchor.set(0.5)
      ;[pool.width, pool.height] = POOL
      pool.tint = 0xffc878
    }
    for (const [sprite, strength] of [
      [halo, 0.8],
      [pool, 0.42],
    ] as const) {
      if (!sprite) continue
      sprite.blendMode = 'add'
      lamps.push({ sprite, strength })
    }
  }

  const { plot } = picture
  if (plot) {
    stand(
      [0, frontReachOf(ground) + TO_AWNING],
      (look) => awningOrder(picture, look === 'shadow' ? look : 'albedo'),
      false,
    )
    const { ornament } = plot
    if (ornament) stand([CORNER, CORNER], (look) => ornamentOrder(ornament, look), LAMPS.has(ornament))
  }

  return {
    lowest: bodies[0],
    setLight: (light) => {
      for (const body of bodies) body.tint = light.walls
      for (const { sprite, strength } of lamps) sprite.alpha = light.lamps * strength
    },
    setRise: (t) => {
      for (const sprite of [...bodies, ...casts]) sprite.alpha = t
    },
  }
}
