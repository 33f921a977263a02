import type { Sprite } from 'pixi.js'
import type { BuildingView } from './building.ts'
import type { Lighting } from './light.ts'
import { seamOrder } from './plot-orders.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** Seams of gold in the walls of storeys. */
export type Seams = {
  /** Draws the seams of a building as it is shown now, of the storeys below `rising`. */
  readonly show: (view: BuildingView, rising: number) => void
  readonly setLight: (light: Lighting) => void
}

/** How much of the day's colour gold keeps at night: it gleams. */
const GLEAM = 0.55

export function createSeams(shelf: Shelf): Seams {
  let shown = new Set<Sprite>()
  let tint = 0xffffff

  return {
    show: (view, rising) => {
      shown = new Set([...shown].filter((sprite) => !sprite.destroyed))
      const picture = view.picture()
      for (const storey of picture.seams) {
        const seam = storey < rising ? shelf.find(seamOrder(picture, storey)) : null
        if (!seam) continue
        const sprite = spriteOf(seam)
        sprite.y = -view.footOf(storey)
        sprite.tint = tint
        view.addToWall(storey, sprite)
        shown.add(sprite)
      }
    },
    setLight: ({ walls }) => {
      tint = gleaming(walls)
      for (const sprite of shown) if (!sprite.destroyed) sprite.tint = tint
    },
  }
}

/** The tint of gold where walls have this one: lighter, so that it stands out at night. */
function gleaming(walls: number): number {
  const channel = (shift: number) => {
    const value = (walls >> shift) & 255
    return Math.round(value + (255 - value) * GLEAM) << shift
  }
  return channel(16) | channel(8) | channel(0)
}
