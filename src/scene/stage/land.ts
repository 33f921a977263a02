import { Container, Sprite } from 'pixi.js'
import type { DistrictId } from '#city/ids.ts'
import { iso } from '../art/projection.ts'
import type { Order } from '../bakery/order.ts'
import type { Bridge, Layout, Plateau } from '../layout.ts'
import { grow, landFrame, landTiles } from './ground-frame.ts'
import type { Lighting } from './light.ts'
import { SCALE, type Shelf, spriteOf } from './shelf.ts'

/** Water's edge, sand, grass, plateaus and bridges. */
export type Land = {
  readonly view: Container
  /** Paints the coasts, the nearest to a point first. */
  readonly lay: (home: { x: number; y: number }) => Promise<void>
  /** Shows the plateaus with these districts in mist; asks for what is not painted yet, `first` before the rest. */
  readonly show: (inMist: ReadonlySet<DistrictId>, first: DistrictId | null) => Promise<void>
  readonly setLight: (light: Lighting) => void
}

const SHALLOWS_SCALE = 0.25

export function createLand(layout: Layout, shelf: Shelf, onChange: () => void): Land {
  const view = new Container()
  const shallows = new Container()
  const coasts = new Container()
  const stones = new Container({ sortableChildren: true })
  view.addChild(shallows, coasts, stones)
  const plateauById = new Map(layout.plateaus.map((plateau) => [plateau.district, plateau]))
  const shown = new Map<string, { isLocked: boolean; sprite: Sprite }>()
  let wanted: ReadonlySet<DistrictId> = new Set()
  let tint = 0xffffff

  function put(key: string, isLocked: boolean, order: Order, depth: number): void {
    const exhibit = shelf.find(order)
    if (!exhibit) return
    const before = shown.get(key)
    if (before?.isLocked === isLocked) return
    before?.sprite.destroy()
    const sprite = spriteOf(exhibit)
    sprite.zIndex = depth
    sprite.tint = tint
    stones.addChild(sprite)
    shown.set(key, { isLocked, sprite })
  }

  function putAll(): void {
    for (const plateau of layout.plateaus) {
      const isLocked = wanted.has(plateau.district)
      put(plateau.district, isLocked, plateauOrder(plateau, isLocked), depthOf(plateau))
    }
    for (const bridge of layout.bridges) {
      const order = bridgeOrder(bridge)
      put(
        `${bridge.from.district}/${bridge.to.district}`,
        isPale(bridge),
        order,
        (bridge.from.x + bridge.from.y + bridge.to.x + bridge.to.y) / 2,
      )
    }
    onChange()
  }

  const isPale = ({ from, to }: Bridge) => wanted.has(from.district) || wanted.has(to.district)
  const plateauOrder = (plateau: Plateau, isLocked: boolean): Order => ({ kind: 'plateau', plateau, isLocked })
  const bridgeOrder = (bridge: Bridge): Order => ({
    kind: 'bridge',
    bridge,
    fromZ: plateauById.get(bridge.from.district)?.z ?? 0,
    toZ: plateauById.get(bridge.to.district)?.z ?? 0,
    isLocked: isPale(bridge),
  })

  return {
    view,
    lay: async (home) => {
      const frame = grow(landFrame(layout), 130)
      const water = shelf.fetchLand({ kind: 'shallows', layout, ...frame, scale: SHALLOWS_SCALE }).then((texture) => {
        if (!texture) return
        const sprite = new Sprite(texture)
        sprite.position.set(frame.x, frame.y)
        sprite.scale.set(1 / SHALLOWS_SCALE)
        shallows.addChild(sprite)
        onChange()
      })
      const tiles = landTiles(layout, home).map(async (tile) => {
        const texture = await shelf.fetchLand({ kind: 'terrain', layout, ...tile, scale: SCALE })
        if (!texture) return
        const sprite = new Sprite(texture)
        sprite.position.set(tile.x, tile.y)
        sprite.scale.set(1 / SCALE)
        sprite.tint = tint
        coasts.addChild(sprite)
        onChange()
      })
      await Promise.all([water, ...tiles])
    },
    show: async (inMist, first) => {
      wanted = inMist
      putAll()
      const near = layout.plateaus.filter(({ district }) => district === first)
      const far = layout.plateaus.filter(({ district }) => district !== first)
      const orders = (plateaus: readonly Plateau[]) => plateaus.map((p) => plateauOrder(p, inMist.has(p.district)))
      if (near.length > 0) await shelf.fetch(orders(near)).then(putAll)
      // One sheet a plateau: they are large, and each can be seen as soon as it is painted.
      await Promise.all(orders(far).map((order) => shelf.fetch([order]).then(putAll)))
      await shelf.fetch(layout.bridges.map(bridgeOrder)).then(putAll)
    },
    setLight: (light) => {
      tint = light.land
      for (const sprite of [...coasts.children, ...stones.children]) sprite.tint = tint
      shallows.alpha = 1 - light.night * 0.72
    },
  }
}

/** Where the middle of the base stands in the order of painting. */
const depthOf = ({ x, y, width, depth }: Plateau) => x + y + (width + depth) / 2

/** The middle of a plateau in scene pixels. */
export const middleOf = ({ x, y, width, depth, z }: Plateau) => {
  const [sceneX, sceneY] = iso(x + width / 2, y + depth / 2, z)
  return { x: sceneX, y: sceneY }
}
