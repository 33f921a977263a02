import type { Container, Sprite } from 'pixi.js'
import { iso } from '../art/projection.ts'
import type { Order } from '../bakery/order.ts'
import type { BuildingView } from './building.ts'
import type { Loop } from './loop.ts'
import { type Shelf, spriteOf } from './shelf.ts'

const CRANE: Order = { kind: 'prop', prop: 'crane', variant: 0, shine: 'albedo' }
const SMOKE: Order = { kind: 'prop', prop: 'smoke', variant: 0, shine: 'albedo' }

/** Milliseconds: the crane sets the storey in the first part, then its windows light one by one. */
const RISE = 1500
const LANDED = 0.6
/** By day the lit windows go over into daylight again. */
const AFTERGLOW = 900
const WINDOWS = 5

/** One window after another, once the storey has landed. */
const windowsLit = (t: number) => Math.floor(Math.max(0, (t - LANDED) / (1 - LANDED)) * WINDOWS) / WINDOWS

const PUFFS: readonly (readonly [x: number, drift: number])[] = [
  [-44, -14],
  [-16, -4],
  [18, 5],
  [46, 15],
]

/** The moment of a floor: crane, dust, lights. Calls back when all is as it will stay. */
export function raiseStorey(view: BuildingView, storey: number, shelf: Shelf, loop: Loop, onDone: () => void): void {
  const { building, district } = view.picture()
  const lamps: Order = { kind: 'storey', building, district, storey, state: 'built', shine: 'emissive' }
  void shelf.fetch([CRANE, SMOKE, lamps]).then(() => {
    if (view.view.destroyed) return
    const crane = place(view.view, CRANE, shelf, 0)
    const light = place(view.view, lamps, shelf, null)
    light?.position.set(0, -view.footOf(storey))
    crane?.position.set(...iso(-1.1, -1.1))
    const puffs = PUFFS.map(([x]) => {
      const puff = place(view.view, SMOKE, shelf, null)
      puff?.position.set(x, -view.footOf(storey))
      return puff
    })
    view.setRise(storey, 0)
    loop.run((elapsed) => {
      // A newer picture of the building has taken this one's place.
      if ([crane, light, ...puffs].some((sprite) => sprite?.destroyed)) return 'done'
      const t = Math.min(1, elapsed / RISE)
      if (elapsed <= RISE) view.setRise(storey, t)
      if (light) light.alpha = windowsLit(t) * (1 - Math.max(0, elapsed - RISE) / AFTERGLOW)
      if (crane) crane.alpha = Math.min(1, t * 6, (1 - t) * 6)
      const dust = Math.max(0, Math.min(1, (t - LANDED + 0.06) / 0.3))
      puffs.forEach((puff, at) => {
        if (!puff) return
        puff.alpha = dust === 0 ? 0 : (1 - dust) * 0.8
        puff.x = PUFFS[at]![0] + PUFFS[at]![1] * dust
      })
      if (elapsed < RISE + AFTERGLOW) return 'goes on'
      for (const sprite of [crane, light, ...puffs]) if (sprite && !sprite.destroyed) sprite.destroy()
      onDone()
      return 'done'
    })
  })
}

function place(to: Container, order: Order, shelf: Shelf, index: number | null): Sprite | null {
  const exhibit = shelf.find(order)
  if (!exhibit) return null
  const sprite = spriteOf(exhibit)
  sprite.alpha = 0
  if (index === null) to.addChild(sprite)
  else to.addChildAt(sprite, index)
  return sprite
}
