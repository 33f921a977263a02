import type { Sprite } from 'pixi.js'
import { iso } from '../art/projection.ts'
import type { Order } from '../bakery/order.ts'
import { sheetReachOf } from '../front-wall.ts'
import type { PictureOfBuilding } from '../picture.ts'
import type { BuildingView } from './building.ts'
import { gleaming } from './gleam.ts'
import type { Lighting } from './light.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** What buildings show of reviews: a rolled sheet at the door while one waits, books in a window once one is done. */
export type ReviewSigns = {
  /** Draws them at a building as it is shown now, unless its ground floor is still on its way down. */
  readonly show: (view: BuildingView, rising: number) => void
  readonly setLight: (light: Lighting) => void
}

const ROLL: Order = { kind: 'roll' }
const booksOrder = ({ building, district }: PictureOfBuilding): Order => ({ kind: 'books', building, district })

export const reviewOrders = (picture: PictureOfBuilding): readonly Order[] => [
  ...(picture.hasSheet ? [ROLL] : []),
  ...(picture.hasShelf ? [booksOrder(picture)] : []),
]

/** How much of the day's colour the paper keeps at night: it lies in the light of the door. */
const IN_LAMPLIGHT = 0.5

export function createReviewSigns(shelf: Shelf): ReviewSigns {
  const sheets = new Map<string, Sprite>()
  const books = new Map<string, Sprite>()
  let tint = 0xffffff

  function renew(all: Map<string, Sprite>, building: string, order: Order | null): Sprite | null {
    all.get(building)?.destroy()
    all.delete(building)
    const found = order && shelf.find(order)
    const sprite = found && spriteOf(found)
    if (sprite) all.set(building, sprite)
    return sprite
  }

  return {
    show: (view, rising) => {
      const picture = view.picture()
      const { building } = picture
      const stands = rising > 0
      const shown = renew(books, building, stands && picture.hasShelf ? booksOrder(picture) : null)
      // The lamp behind the books burns by day and by night, so their colours stay.
      if (shown) view.addToWall(0, shown, true)
      const sheet = renew(sheets, building, stands && picture.hasSheet ? ROLL : null)
      if (!sheet) return
      sheet.position.set(...iso(0, sheetReachOf(view.prisms())))
      sheet.tint = tint
      view.addToStep(sheet)
    },
    setLight: ({ walls }) => {
      tint = gleaming(walls, IN_LAMPLIGHT)
      for (const sheet of sheets.values()) if (!sheet.destroyed) sheet.tint = tint
    },
  }
}
