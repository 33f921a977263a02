import type { Sprite } from 'pixi.js'
import type { Order } from '../bakery/order.ts'
import type { PictureOfBuilding } from '../picture.ts'
import type { BuildingView } from './building.ts'
import { gleaming } from './gleam.ts'
import type { Lighting } from './light.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** Seams of gold in the walls of storeys. */
export type Seams = {
  /** Draws the seams of a building as it is shown now, of the storeys below `rising`. */
  readonly show: (view: BuildingView, rising: number) => void
  readonly setLight: (light: Lighting) => void
}

const seamOrder = ({ building, district }: PictureOfBuilding, storey: number): Order => ({
  kind: 'seam',
  building,
  district,
  storey,
})

export const seamOrders = (picture: PictureOfBuilding): readonly Order[] =>
  picture.seams.map((storey) => seamOrder(picture, storey))

/** How much of the day's colour gold keeps at night: it gleams. */
const GLEAM = 0.55

export function createSeams(shelf: Shelf): Seams {
  let shown = new Map<Sprite, BuildingView>()
  let tint = 0xffffff

  return {
    show: (view, rising) => {
      for (const [sprite, at] of shown) if (at === view && !sprite.destroyed) sprite.destroy()
      shown = new Map([...shown].filter(([sprite]) => !sprite.destroyed))
      const picture = view.picture()
      for (const storey of picture.seams) {
        const seam = storey < rising ? shelf.find(seamOrder(picture, storey)) : null
        if (!seam) continue
        const sprite = spriteOf(seam)
        sprite.y = -view.footOf(storey)
        sprite.tint = tint
        view.addToWall(storey, sprite)
        shown.set(sprite, view)
      }
    },
    setLight: ({ walls }) => {
      tint = gleaming(walls, GLEAM)
      for (const sprite of shown.keys()) if (!sprite.destroyed) sprite.tint = tint
    },
  }
}
