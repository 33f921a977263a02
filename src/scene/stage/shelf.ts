import { ImageSource, Rectangle, Sprite, Texture, type TextureSource } from 'pixi.js'
import type { KeepingBakery } from '../bakery/bakery.ts'
import { type Frame, type Job, type LandOrder, type Order, type Picture, type Sheet, keyOf } from '../bakery/order.ts'

/** A painted picture, ready to be shown as a sprite. */
export type Exhibit = { readonly texture: Texture; readonly frame: Frame }

/** The textures painted so far, by key of their order. `dispose` destroys all of them. */
export type Shelf = {
  readonly find: (order: Order) => Exhibit | null
  /** Paints what is missing, all on one sheet, and resolves when all of it can be found. */
  readonly fetch: (orders: readonly Order[]) => Promise<void>
  readonly fetchLand: (order: LandOrder) => Promise<Texture | null>
  /**
   * The large pictures of the backdrop, each in a texture of its own, in the order in which bakery/bake-sheet.ts paints
   * them.
   */
  readonly fetchCloths: () => Promise<readonly Texture[]>
  /** Destroys the sheets of which all pictures are in `keys`. None of them may still be shown. */
  readonly forget: (keys: ReadonlySet<string>) => void
  readonly dropLand: (order: LandOrder, texture: Texture) => void
  /** Bytes that the textures take on the GPU, mipmaps included. */
  readonly bytes: () => number
  readonly dispose: () => void
}

/** Texture pixels per scene pixel: sharp at zoom 2 on a plain screen and at zoom 1 on a dense one. */
export const SCALE = 2

/** `load` uploads a texture to the GPU. It is done before `find` returns the picture. */
export function createShelf(bakery: KeepingBakery, load: (page: TextureSource) => Promise<void>): Shelf {
  const exhibits = new Map<string, Exhibit>()
  const requested = new Map<string, Promise<void>>()
  const sources = new Set<ImageSource>()
  /** The job of each sheet, by the keys of its pictures. */
  const sheets = new Map<readonly string[], Job>()
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
    const { source } = texture
    texture.destroy()
    // Several textures may share one source; it is destroyed once.
    if (source instanceof ImageSource && sources.delete(source)) source.destroy()
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

  let cloths: Promise<readonly Texture[]> | null = null
  async function fetchCloths(): Promise<readonly Texture[]> {
    const { pages } = await bakery.bake({ kind: 'cloths' })
    const sources = isOpen ? pages.map(sourceOf) : []
    for (const source of sources) await load(source)
    return isOpen ? sources.map((source) => new Texture({ source })) : []
  }

  return {
    fetchCloths: () => (cloths ??= fetchCloths()),
    find: (order) => exhibits.get(keyOf(order)) ?? null,
    fetch: async (orders) => {
      const fresh = new Map<string, Order>()
      for (const order of orders) {
        const key = keyOf(order)
        if (!requested.has(key)) fresh.set(key, order)
      }
      if (fresh.size > 0) {
        const job: Job = { kind: 'sheet', orders: [...fresh.values()], scale: SCALE }
        const done = bakery.bake(job).then(take)
        for (const key of fresh.keys()) requested.set(key, done)
        void done.then(() => sheets.set([...fresh.keys()], job))
      }
      await Promise.all(orders.map(async (order) => requested.get(keyOf(order))))
    },
    fetchLand: async (order) => {
      const { pages } = await bakery.bake({ kind: 'land', order })
      const page = pages[0]
      if (!page || !isOpen) return null
      const source = sourceOf(page)
      await load(source)
      return isOpen ? new Texture({ source }) : null
    },
    forget: (keys) => {
      for (const [held, job] of sheets) {
        if (!held.every((key) => keys.has(key))) continue
        for (const key of held) {
          const exhibit = exhibits.get(key)
          if (exhibit) letGo(exhibit.texture)
          exhibits.delete(key)
          requested.delete(key)
        }
        sheets.delete(held)
        bakery.forget(job)
      }
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
      // Only the GPU's copies are destroyed; the painted pictures stay with the bakery, and another stage may show
      // them.
      for (const source of sources) source.destroy()
      exhibits.clear()
    },
  }
}

/** A sprite whose position is its base point, in scene pixels. */
export function spriteOf({ texture, frame }: Exhibit): Sprite {
  const sprite = new Sprite(texture)
  sprite.anchor.set(frame.anchorX, frame.anchorY)
  sprite.scale.set(1 / frame.scale)
  return sprite
}
