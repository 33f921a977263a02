import { Container, Sprite } from 'pixi.js'
import type { DistrictId } from '#city/ids.ts'
import { iso } from '../art/projection.ts'
import { type LandOrder, type Order, keyOf } from '../bakery/order.ts'
import type { Rectangle } from '../camera.ts'
import type { Bridge, Layout, Plateau } from '../layout.ts'
import { overlap } from '../proximity.ts'
import type { Curtain } from './curtain.ts'
import { type GroundTile, bare, grow, landFrame, landTiles, liesIn } from './ground-frame.ts'
import type { Lighting } from './light.ts'
import { SCALE, type Shelf, spriteOf } from './shelf.ts'

/** Shallow water, sand, grass, plateaus and bridges. */
export type Land = {
  readonly view: Container
  /**
   * Paints the coasts in an area (scene pixels), nearest to `home` first; null: all of them. Removes those far outside.
   */
  readonly lay: (area: Rectangle | null, home: { x: number; y: number }) => Promise<void>
  /**
   * Shows the plateaus, pale where the district is `inMist`. Paints what is missing: for all districts, or for `alone`
   * only.
   */
  readonly show: (inMist: ReadonlySet<DistrictId>, alone: DistrictId | null) => Promise<void>
  readonly setLight: (light: Lighting) => void
}

type Tile = GroundTile & { sprite: Sprite | null; isWanted: boolean }

const SHALLOWS_SCALE = 0.25
/** Largest width of the shallows' texture, in pixels. */
const MOST_SHALLOWS = 2048
/** Scene pixels around the near area within which painted ground is kept. */
const LINGER = 256
/** Texture pixels per scene pixel for ground that comes and goes: low, because there is much of it. */
const PASSING_SCALE = 1

export function createLand(layout: Layout, shelf: Shelf, onChange: () => void, curtain?: Curtain): Land {
  // A render group of its own, so that ground that comes and goes doesn't make PixiJS rebuild the others.
  const view = new Container({ isRenderGroup: true })
  const shallows = new Container()
  const coasts = new Container()
  const stones = new Container({ sortableChildren: true })
  view.addChild(shallows, coasts, stones)
  const plateauById = new Map(layout.plateaus.map((plateau) => [plateau.district, plateau]))
  const shown = new Map<string, { isLocked: boolean; sprite: Sprite }>()
  let wanted: ReadonlySet<DistrictId> = new Set()
  let tint = 0xffffff
  let tiles: readonly Tile[] | null = null
  let near: Rectangle | null = null
  const scaleNow = () => (near === null ? SCALE : PASSING_SCALE)
  const tileOrder = ({ frame, land }: Tile): LandOrder => ({
    kind: 'terrain',
    layout: land,
    ...frame,
    scale: scaleNow(),
  })

  async function layShallows(): Promise<void> {
    const frame = grow(landFrame(layout), 130)
    const scale = Math.min(SHALLOWS_SCALE, MOST_SHALLOWS / frame.width)
    const texture = await shelf.fetchLand({ kind: 'shallows', layout: bare(layout), ...frame, scale })
    if (!texture) return
    const sprite = new Sprite(texture)
    sprite.position.set(frame.x, frame.y)
    sprite.scale.set(1 / scale)
    shallows.addChild(sprite)
    onChange()
  }

  async function layTile(tile: Tile): Promise<void> {
    tile.isWanted = true
    const texture = await shelf.fetchLand(tileOrder(tile))
    if (!texture || tile.sprite) return
    const sprite = new Sprite(texture)
    sprite.position.set(tile.frame.x, tile.frame.y)
    sprite.scale.set(1 / scaleNow())
    sprite.tint = tint
    tile.sprite = sprite
    if (tile.isWanted) coasts.addChild(sprite)
    else lift(tile)
    onChange()
  }

  function lift(tile: Tile): void {
    tile.isWanted = false
    const { sprite } = tile
    if (!sprite) return
    const { texture } = sprite
    tile.sprite = null
    sprite.destroy()
    shelf.dropLand(tileOrder(tile), texture)
  }

  const isNear = (frame: Rectangle) => near === null || overlap(frame, near)
  const isFar = (frame: Rectangle) => near !== null && !overlap(frame, grow(near, LINGER))

  /** Removes the plateaus that are far outside the near area, and their textures. */
  function clearFar(): void {
    for (const plateau of layout.plateaus) {
      const known = shown.get(plateau.district)
      if (!known || near === null || liesIn(plateau, grow(near, LINGER))) continue
      known.sprite.destroy()
      shown.delete(plateau.district)
      shelf.forget(new Set([keyOf(plateauOrder(plateau, known.isLocked))]))
    }
  }

  function put(key: string, isLocked: boolean, order: Order, depth: number): void {
    const before = shown.get(key)
    if (before?.isLocked === isLocked) return
    const exhibit = shelf.find(order)
    if (!exhibit) return
    before?.sprite.destroy()
    const sprite = spriteOf(exhibit)
    sprite.zIndex = depth
    sprite.tint = tint
    stones.addChild(sprite)
    if (!before) curtain?.hide(sprite)
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
    lay: async (area, home) => {
      near = area
      const water = tiles === null ? layShallows() : null
      tiles ??= landTiles(layout, home).map((tile): Tile => ({ ...tile, sprite: null, isWanted: false }))
      for (const tile of tiles) if (tile.isWanted && isFar(tile.frame)) lift(tile)
      clearFar()
      const wanted = tiles.filter((tile) => !tile.isWanted && isNear(tile.frame))
      await Promise.all([water, ...wanted.map(layTile)])
    },
    show: async (inMist, alone) => {
      wanted = inMist
      putAll()
      const inSight = layout.plateaus.filter((plateau) => near === null || liesIn(plateau, near))
      const requested = alone === null ? inSight : inSight.filter(({ district }) => district === alone)
      const orders = requested.map((plateau) => plateauOrder(plateau, inMist.has(plateau.district)))
      // Each plateau is a texture sheet of its own: they are large, and each can be shown as soon as it is painted.
      await Promise.all(orders.map((order) => shelf.fetch([order]).then(putAll)))
      if (alone === null) await shelf.fetch(layout.bridges.map(bridgeOrder)).then(putAll)
    },
    setLight: (light) => {
      tint = light.land
      for (const sprite of [...coasts.children, ...stones.children]) sprite.tint = tint
      shallows.alpha = 1 - light.night * 0.72
    },
  }
}

/** The sum of the tile coordinates of the plateau's middle: the order of painting, from back to front. */
const depthOf = ({ x, y, width, depth }: Plateau) => x + y + (width + depth) / 2

/** The middle of a plateau in scene pixels. */
export const middleOf = ({ x, y, width, depth, z }: Plateau) => {
  const [sceneX, sceneY] = iso(x + width / 2, y + depth / 2, z)
  return { x: sceneX, y: sceneY }
}
