import type { Sprite } from 'pixi.js'
import type { Order } from '../bakery/order.ts'
import type { PictureOfBuilding } from '../picture.ts'
import type { BuildingView } from './building.ts'
import type { IncidentKit } from './incident-kit.ts'
import type { Shelf } from './shelf.ts'

/** Dark windows: what shines in a storey at night is drawn in the colour of the dark, by day as well. */
export type Blackout = {
  /** Shows a building so. `isDark`: of each storey. Returns whether anything changed. */
  readonly show: (view: BuildingView, isDark: (storey: number) => boolean) => boolean
  /** The building was drawn anew: what lay on it is gone. */
  readonly forget: (view: BuildingView) => void
}

/** Windows without light, and what is left of the colour of the walls around them. */
const GLASS = 0x2a2046
const WALLS = 0xb3a8c8
const PLAIN = 0xffffff

/** The textures that show where a building has windows. */
export const windowOrders = (
  picture: PictureOfBuilding,
  { ordersOf }: Pick<IncidentKit, 'ordersOf'>,
): readonly Order[] => ordersOf(picture, true).filter((order) => isOfBody(order) && order.shine === 'emissive')

type BodyOrder = Extract<Order, { kind: 'storey' | 'crown' }>
const isOfBody = (order: Order): order is BodyOrder => order.kind === 'storey' || order.kind === 'crown'

export function createBlackout(shelf: Shelf, kit: Pick<IncidentKit, 'ordersOf' | 'spriteOf'>): Blackout {
  const shown = new Map<string, { readonly key: string; readonly panes: readonly Sprite[] }>()

  function pane(order: Order, z: number): Sprite[] {
    const exhibit = shelf.find(order)
    if (!exhibit) return []
    const sprite = kit.spriteOf(exhibit)
    sprite.tint = GLASS
    sprite.y = -z
    return [sprite]
  }

  function darken(view: BuildingView, isDark: (storey: number) => boolean): readonly Sprite[] {
    const picture = view.picture()
    const panes: Sprite[] = []
    let roof = 0
    for (const order of windowOrders(picture, kit)) {
      if (order.kind === 'storey') {
        const lift = shelf.find({ ...order, shine: 'albedo' })?.frame.lift ?? 0
        roof = view.footOf(order.storey) + lift
        if (!isDark(order.storey)) continue
        for (const sprite of pane(order, view.footOf(order.storey))) {
          view.addToWall(order.storey, sprite, true)
          panes.push(sprite)
        }
      } else if (order.kind === 'crown' && isDark(picture.storeys.length - 1)) {
        for (const sprite of pane(order, roof)) panes.push(view.view.addChild(sprite))
      }
    }
    return panes
  }

  function forget(view: BuildingView): void {
    const { building } = view.picture()
    for (const sprite of shown.get(building)?.panes ?? []) if (!sprite.destroyed) sprite.destroy()
    shown.delete(building)
    view.glow.visible = true
    view.view.tint = PLAIN
  }

  return {
    forget,
    show: (view, isDark) => {
      const { building, storeys } = view.picture()
      const key = storeys.map((_, storey) => (isDark(storey) ? 'dark' : 'lit')).join()
      const before = shown.get(building)
      const isPlain = !key.includes('dark')
      if (before ? before.key === key : isPlain) return false
      forget(view)
      if (isPlain) return true
      view.glow.visible = false
      if (!key.includes('lit')) view.view.tint = WALLS
      shown.set(building, { key, panes: darken(view, isDark) })
      return true
    },
  }
}
