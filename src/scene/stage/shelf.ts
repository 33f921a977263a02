import { ImageSource, Rectangle, Sprite, Texture, type TextureSource } from 'pixi.js'
import type { KeepingBakery } from '../bakery/bakery.ts'
import { type Frame, type LandOrder, type Order, type Picture, type Sheet, keyOf } from '../bakery/order.ts'

/** A painted thing, ready to be shown. */
export type Exhibit = { readonly texture: Texture; readonly frame: Frame }

/** What has been painted so far, by key. Everything on it is let go of together. */
export type Shelf = {
  readonly find: (order: Order) => Exhibit | null
  /** Has painted what is not here yet, on one sheet. */
  readonly fetch: (orders: readonly Order[]) => Promise<void>
  readonly fetchLand: (order: LandOrder) => Promise<Texture | null>
  /** Lets go of what was fetched alone and is shown no longer. */
  readonly drop: (order: Order) => void
  readonly dropLand: (order: LandOrder, texture: Texture) => void
  /** Bytes that the textures take on the graphics card, mipmaps included. */
  readonly bytes: () => number
  readonly dispose: () => void
}

/** Pixels of a texture to one scene pixel: sharp at zoom 2 on a plain screen and at zoom 1 on a dense one. */
export const SCALE = 2

/** What is fetched is on the graphics card when it can be found: `load` puts it there. */
export function createShelf(bakery: KeepingBakery, load: (page: TextureSource) => Promise<void>): Shelf {
  const exhibits = new Map<string, Exhibit>()
  const asked = new Map<string, Promise<void>>()
  const sources = new Set<ImageSource>()
  let isOpen = true

  function sourceOf(picture: Picture): ImageSource {
    const source = new ImageSource({
      resource: picture,
      alphaMode: picture instanceof HTMLCanvasElement ? 'premultiply-alpha-on-upload' : 'premultiplied-alpha',
      autoGenerateMipmaps: true,
      scaleMode: 'linear',
      mipmapFilter: 'linear',
      autoGarbageCollect: false,
    })
    sources.add(source)
    return source
  }

  function letGo(texture: Texture): void {
    if (texture.source instanceof ImageSource) sources.delete(texture.source)
    texture.destroy(true)
  }

  async function take(sheet: Sheet): Promise<void> {
    if (!isOpen) return
    const pages = sheet.pages.map(sourceOf)
    for (const page of pages) await load(page)
    if (!isOpen) return
    for (const frame of sheet.frames) {
      const source = pages[frame.page]
      if (!source) continue
      const texture = new Texture({ source, frame: new Rectangle(frame.x, frame.y, frame.width, frame.height) })
      exhibits.set(frame.key, { texture, frame })
    }
  }

  return {
    find: (order) => exhibits.get(keyOf(order)) ?? null,
    fetch: async (orders) => {
      const fresh = new Map<string, Order>()
      for (const order of orders) {
        const key = keyOf(order)
        if (!asked.has(key)) fresh.set(key, order)
      }
      if (fresh.size > 0) {
        const done = bakery.bake({ kind: 'sheet', orders: [...fresh.values()], scale: SCALE }).then(take)
        for (const key of fresh.keys()) asked.set(key, done)
      }
      await Promise.all(orders.map(async (order) => asked.get(keyOf(order))))
    },
    fetchLand: async (order) => {
      const { pages } = await bakery.bake({ kind: 'land', order })
      const page = pages[0]
      if (!page || !isOpen) return null
      const source = sourceOf(page)
      await load(source)
      return isOpen ? new Texture({ source }) : null
    },
    drop: (order) => {
      const key = keyOf(order)
      const exhibit = exhibits.get(key)
      if (exhibit) letGo(exhibit.texture)
      exhibits.delete(key)
      asked.delete(key)
      bakery.forget({ kind: 'sheet', orders: [order], scale: SCALE })
    },
    dropLand: (order, texture) => {
      letGo(texture)
      bakery.forget({ kind: 'land', order })
    },
    bytes: () =>
      Math.round(
        [...sources].reduce((sum, { pixelWidth, pixelHeight }) => sum + pixelWidth * pixelHeight * 4, 0) * (4 / 3),
      ),
    dispose: () => {
      isOpen = false
      for (const { texture } of exhibits.values()) texture.destroy()
      // The pictures themselves are the bakery's: another stage may show them.
      for (const source of sources) source.destroy()
      exhibits.clear()
    },
  }
}

/** A sprite whose base point is its position. */
export function spriteOf({ texture, frame }: Exhibit): Sprite {
  const sprite = new Sprite(texture)
  sprite.anchor.set(frame.anchorX, frame.anchorY)
  sprite.scale.set(1 / frame.scale)
  return sprite
}
