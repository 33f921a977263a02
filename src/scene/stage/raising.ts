import type { Container, Sprite } from 'pixi.js'
import { iso } from '../art/projection.ts'
import type { Order } from '../bakery/order.ts'
import type { BuildingView } from './building.ts'
import type { Loop } from './loop.ts'
import { type Shelf, spriteOf } from './shelf.ts'

const CRANE: Order = { kind: 'prop', prop: 'crane', variant: 0, shine: 'albedo' }
const SMOKE: Order = { kind: 'prop', prop: 'smoke', variant: 0, shine: 'albedo' }

/** Milliseconds in which the camera arrives and the crane stands up, before anything moves. */
const LEAD = 650
/** Milliseconds: the crane sets the storey in the first part, then its windows light one by one. */
const RISE = 1500
const LANDED = 0.6
/** By day the lit windows go over into daylight again. */
const AFTERGLOW = 900
const WINDOWS = 5

/** One window after another, once the storey has landed. */
const windowsLit = (t: number) => Math.floor(Math.max(0, (t - LANDED) / (1 - LANDED)) * WINDOWS) / WINDOWS

/** Where dust comes up around the storey's foot, and how far it drifts. */
const PUFFS: readonly (readonly [x: number, y: number, drift: number])[] = [
  [-58, -4, -18],
  [-34, 8, -10],
  [-10, 16, -3],
  [14, 16, 4],
  [36, 8, 11],
  [58, -4, 18],
]
/** The crane stands at the left corner of the storey beneath, its hook over the middle. */
const CRANE_AT = iso(-0.95, 0.8)
const CRANE_SIZE = 1.4

/** The moment of a floor: crane, dust, lights. Calls back when all is as it will stay. */
export function raiseStorey(view: BuildingView, storey: number, shelf: Shelf, loop: Loop, onDone: () => void): void {
  const { building, district } = view.picture()
  const lamps: Order = { kind: 'storey', building, district, storey, state: 'built', shine: 'emissive' }
  void shelf.fetch([CRANE, SMOKE, lamps]).then(() => {
    if (view.view.destroyed) return
    const foot = view.footOf(storey)
    const light = place(view.view, lamps, shelf)
    light?.position.set(0, -foot)
    const crane = place(view.view, CRANE, shelf)
    crane?.position.set(CRANE_AT[0], CRANE_AT[1] - foot)
    crane?.scale.set(crane.scale.x * CRANE_SIZE)
    const puffs = PUFFS.map(([x, y]) => {
      const puff = place(view.view, SMOKE, shelf)
      puff?.position.set(x, y - foot)
      return puff
    })
    const puffSize = puffs[0]?.scale.x ?? 1
    view.setRise(storey, 0)
    loop.run((since) => {
      const elapsed = Math.max(0, since - LEAD)
      // A newer picture of the building has taken this one's place.
      if ([crane, light, ...puffs].some((sprite) => sprite?.destroyed)) return 'done'
      const t = Math.min(1, elapsed / RISE)
      if (elapsed <= RISE) view.setRise(storey, t)
      if (light) light.alpha = windowsLit(t) * (1 - Math.max(0, elapsed - RISE) / AFTERGLOW)
      if (crane) crane.alpha = Math.min(1, since / (LEAD / 2), (1 - t) * 6)
      const dust = Math.max(0, Math.min(1, (t - LANDED + 0.06) / 0.3))
      puffs.forEach((puff, at) => {
        if (!puff) return
        puff.alpha = dust === 0 ? 0 : 1 - dust
        puff.scale.set(puffSize * (1.6 + 2.2 * dust))
        puff.x = PUFFS[at]![0] + PUFFS[at]![2] * dust
      })
      if (elapsed < RISE + AFTERGLOW) return 'goes on'
      for (const sprite of [crane, light, ...puffs]) if (sprite && !sprite.destroyed) sprite.destroy()
      onDone()
      return 'done'
    })
  })
}

function place(to: Container, order: Order, shelf: Shelf): Sprite | null {
  const exhibit = shelf.find(order)
  if (!exhibit) return null
  const sprite = spriteOf(exhibit)
  sprite.alpha = 0
  to.addChild(sprite)
  return sprite
}
