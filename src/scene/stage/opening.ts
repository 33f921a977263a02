import type { Container, Rectangle, Sprite, Texture } from 'pixi.js'
import type { CrownState } from '../art/crown-state.ts'
import type { Order, Shine } from '../bakery/order.ts'
import type { BuildingView } from './building.ts'
import type { Loop } from './loop.ts'
import type { Exhibit, Shelf, spriteOf } from './shelf.ts'

/**
 * What the opening needs at run time. It is handed over and not imported: this file is loaded when a building is opened
 * for the first time, and an import would cut the code of the picture in two, which makes it larger.
 */
export type Kit = {
  readonly Container: new (options: { y: number }) => Container
  readonly Rectangle: new (x: number, y: number, width: number, height: number) => Rectangle
  readonly Sprite: new (texture: Texture) => Sprite
  readonly Texture: new (options: { source: Texture['source']; frame: Rectangle }) => Texture
  readonly spriteOf: typeof spriteOf
}

/** Parts of the motion: the camera arrives, the building opens; by day the lights fade in the rest. */
const LEAD = 0.21
const OPENING = 0.5
/** Parts of the opening: until COLOURED the colour comes up; from FIRST_LAMP on, windows light. */
const COLOURED = 0.75
const FIRST_LAMP = 0.35
/** The `setRise` of a storey that stands in its place with its own lamps out: those of here burn instead. */
const LANDED = 0.6
/** Columns of windows that light after one another, from left to right. */
const COLUMNS = 8

/**
 * Plays the opening of a building that stood as ordered: its pale walls gain colour, and its windows light one by one.
 * Calls `onDone` when all is in its final state.
 */
export function openBuilding(
  view: BuildingView,
  storey: number,
  shelf: Shelf,
  loop: Loop,
  kit: Kit,
  onDone: () => void,
): void {
  const [pale, lit] = [partsOf(view, storey, 'found', 'albedo'), partsOf(view, storey, 'built', 'emissive')]
  const lift = shelf.find(pale[0]!)?.frame.lift ?? 0
  const placed = (orders: readonly Order[]) =>
    orders.flatMap((order) => {
      const exhibit = shelf.find(order)
      return exhibit ? [{ exhibit, y: order.kind === 'crown' ? -lift : 0 }] : []
    })
  // A child of the building's view: a newer picture destroys it together with the old one.
  const site = view.view.addChild(new kit.Container({ y: -view.footOf(storey) }))
  // The pale walls cover the new ones from the first frame on, also while the lights are painted.
  const walls = placed(pale).map(({ exhibit, y }) => {
    const wall = site.addChild(kit.spriteOf(exhibit))
    wall.y = y
    wall.tint = view.tint()
    return wall
  })
  const isDay = view.tint() === 0xffffff
  void shelf.fetch(lit).then(() => {
    // The floor may have been undone while the lights were painted.
    if (site.destroyed) return
    const lamps = placed(lit).flatMap(({ exhibit, y }) => columnsOf(exhibit, y, kit))
    for (const lamp of lamps) site.addChild(lamp.sprite)
    const at = (progress: number) => {
      if (site.destroyed) return
      const t = Math.min(1, Math.max(0, progress - LEAD) / OPENING)
      const colour = Math.min(1, t / COLOURED)
      for (const wall of walls) wall.alpha = 1 - colour * colour * (3 - 2 * colour)
      const burning = Math.floor(Math.max(0, (t - FIRST_LAMP) / (1 - FIRST_LAMP)) * COLUMNS)
      const glow = isDay ? Math.min(1, (1 - progress) / (1 - LEAD - OPENING)) : 1
      for (const { sprite, column } of lamps) sprite.alpha = column < burning ? glow : 0
      view.setRise(storey, LANDED)
      if (progress === 1) site.destroy({ children: true })
    }
    loop.play('opening', at, () => {
      if (!view.view.destroyed) onDone()
    })
  })
}

/** The pictures of a storey and, if it is the topmost, of its roof. */
function partsOf(view: BuildingView, storey: number, state: CrownState, shine: Shine): readonly Order[] {
  const { building, district, crown } = view.picture()
  const wall: Order = { kind: 'storey', building, district, storey, state, shine }
  if (crown?.storeys !== storey + 1) return [wall]
  return [wall, { kind: 'crown', building, district, storeys: crown.storeys, full: crown.isFull, state, shine }]
}

/** A picture of light, cut into upright columns that share its texture. */
function columnsOf({ texture, frame }: Exhibit, y: number, kit: Kit) {
  const { x: left, y: top, width, height } = texture.frame
  const edge = (column: number) => Math.round((column * width) / COLUMNS)
  return Array.from({ length: COLUMNS }, (_, column) => {
    const [from, to] = [edge(column), edge(column + 1)]
    const part = new kit.Texture({
      source: texture.source,
      frame: new kit.Rectangle(left + from, top, to - from, height),
    })
    const sprite = new kit.Sprite(part)
    sprite.once('destroyed', () => part.destroy())
    sprite.scale.set(1 / frame.scale)
    sprite.position.set((from - frame.anchorX * width) / frame.scale, y - (frame.anchorY * height) / frame.scale)
    sprite.alpha = 0
    return { sprite, column }
  })
}
